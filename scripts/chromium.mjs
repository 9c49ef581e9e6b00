// Finds a Chromium for the end-to-end tests, or installs one: the system's, Playwright's own, else from Debian's packages when
// root, else Playwright's download.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systemPaths = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
}

/** @returns {string | null} path of a Chromium or Chrome that is installed */
export function findChromium() {
  const candidates = [
    process.env.DATELINE_CHROMIUM,
    ...(systemPaths[process.platform] ?? []),
    chromium.executablePath(),
  ]
  return candidates.find((candidate) => candidate && existsSync(candidate)) ?? null
}

/** True when packages can be installed here without asking anyone: root on Debian or a descendant of it. */
export function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

export function installPackages(names) {
  const run = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  run('update', '-qq')
  return run('install', '-y', '-qq', '--no-install-recommends', ...names).status === 0
}

/** @returns {string | null} path of a Chromium, installed now if need be */
export function findOrInstallChromium() {
  const found = findChromium()
  if (found) return found
  process.stdout.write('No Chromium found, installing one for the tests ...\n')
  if (canInstallPackages()) installPackages(['chromium'])
  else
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' })
  return findChromium()
}
