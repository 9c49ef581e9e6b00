import type { Page } from '@playwright/test'

/** What to put into a file; `size` bytes of the letter a for a file too large to carry across. */
export type FileContent = string | Uint8Array | { readonly size: number }

/** A running Dateline, driven the same way whichever shell it runs in. File names are names in the test's own folder. */
export interface Shell {
  readonly kind: 'electron' | 'browser'
  page: Page
  /** Everything that must never happen, as it happened. Empty at the end of every test. */
  readonly complaints: string[]
  /** Puts a file where the shell's dialogs can reach it. */
  putFile(name: string, content: FileContent): Promise<void>
  /** What the file holds now; fails when there is none. */
  readFile(name: string): Promise<Uint8Array>
  removeFile(name: string): Promise<void>
  /** The next open dialog answers with this file; null cancels it. */
  answerOpenDialog(name: string | null): Promise<void>
  /** The next save dialog answers with this name; null cancels it. */
  answerSaveDialog(name: string | null): Promise<void>
  /** Runs a command the way a person would from the keyboard or the shell's own menu. */
  press(keys: string): Promise<void>
  /** Ends the application and starts it again with the same profile. */
  restart(): Promise<void>
  end(): Promise<void>
}

/** Resolves once the interface takes orders: a flag that it sets itself, so nothing has to sleep. */
export async function untilReady(page: Page): Promise<void> {
  await page.locator('[data-ready="true"]').first().waitFor({ state: 'attached', timeout: 30_000 })
}

/** Notes what a page must never do. */
export function watch(page: Page, complaints: string[], isOwn: (url: string) => boolean): void {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(`policy: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!isOwn(request.url())) complaints.push(`request: ${request.url()}`)
  })
}
