import type { TextRange } from './placeholder.ts'

/** Words before a full stop that does not end a sentence. */
const abbreviation =
  /(?:^|[\s(“"'])(?:mr|mrs|ms|dr|prof|sr|jr|st|inc|ltd|co|corp|vs|etc|approx|no|fig|e\.g|i\.e|u\.s|u\.k|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|calif|mass|wash|[a-z])\.$/i
const end = /[.!?…]+["”’')\]]*(?=\s+["“‘'([]*[\p{Lu}\p{N}])|[.!?…]+["”’')\]]*\s*$|\n/gu

/** The sentences of a text as ranges without surrounding white space; a line break ends a sentence too. */
export function sentencesOf(text: string): TextRange[] {
  const found: TextRange[] = []
  let from = 0
  const push = (to: number) => {
    const part = text.slice(from, to)
    const lead = part.length - part.trimStart().length
    const length = part.trim().length
    if (length > 0) found.push({ from: from + lead, to: from + lead + length })
    from = to
  }
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    if (match[0].startsWith('.') && abbreviation.test(text.slice(Math.max(0, to - 16), match.index + 1))) {
      if (to < text.length) continue
    }
    push(to)
  }
  push(text.length)
  return found
}
