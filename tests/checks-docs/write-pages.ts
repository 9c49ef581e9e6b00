import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checksPages } from './pages.ts'

/** Pages in docs/checks that are written by hand or by another program. */
export const otherPages: readonly string[] = ['calibration.md', 'language-sample.md']

export const folder = path.resolve(import.meta.dirname, '../../docs/checks')

/** Writes the pages of docs/checks and removes those of rules that are gone. */
export function writePages(): void {
  mkdirSync(folder, { recursive: true })
  const pages = checksPages()
  for (const file of readdirSync(folder))
    if (file.endsWith('.md') && !pages.has(file) && !otherPages.includes(file)) rmSync(path.join(folder, file))
  for (const [file, text] of pages) writeFileSync(path.join(folder, file), text)
}
