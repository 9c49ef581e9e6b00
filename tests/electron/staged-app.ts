import { spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants, existsSync } from 'node:fs'
import { chmod, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { findElectron, runsAsRootOnLinux } from '../../scripts/electron-runtime.mjs'
import type { ShellOptions } from '../e2e/fixtures.ts'
import { repository, startWhenWatched } from '../e2e/shells/electron-shell.ts'
import { untilReady } from '../e2e/shells/shell.ts'

/** `nobody`: an account that every Linux has and that owns nothing. */
const unprivileged = { uid: 65534, gid: 65534 }

interface Stage {
  /** The test's own folder, for its documents and profile; belongs to who runs the application. */
  readonly folder: string
  /** Who runs the application: `nobody` with Chromium's sandbox on, or the account of the test. */
  readonly asNobody: boolean
  launch(options?: LaunchOptions): Promise<Running>
  /** Command line that starts the application as `launch` does, for a second start. */
  commandLine(files?: readonly string[]): { command: string; args: string[]; env: Record<string, string> }
}

interface LaunchOptions {
  readonly files?: readonly string[]
  /** Does not wait for the page to be ready. */
  readonly unready?: boolean
}

interface Running {
  readonly electron: ElectronApplication
  readonly page: Page
}

interface StagedOptions {
  /** Runs the application as an unprivileged account with the real sandbox, also where the tests run as root. */
  asNobody: boolean
  /** The page to serve: the smallest one, or the application's own. */
  pageUsed: 'test-page' | 'built'
}

/**
 * The built main process and preload in a folder of the test's own, serving a page of the test's choice: what main does
 * is tested apart from what the interface does.
 */
export const test = base.extend<StagedOptions & ShellOptions & { stage: Stage }>({
  shell: ['electron', { option: true }],
  asNobody: [false, { option: true }],
  pageUsed: ['test-page', { option: true }],
  stage: async ({ asNobody, pageUsed }, use) => {
    const found = findElectron()
    if ('missing' in found) throw new Error(`No Electron for the tests: ${found.missing}`)
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-electron-'))
    await chmod(folder, 0o755)
    const app = path.join(folder, 'app')
    await cp(path.join(repository, 'dist/main'), path.join(app, 'dist/main'), { recursive: true })
    const page =
      pageUsed === 'built' ? path.join(repository, 'dist/renderer') : path.join(import.meta.dirname, 'test-page')
    await cp(page, path.join(app, 'dist/renderer'), { recursive: true })
    await copyFile(path.join(repository, 'package.json'), path.join(app, 'package.json'))
    const start = path.join(app, path.basename(startWhenWatched))
    await copyFile(startWhenWatched, start)
    const home = path.join(folder, 'home')
    await mkdir(home)

    const switchesUser = asNobody && runsAsRootOnLinux()
    const env: Record<string, string> = {
      ...(process.env as Record<string, string>),
      HOME: home,
      DATELINE_TEST_MAIN: path.join(app, 'dist/main/main.js'),
    }
    let command = found.binary
    if (switchesUser) {
      command = path.join(folder, 'electron-as-nobody')
      const { uid, gid } = unprivileged
      await writeFile(
        command,
        `#!/bin/sh\nexec setpriv --reuid=${uid} --regid=${gid} --clear-groups -- "${found.binary}" "$@"\n`,
      )
      await chmod(command, 0o755)
      // The display's key belongs to the account that started it.
      if (env.XAUTHORITY && existsSync(env.XAUTHORITY)) {
        await copyFile(env.XAUTHORITY, path.join(home, '.Xauthority'))
        env.XAUTHORITY = path.join(home, '.Xauthority')
        chownSync(env.XAUTHORITY, uid, gid)
      }
      chownSync(home, uid, gid)
      chownSync(folder, uid, gid)
    }
    const args = [
      ...(runsAsRootOnLinux() && !switchesUser ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${path.join(home, 'profile')}`,
      start,
    ]
    const running: ElectronApplication[] = []
    await use({
      folder,
      asNobody: switchesUser || !runsAsRootOnLinux(),
      commandLine: (files = []) => ({ command, args: [...args, ...files], env }),
      async launch({ files = [], unready = false } = {}) {
        const electron = await _electron.launch({
          executablePath: command,
          args: [...args, ...files],
          env,
          // Playwright would hold every page at light.
          colorScheme: null,
          // Playwright turns it off on Linux unless told otherwise.
          chromiumSandbox: switchesUser || !runsAsRootOnLinux(),
        })
        running.push(electron)
        const page = await electron.firstWindow()
        if (!unready) await untilReady(page)
        return { electron, page }
      },
    })
    for (const electron of running) {
      await electron.evaluate(({ app: started }) => started.exit(0)).catch(() => {})
      await electron.close().catch(() => {})
    }
    await rm(folder, { recursive: true, force: true })
  },
})

/**
 * Why the application cannot be run as an unprivileged account with the sandbox here, or null when it can. In CI, root
 * must be able to: there it is an error.
 */
export function whyNotAsNobody(): string | null {
  if (!runsAsRootOnLinux()) return null
  const found = findElectron()
  if ('missing' in found) return found.missing
  const { uid, gid } = unprivileged
  const may = spawnSync('setpriv', [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--',
    found.binary,
    '--version',
  ])
  const reason =
    may.error !== undefined
      ? 'there is no setpriv (util-linux) to become another account with'
      : may.status !== 0
        ? `another account cannot run ${found.binary}: ${may.stderr.toString().trim().split('\n')[0]}`
        : null
  if (reason !== null && process.env.CI) throw new Error(`Required in CI as root, but ${reason}`)
  return reason
}

/** Hands a file of the test to the account that runs the application. */
export function giveToNobody(file: string): void {
  if (runsAsRootOnLinux()) chownSync(file, unprivileged.uid, unprivileged.gid)
}

/** Whether this process may write the file; for assertions on what was set up. */
export function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

export { expect }
