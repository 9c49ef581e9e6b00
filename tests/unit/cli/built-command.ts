import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, type InlineConfig } from 'vite'
import { beforeAll } from 'vitest'
import { bundles } from '../../../scripts/build.mjs'

const root = path.resolve(import.meta.dirname, '../../..')

/**
 * Builds the command before the tests of a file, beside a copy of what the package holds, as it lies on a person's disk:
 * not in the repository. The folder is gone after the tests.
 * @param name of the folder, with spaces and letters beyond ASCII, as in the folders of many people
 */
export function builtCommand(name: string): { readonly folder: string; readonly command: string } {
  const folder = path.join(tmpdir(), `${name} ${process.pid}`)
  const command = path.join(folder, 'dist/cli/dateline.js')
  beforeAll(async () => {
    mkdirSync(path.join(folder, 'templates'), { recursive: true })
    copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'))
    copyFileSync(path.join(root, 'templates/press-release-faq.md'), path.join(folder, 'templates/press-release-faq.md'))
    const config = bundles.cli.config(false) as InlineConfig
    const outDir = path.dirname(command)
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      ...config,
      build: { ...config.build, outDir, emptyOutDir: true },
    })
    return () => rmSync(folder, { recursive: true, force: true })
  }, 120_000)
  return { folder, command }
}
