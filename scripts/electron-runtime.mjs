// Where the Electron binary is, or why there is none. Shared by start, dev, test and package.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './build.mjs'

const binaryName =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'

/**
 * Finds an Electron binary without asking the network: a folder named by ELECTRON_OVERRIDE_DIST_PATH, else what the
 * `electron` package has already downloaded.
 * @returns {{ binary: string } | { missing: string }} `missing` says in one line what was looked for
 */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const binary = path.join(override, binaryName)
    return existsSync(binary) ? { binary } : { missing: `ELECTRON_OVERRIDE_DIST_PATH holds no ${binaryName}` }
  }
  const dist = path.join(root, 'node_modules/electron/dist')
  const binary = path.join(dist, binaryName)
  if (existsSync(binary)) return { binary }
  return { missing: 'the Electron binary is not installed' }
}

/**
 * As findElectron, but lets the `electron` package fetch its binary first (its own install step: once, at set-up time,
 * never while Dateline runs).
 * @returns {{ binary: string } | { missing: string }}
 */
export function findOrInstallElectron() {
  const found = findElectron()
  if ('binary' in found || process.env.ELECTRON_OVERRIDE_DIST_PATH || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD)
    return found
  process.stdout.write('Fetching the Electron binary (once) ...\n')
  const install = spawnSync(process.execPath, [path.join(root, 'node_modules/electron/install.js')], {
    encoding: 'utf8',
    timeout: 10 * 60_000,
  })
  const after = findElectron()
  if ('binary' in after) return after
  const reason = (install.stderr ?? '').split('\n').find((line) => /error|ENOTFOUND|ECONN|status|refused/i.test(line))
  return { missing: `the Electron binary could not be fetched${reason ? ` (${reason.trim().slice(0, 120)})` : ''}` }
}

/** Linux without a display server cannot show a window; other systems always can. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Chromium refuses to start sandboxed as root, which is what containers run as. */
export function runsAsRootOnLinux() {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** The application's version of Electron as pinned in package.json. */
export function pinnedElectronVersion() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies.electron
}
