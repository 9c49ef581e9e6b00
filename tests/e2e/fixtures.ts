import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { EditorPage } from './pages/editor-page.ts'
import { StartPage } from './pages/start-page.ts'
import { launchBrowserShell } from './shells/browser-shell.ts'
import { launchElectronShell } from './shells/electron-shell.ts'
import type { Shell } from './shells/shell.ts'

export interface ShellOptions {
  shell: 'electron' | 'browser'
}

interface Fixtures {
  /** A folder of the test's own on this machine's disk. */
  folder: string
  app: Shell
  page: Page
  start: StartPage
  editor: EditorPage
}

/**
 * The same tests against both shells: `app` is a running Dateline with a profile of its own. A test fails on a content
 * security policy violation, an uncaught error, or a request that leaves the application.
 */
export const test = base.extend<Fixtures & ShellOptions>({
  shell: ['browser', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  app: async ({ shell, folder }, use) => {
    const profile = path.join(folder, 'profile')
    const app = await (shell === 'electron' ? launchElectronShell({ profile }) : launchBrowserShell({ profile }))
    await use(app)
    await app.end()
    expect(app.complaints, 'policy violations, uncaught errors, foreign requests').toEqual([])
  },
  page: async ({ app }, use) => use(app.page),
  start: async ({ app }, use) => use(new StartPage(app)),
  editor: async ({ app }, use) => use(new EditorPage(app)),
})

export { expect }
