// npm run dev: rebuilds on every change and restarts Electron, under the same protocol and policy as the shipped application.
// `npm run dev -- --web` does the same for the browser edition (reload the page by hand).
import { spawn } from 'node:child_process'
import { build, root } from './build.mjs'
import { findOrInstallElectron, hasDisplay, runsAsRootOnLinux } from './electron-runtime.mjs'
import { serveBrowserEdition } from './web-server.mjs'

const web = process.argv.includes('--web')
const electron =
  web || !hasDisplay() ? { missing: web ? 'asked for the browser edition' : 'no display' } : findOrInstallElectron()
const desktop = 'binary' in electron
if (!desktop && !web) process.stdout.write(`No window: ${electron.missing}. Serving the browser edition instead.\n`)

const watchers = await build({
  names: desktop ? ['main', 'preload', 'renderer'] : ['renderer'],
  dev: true,
  watch: true,
})

let child = null
let restart = null
function launch() {
  const flags = runsAsRootOnLinux() ? ['--no-sandbox'] : []
  child = spawn(electron.binary, [...flags, root], { stdio: 'inherit' })
  const started = child
  // Closing the window ends the session; a restart of ours does not.
  child.on('exit', () => started === child && process.exit(0))
}

const built = new Set()
for (const [name, watcher] of watchers) {
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`)
    if (event.code !== 'END') return
    built.add(name)
    if (built.size < watchers.length) return
    clearTimeout(restart)
    restart = setTimeout(() => {
      if (!desktop) return process.stdout.write('built\n')
      const old = child
      child = null
      old?.kill()
      launch()
    }, 100)
  })
}
if (!desktop) process.stdout.write(`${(await serveBrowserEdition({ port: 4173 })).address}\n`)
