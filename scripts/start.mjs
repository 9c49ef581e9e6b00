// npm start: builds what is stale and opens Dateline; where there is no Electron or no display, the browser edition.
import { spawn } from 'node:child_process'
import { build, root } from './build.mjs'
import { findOrInstallElectron, hasDisplay, runsAsRootOnLinux } from './electron-runtime.mjs'
import { runBrowserEdition } from './web.mjs'

const electron = hasDisplay() ? findOrInstallElectron() : { missing: 'there is no display (DISPLAY is not set)' }

if ('missing' in electron) {
  process.stdout.write(`No window: ${electron.missing}. Opening the browser edition instead.\n`)
  await runBrowserEdition()
} else {
  await build({ names: ['main', 'preload', 'renderer'], stale: true })
  const flags = []
  if (runsAsRootOnLinux()) {
    process.stdout.write('Running as root: Chromium’s sandbox is off (--no-sandbox).\n')
    flags.push('--no-sandbox')
  }
  const child = spawn(electron.binary, [...flags, root, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
}
