import type { OutlineQuote } from '../structure.ts'
import { type DocumentLines, endOf, type PlacedLine, startOf } from './document-lines.ts'
import { type Quotation, saying } from './quotes.ts'
import type { FoundSection } from './sections.ts'

/** The quotations of a release with their speakers, together with the quote sections that name none. */
export function quotesOf(
  document: DocumentLines,
  quotations: readonly Quotation[],
  titled: readonly FoundSection[],
): OutlineQuote[] {
  const { lines } = document
  const sections = titled.filter((each) => isQuoteSection(each) && each.text.trim() !== '')
  const sectionAt = new Map<number, FoundSection>()
  for (const section of sections)
    for (let index = section.firstLine; index < section.endLine; index++) sectionAt.set(index, section)
  const inside = (quotation: Quotation) => sectionAt.get(quotation.firstLine)
  const attributed = new Set(quotations.map(inside))
  const spoken = quotations.map((quotation): OutlineQuote => {
    const section = inside(quotation)
    return {
      range: {
        from: startOf(lines[quotation.firstLine] as PlacedLine),
        to: endOf(lines[quotation.endLine - 1] as PlacedLine),
      },
      speaker: speakerOf(quotation.attribution),
      side: section ? sideOfSection(section) : quotation.side,
      sure: section !== undefined || quotation.sure,
    }
  })
  const unattributed = sections
    .filter((section) => !attributed.has(section))
    .map(
      (section): OutlineQuote => ({ range: section.content, speaker: null, side: sideOfSection(section), sure: true }),
    )
  return [...spoken, ...unattributed].sort((a, b) => a.range.from - b.range.from)
}

function isQuoteSection({ id }: FoundSection): boolean {
  return id === 'leader-quote' || id === 'customer-quote'
}

function sideOfSection({ id }: FoundSection): OutlineQuote['side'] {
  return id === 'leader-quote' ? 'maker' : 'customer'
}

/** “said Ines Duarte, head of product.” without its verb: who speaks, from the first name to the end of the clause. */
function speakerOf(attribution: string): string | null {
  const line = attribution.replace(/\s+/g, ' ').trim()
  const verb = saying.exec(line)
  const before = verb ? line.slice(0, verb.index) : ''
  const behind = verb ? line.slice(verb.index + verb[0].length) : line
  const name = /\p{Lu}/u
  const clause = name.test(behind.split(/[.!?:](?:\s|$)/)[0] ?? '') || !name.test(before) ? behind : before
  const speaker = (clause.split(/[.!?:](?=\s+\p{Lu}{0,1}\p{Ll}{2}|\s*$)/u)[0] ?? '')
    .replace(/^[\s,—–~-]+/, '')
    .replace(/(?<![\s,.;:—–-])[\s,.;:—–-]+$/, '')
    .replace(/,?(?<!\s)\s+(?:who|he|she|and)$/i, '')
    .trim()
  return speaker === '' ? null : speaker
}
