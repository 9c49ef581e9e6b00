import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { findElectron, runsAsRootOnLinux } from '../../../scripts/electron-runtime.mjs'
import { type Shell, untilReady, watch } from './shell.ts'

export const repository = path.resolve(import.meta.dirname, '../../..')

/** Starts the built main process once Playwright has attached; the file says why. */
export const startWhenWatched = path.join(import.meta.dirname, 'start-when-watched.mjs')

export interface ElectronShell extends Shell {
  readonly kind: 'electron'
  electron: ElectronApplication
}

export interface ElectronLaunch {
  /** Folder for the application's own files and, beside it, the test's. */
  readonly profile: string
  /** Files named on the command line. */
  readonly files?: readonly string[]
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Command line for Electron: as root Chromium's sandbox cannot start, anyone else runs with it on. */
export function electronArguments({ profile, files = [], flags = [] }: ElectronLaunch): string[] {
  return [
    ...(runsAsRootOnLinux() ? ['--no-sandbox'] : []),
    '--disable-gpu',
    `--user-data-dir=${profile}`,
    ...flags,
    startWhenWatched,
    ...files,
  ]
}

export async function launchElectronShell(launch: ElectronLaunch): Promise<ElectronShell> {
  const found = findElectron()
  if ('missing' in found) throw new Error(`No Electron for the tests: ${found.missing}`)
  const folder = path.dirname(launch.profile)
  await mkdir(launch.profile, { recursive: true })
  const complaints: string[] = []

  async function begin(): Promise<{ electron: ElectronApplication; page: Shell['page'] }> {
    const electron = await _electron.launch({
      executablePath: (found as { binary: string }).binary,
      args: electronArguments(launch),
      env: {
        ...(process.env as Record<string, string>),
        DATELINE_TEST_MAIN: path.join(repository, 'dist/main/main.js'),
        ...launch.env,
      },
      // Unless told otherwise, Playwright holds every page at light, and turns Chromium's sandbox off on Linux.
      colorScheme: null,
      chromiumSandbox: !runsAsRootOnLinux(),
    })
    const page = await electron.firstWindow()
    watch(page, complaints, (url) => url.startsWith('app://dateline/') || url.startsWith('data:image/'))
    await untilReady(page)
    return { electron, page }
  }

  async function finish(electron: ElectronApplication): Promise<void> {
    // A test may end with unsaved changes: app.exit asks nobody, app.quit would.
    await electron.evaluate(({ app }) => app.exit(0)).catch(() => {})
    await electron.close().catch(() => {})
  }

  const shell: ElectronShell = {
    kind: 'electron',
    complaints,
    ...(await begin()),
    putFile: (name, content) =>
      writeFile(
        path.join(folder, name),
        typeof content === 'object' && 'size' in content ? Buffer.alloc(content.size, 'a') : content,
      ),
    readFile: (name) => readFile(path.join(folder, name)),
    removeFile: (name) => rm(path.join(folder, name)),
    async answerOpenDialog(name) {
      const filePaths = name === null ? [] : [path.join(folder, name)]
      await shell.electron.evaluate(({ dialog }, paths) => {
        dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths })
      }, filePaths)
    },
    async answerSaveDialog(name) {
      const filePath = name === null ? '' : path.join(folder, name)
      await shell.electron.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: chosen === '', filePath: chosen })
      }, filePath)
    },
    press: (keys) => shell.page.keyboard.press(keys),
    async restart() {
      await finish(shell.electron)
      Object.assign(shell, await begin())
    },
    end: () => finish(shell.electron),
  }
  return shell
}
