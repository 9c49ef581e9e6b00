import { findNumbers } from '../document/numbers.ts'
import { documentSchema } from '../document/schema.ts'
import { type Outline, partIds } from '../document/structure.ts'
import { countWords } from '../document/words.ts'
import { layOut } from '../layout/lay-out.ts'
import type { PageSize } from '../layout/layout-options.ts'
import { countPages } from '../layout/pages/page-count.ts'
import type { PrintedDocument } from '../layout/printed.ts'
import { openMarkdown } from '../markdown/open.ts'
import { hidesBehindWe } from './first-person.ts'

const proseOutline: Outline = {
  template: '',
  parts: partIds.map((id) => ({
    id,
    via: null,
    range: null,
    title: null,
    sections: [],
    ownSections: [],
    questions: [],
    words: 0,
  })),
  successMetrics: [],
  quotes: [],
  datelineParts: null,
}

/** Pages that are asked for: two are ideal, the fifth is not read (research: interview guides on the written exercise). */
export const writtenPages = { min: 2, max: 4 } as const

export const writtenChecks = ['short', 'long', 'we', 'number', 'learnt'] as const
export type WrittenCheck = (typeof writtenChecks)[number]

const learns =
  /\b(?:learn(?:s|ed|t|ing)?|lessons?|taught me|in hindsight|looking back|next time|differently|since then|would (?:now|not) )/i

/**
 * What an answer to a written prompt lacks, in the order of the list above; empty when nothing. `short` and `long`: fewer or
 * more pages than are asked for. `we`: it says “we” at least as often as “I”. `number`: it holds none. `learnt`: nothing in it
 * says what the person learnt or would do differently.
 * @param pages as {@link pagesOfWritten} counts them
 */
export function checkWritten(text: string, pages: number): readonly WrittenCheck[] {
  const found: WrittenCheck[] = []
  if (pages < writtenPages.min) found.push('short')
  if (pages > writtenPages.max) found.push('long')
  if (hidesBehindWe(text)) found.push('we')
  if (findNumbers(text).length === 0) found.push('number')
  if (!learns.test(text)) found.push('learnt')
  return found
}

/** How much paper an answer takes as it would be exported: 1.5 for one page and a half; 0 for none. */
export function pagesOfWritten(text: string, pageSize: PageSize): number {
  if (countWords(text) === 0) return 0
  return countPages(printedWritten(text), { pageSize }).parts.reduce((sum, part) => sum + part.pages, 0)
}

/** An answer as it is printed: running text, in which nothing is taken for a part of a PR/FAQ. */
export function printedWritten(text: string): PrintedDocument {
  const { doc } = openMarkdown(writtenMarkdown(text), documentSchema())
  return layOut(doc, proseOutline, { pressReleaseHeadings: true, today: '' })
}

/** An answer as Markdown: each line that was typed is a paragraph, as it looks while it is written. */
export function writtenMarkdown(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd())
  const isItem = (line: string | undefined) => line !== undefined && /^\s*(?:[-*+]|\d+[.)])\s/.test(line)
  const blocks = lines.flatMap((line, i) =>
    line === '' || (isItem(line) && isItem(lines[i - 1])) ? [line] : ['', line],
  )
  return `${blocks
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
