import type { TextRange } from '../document/placeholder.ts'

const opening = /[“„«"]/g
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' }
/** Longer than any quotation in a release: a mark that is never closed would swallow the paragraph. */
const longest = 1500

/**
 * What a text quotes, with its marks. A quotation that is not closed reaches to the end of the text when it opens with a
 * curly mark, as a speech of several paragraphs does; a straight mark without its like is an inch or a slip.
 */
export function quotedRanges(text: string): TextRange[] {
  const found: TextRange[] = []
  let at = 0
  for (;;) {
    opening.lastIndex = at
    const start = opening.exec(text)?.index
    if (start === undefined) return found
    const mark = text[start] ?? ''
    const before = text[start - 1] ?? ' '
    // 5" is a length, and a straight mark behind a letter closes.
    if (mark === '"' && /[\p{L}\p{N}]/u.test(before)) {
      at = start + 1
      continue
    }
    const end = closes(text, start + 1, closers[mark] ?? mark)
    if (end < 0 && mark === '"') {
      at = start + 1
      continue
    }
    const to = end < 0 ? text.length : end + 1
    if (to - start <= longest) found.push({ from: start, to })
    at = to - start <= longest ? to : start + 1
  }
}

function closes(text: string, from: number, marks: string): number {
  for (let at = from; at < text.length && at - from < longest; at++) if (marks.includes(text[at] ?? '')) return at
  return -1
}
