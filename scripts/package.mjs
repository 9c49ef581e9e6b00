// npm run package -- [electron-builder's arguments, such as --linux dir]: builds everything, then makes installers in release/.
// With ELECTRON_OVERRIDE_DIST_PATH set, that runtime is packed instead of the pinned Electron's download.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build, root } from './build.mjs'

await build()

const args = process.argv.slice(2)
const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
let copy = null
if (override) {
  copy = mkdtempSync(path.join(os.tmpdir(), 'dateline-electron-'))
  cpSync(override, copy, { recursive: true })
  // A runtime that opens an application by its path carries one of its own in resources/app, which would win over the packed one.
  rmSync(path.join(copy, 'resources', 'app'), { recursive: true, force: true })
  const versionFile = path.join(copy, 'version')
  if (!existsSync(versionFile)) {
    process.stderr.write(`package: ${override} has no file "version" that says which Electron it is\n`)
    process.exit(2)
  }
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  args.push(`-c.electronDist=${copy}`, `-c.electronVersion=${version}`)
}

const cli = path.join(root, 'node_modules/electron-builder/cli.js')
const { status } = spawnSync(process.execPath, [cli, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // electron-builder would look the override up by itself and take the runtime as it is.
    ELECTRON_OVERRIDE_DIST_PATH: '',
  },
})
if (copy) rmSync(copy, { recursive: true, force: true })
process.exitCode = status ?? 1
