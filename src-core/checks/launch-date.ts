import type { Node } from '@tiptap/pm/model'
import { type DatePeriod, datePeriod } from '../document/date-period.ts'
import { findDates } from '../document/dates.ts'
import type { Outline, Range } from '../document/structure.ts'
import { passagesIn } from './passages.ts'
import { writtenSection } from './section-text.ts'

/** The launch date that the dateline gives, at its place; null when it gives none with a year. */
export function launchDate(
  doc: Node,
  outline: Outline,
): (DatePeriod & { readonly at: Range; readonly text: string }) | null {
  const dateline = writtenSection(outline, 'dateline')
  if (!dateline) return null
  for (const passage of passagesIn(doc, dateline.content))
    for (const { from, to } of findDates(passage.text)) {
      const text = passage.text.slice(from, to)
      const period = datePeriod(text)
      if (period) return { ...period, text, at: { from: passage.from + from, to: passage.from + to } }
    }
  return null
}
