import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { repository } from '../e2e/shells/electron-shell.ts'
import { untilReady } from '../e2e/shells/shell.ts'

// What a person runs, as they run it: no Playwright between the command and the window. The window is looked at through
// Chromium's own debugging port, which works with every fuse of the shipped application set.

let profile: string
const children: ChildProcess[] = []

test.beforeEach(async () => {
  profile = await mkdtemp(path.join(os.tmpdir(), 'dateline-run-'))
})

test.afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

function run(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): { child: ChildProcess; output: () => string } {
  let output = ''
  const child = spawn(command, args, { cwd: repository, env: { ...process.env, ...env }, detached: true })
  children.push(child)
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  return { child, output: () => output }
}

/** The first page of the process that debugs on the port, once it takes orders. */
async function windowOn(port: number, output: () => string): Promise<{ browser: Browser; page: Page }> {
  let browser: Browser | null = null
  await expect(async () => {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  }, `no window; the process printed:\n${output()}`).toPass({ timeout: 60_000 })
  if (!browser) throw new Error('no browser')
  const context = (browser as Browser).contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('no page')
  await untilReady(page)
  return { browser, page }
}

test('npm start opens a window', async () => {
  const port = await freePort()
  const { output } = run('npm', [
    'start',
    '--',
    `--user-data-dir=${profile}`,
    `--remote-debugging-port=${port}`,
    '--disable-gpu',
  ])
  const { browser, page } = await windowOn(port, output)
  expect(page.url()).toBe('app://dateline/index.html')
  await expect(page).toHaveTitle(/Dateline/)
  if (process.platform === 'linux' && process.getuid?.() === 0) expect(output()).toContain('--no-sandbox')
  await browser.close()
})

test('npm start without an Electron binary opens the browser edition and says so', async () => {
  const { output } = run('npm', ['start'], {
    ELECTRON_OVERRIDE_DIST_PATH: path.join(profile, 'nothing-here'),
    DATELINE_NO_BROWSER: '1',
    PORT: String(await freePort()),
  })
  await expect.poll(output, { timeout: 60_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//)
  expect(output()).toMatch(/No window: ELECTRON_OVERRIDE_DIST_PATH holds no .*browser edition/)
  const [address] = output().match(/http:\/\/127\.0\.0\.1:\d+\//) ?? []
  const response = await fetch(address ?? '')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await response.text()).toContain('<title>Dateline</title>')
})

test('npm start without a display opens the browser edition and says so', async () => {
  test.skip(process.platform !== 'linux', 'other systems always have a display')
  const { output } = run('npm', ['start'], {
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
    DATELINE_NO_BROWSER: '1',
    PORT: String(await freePort()),
  })
  await expect.poll(output, { timeout: 60_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//)
  expect(output()).toContain('No window: there is no display')
})

test('the packaged application starts, with its fuses set', async () => {
  test.skip(process.platform !== 'linux', 'packed for Linux')
  test.setTimeout(240_000)
  const packed = spawnSync(
    'npm',
    ['run', 'package', '--', '--linux', 'dir', `-c.directories.output=${profile}/release`],
    {
      cwd: repository,
      encoding: 'utf8',
    },
  )
  expect(packed.status, packed.stdout + packed.stderr).toBe(0)
  const folder = path.join(profile, 'release/linux-unpacked')
  expect(existsSync(path.join(folder, 'resources/app.asar'))).toBe(true)
  expect(await readdir(path.join(folder, 'resources'))).not.toContain('app')

  const fuses = spawnSync('npx', ['electron-fuses', 'read', '--app', path.join(folder, 'dateline')], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  expect(fuses.stdout).toContain('RunAsNode is Disabled')
  expect(fuses.stdout).toContain('EnableNodeCliInspectArguments is Disabled')
  expect(fuses.stdout).toContain('OnlyLoadAppFromAsar is Enabled')

  const port = await freePort()
  const asRoot = process.getuid?.() === 0
  const { output } = run(path.join(folder, 'dateline'), [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    `--user-data-dir=${profile}/user`,
    `--remote-debugging-port=${port}`,
  ])
  const { browser, page } = await windowOn(port, output)
  expect(page.url()).toBe('app://dateline/index.html')
  await expect(page.getByRole('button', { name: /press release/i }).first()).toBeVisible()
  await browser.close()
})
