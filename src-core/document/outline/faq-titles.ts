import { columnThatAsks, columnTitledQuestion } from './asked-table.ts'
import { audienceOf, notAnFaq, notQuestions } from './audience.ts'
import { boldLevel, type PlacedLine, titleLevel } from './document-lines.ts'
import type { FaqPart } from './faq-audiences.ts'
import type { SegmentStart } from './parts.ts'
import { perLine } from './per-line.ts'
import { looksLikeQuestion, questionIn } from './question-text.ts'
import { foldTitle } from './title.ts'

/** `faq` when a title does not say who asks, or one word of it could mean either side. */
export function askersOf(title: string): FaqPart | 'faq' {
  const audience = audienceOf(foldTitle(title.replace(/[()[\]]/g, ' ')))
  return audience === 'customer' ? 'customer-faq' : audience === 'internal' ? 'internal-faq' : 'faq'
}

/**
 * A title that no template foresaw, but that says questions or who asks them, and below which questions stand: “Questions
 * councillors will ask”, “For the school board”.
 */
export function isQuestionsTitle(
  lines: readonly PlacedLine[],
  index: number,
  level: number,
  open: SegmentStart | null,
): boolean {
  const place = lines[index] as PlacedLine
  if (open?.part === 'appendix') return false
  const words = titleWords(place)
  if (words === null) return false
  const { folded, saysQuestions, saysAsking, saysAskers } = words
  if (!saysQuestions && !saysAskers && !saysAsking)
    return (
      level > 0 &&
      level < boldLevel &&
      open?.part !== 'faq' &&
      !questionIn(place).asksByForm &&
      isAnsweredBelow(lines, index, level, folded)
    )
  if (/\?$/.test(place.text) && titleLevel(lines[index + 1] ?? place) <= level) return false
  return asksBelow(lines, index, level > 0 ? level : boldLevel + 1) >= (saysQuestions ? 1 : 2)
}

/** What a line that could be a title says of questions; null when it is no title, or one of something else. */
const titleWords = perLine((place) => {
  const text = place.text.replace(/(?<![:\s])[:\s]+$/, '')
  // “Still wondering?” above titles that ask.
  const asksForQuestions = place.block.kind === 'heading' && /\b(?:questions|wondering|curious)\?$/i.test(text)
  if ((/[.!?]$/.test(text) && !asksForQuestions) || text.length > 200 || text.split(/\s+/).length > 9) return null
  const level = titleLevel(place)
  if (level === 0 && (place.block.kind !== 'paragraph' || place.block.lineCount > 1 || place.line.bold > 0)) return null
  const folded = foldTitle(text)
  if (notAnFaq.test(folded)) return null
  const isHeading = level > 0 && level < boldLevel
  return {
    folded,
    saysQuestions: /\b(?:questions?|q ?& ?as?|q and a|answers to)\b/.test(folded),
    saysAsking: isHeading && /\bask(?:s|ed|ing)?\b|\bwonder(?:s|ing)?\b/.test(folded),
    saysAskers: isHeading && /^for\b/.test(folded),
  }
})

/** `Q:` lines, two at least, stand for an FAQ that has no title. */
export function opensUntitledFaq(lines: readonly PlacedLine[], index: number, level: number): boolean {
  const place = lines[index] as PlacedLine
  if (!place.opensBlock || !questionIn(place).opensWithQ || !/^q(?:uestion)?\s*(?:\d+\s*)?[:.]/i.test(place.text))
    return false
  for (let next = index + 1; next < Math.min(lines.length, index + 12); next++) {
    const other = lines[next] as PlacedLine
    if (questionIn(other).opensWithQ && (titleLevel(other) === level || level === 0)) return true
  }
  return false
}

/** Whatever its title says: where all titles below ask, three at least, and each has an answer, there is an FAQ. */
function isAnsweredBelow(lines: readonly PlacedLine[], index: number, level: number, folded: string): boolean {
  if (notQuestions.test(folded)) return false
  const below = lines[index + 1]
  if (below?.line.cells && below.opensBlock && columnTitledQuestion(lines, index + 1) !== null) return true
  if (below?.line.cells && below.opensBlock)
    return /\bask(?:s|ed|ing)?\b|^for\b/.test(folded) && columnThatAsks(lines, index + 1) !== null
  let asked = 0
  let entry = 0
  let answered = true
  for (let next = index + 1; next < Math.min(lines.length, index + 60); next++) {
    const place = lines[next] as PlacedLine
    const own = titleLevel(place)
    if (own > 0 && own <= level) break
    if (own === 0 || (entry > 0 && own > entry)) {
      answered = true
      if (asked === 0 && next > index + 2) return false
      continue
    }
    if (!questionIn(place).asksByForm || !answered) return false
    entry = own
    asked++
    answered = false
  }
  return asked >= 3 && answered
}

/** How many lines below a title ask, up to the next title of its rank; none when what stands right below is no question. */
function asksBelow(lines: readonly PlacedLine[], index: number, level: number): number {
  let asks = 0
  let looked = 0
  for (let next = index + 1; next < lines.length && looked < 40; next++, looked++) {
    const place = lines[next] as PlacedLine
    const own = titleLevel(place)
    const asking =
      questionIn(place).looksLikeQuestion ||
      questionIn(place).opensWithQ ||
      questionIn(place).answerAfterQuestion > 0 ||
      (place.line.cells?.some((cell) => looksLikeQuestion(cell.text)) ?? false) ||
      place.line.asks
    if (asking && (place.opensBlock || place.line.opensItem || place.line.cells)) asks++
    else if (own > 0 && own <= level && own < boldLevel) break
  }
  return asks
}
