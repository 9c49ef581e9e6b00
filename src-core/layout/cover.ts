import type { PrintedCover, PrintedDocument } from './printed.ts'

type Matter = Pick<PrintedDocument, 'title' | 'author' | 'date' | 'stage' | 'confidentiality'>

/**
 * The block above the text that says what the document is, whose, and of when.
 * @param opening what the text itself opens with, which the cover does not say a second time
 */
export function printedCover({ title, author, date, stage, confidentiality }: Matter, opening: string): PrintedCover {
  const lines = [
    ['Author', author],
    ['Date', date],
    ['Stage', stage],
    ['Confidentiality', confidentiality],
  ] as const
  return {
    title: title === opening ? null : title,
    lines: lines.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  }
}
