// npm run web: builds the browser edition when it is stale and serves it on this machine alone.
import { spawn } from 'node:child_process'
import { build } from './build.mjs'
import { serveBrowserEdition } from './web-server.mjs'

const defaultPort = 4173

/** Builds, serves, prints the address, and opens the browser where there is a desktop to open it on. */
export async function runBrowserEdition() {
  await build({ names: ['renderer'], stale: true })
  const wanted = Number(process.env.PORT ?? defaultPort)
  const served = await serveBrowserEdition({ port: wanted }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error
    return serveBrowserEdition({ port: 0 })
  })
  process.stdout.write(`Dateline, browser edition: ${served.address}  (Ctrl+C ends it)\n`)
  openInBrowser(served.address)
}

function openInBrowser(address) {
  if (process.env.CI || process.env.DATELINE_NO_BROWSER) return
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!desktop) return
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  // No browser to open is no failure: the address is printed.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

if (import.meta.filename === process.argv[1]) await runBrowserEdition()
