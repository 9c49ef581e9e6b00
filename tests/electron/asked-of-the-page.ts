import type { Page } from '@playwright/test'
import type { OpenedFile, Outcome, SavedFile } from '../../src-core/platform.ts'

/** Saves through the page's platform, as the interface does. */
export const save = (page: Page, file: OpenedFile | SavedFile, text: string) =>
  page.evaluate(([handle, content, version]) => window.dateline.save(handle, content, version), [
    file.handle,
    text,
    file.version,
  ] as const)

/** The result of an outcome. @throws when there is none */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(`expected a result, got ${JSON.stringify(outcome)}`)
  return outcome.value
}
