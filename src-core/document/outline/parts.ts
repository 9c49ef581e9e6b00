import type { PartId, Via } from '../structure.ts'
import { notAnFaq } from './audience.ts'
import { boldLevel, type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import { audiencesBelow, type FaqPart, withAudiences } from './faq-audiences.ts'
import { askersOf, isQuestionsTitle, opensUntitledFaq } from './faq-titles.ts'
import { perLineAnd } from './per-line.ts'
import { asksByForm, looksLikeQuestion, questionIn } from './question-text.ts'
import { foldTitle, type PartTitle, saysWhoAsks, type Vocabulary } from './title.ts'

/** A run of lines that belongs to one part, or to none (`other`: what follows an FAQ without being one). */
export interface Segment {
  readonly part: PartTitle | 'other'
  readonly via: Via
  /** Index of the title's line; null when there is none. */
  readonly title: number | null
  /** Half-open range of line indices, title included. */
  readonly first: number
  readonly end: number
  readonly level: number
}

/** Where a segment starts, before it is known where it ends. */
export type SegmentStart = Omit<Segment, 'end'>

/** Divides a document into parts by its titles. What stands before the first of them is the release, if it holds one. */
export function segmentsOf(document: DocumentLines, vocabulary: Vocabulary): Segment[] {
  const { lines } = document
  const starts: SegmentStart[] = []
  let current: SegmentStart | null = null
  /** The undivided FAQ that audiences found below it divide. */
  let container: SegmentStart | null = null
  let headingLevel = 0
  /** Level of the last heading that asked, by its form. */
  let entryLevel = 0
  /** Titles below an undivided FAQ that divide it by audience. */
  let audiences: ReadonlyMap<number, FaqPart> = new Map()

  const begin = (segment: SegmentStart) => {
    if (container && segment.level <= container.level) container = null
    if (segment.part === 'faq' && container === null) {
      container = segment
      audiences = audiencesBelow(lines, segment, vocabulary)
    }
    current = segment
    starts.push(segment)
  }

  lines.forEach((place, index) => {
    if (!isProse(place)) return
    const level = titleLevel(place)
    const isHeading = level > 0 && level < boldLevel
    if (isHeading) headingLevel = level
    const open = current as SegmentStart | null
    // Inside an appendix, only what calls itself an FAQ leaves it.
    const insideFaq = container !== null
    const part =
      (insideFaq ? audiences.get(index) : undefined) ??
      (insideFaq ? partTitleInFaq : partTitle)(place, vocabulary) ??
      (insideFaq && level === 0 ? labelledAskers(lines, index, vocabulary) : null) ??
      (isQuestionsTitle(lines, index, level, open) ? askersOf(place.text) : null)
    if (open === null && place.block.quotedIn !== null && part !== 'press-release') {
      begin({ part: 'press-release', via: 'inferred', title: null, first: index, level: 0 })
      return
    }
    if (part !== null) {
      // A plain or bold title stands below the heading it follows.
      const depth = isHeading ? level : Math.min(headingLevel + 0.5, boldLevel)
      // The row of a table's titles is part of the table.
      const title = place.line.cells ? null : index
      begin({ part, via: isHeading ? 'heading' : 'label', title, first: index, level: depth })
      return
    }
    const isFaq = open !== null && open.part !== 'press-release' && open.part !== 'other'
    const asks =
      isHeading && (questionIn(place).asksByForm || (entryLevel === level && questionIn(place).looksLikeQuestion))
    if (asks) entryLevel = level
    if (!isFaq && open?.part !== 'appendix' && opensUntitledFaq(lines, index, level)) {
      const depth = (isHeading ? level : headingLevel + 1) - 0.5
      begin({ part: 'faq', via: 'inferred', title: null, first: index, level: depth })
      return
    }
    const inBold = open?.title != null && titleLevel(lines[open.title] as PlacedLine) === boldLevel
    const setsAside = inBold && level === boldLevel && isSetAside(place.text)
    if (isFaq && ((isHeading && level <= open.level && !asks) || setsAside))
      begin({ part: 'other', via: 'inferred', title: null, first: index, level })
  })

  const settled = withAudiences(starts, lines)
  const firstStart = settled[0]?.first ?? lines.length
  const hasRelease = settled.some((segment) => segment.part === 'press-release')
  if (!hasRelease && lines.slice(0, firstStart).some((place) => place.block.kind !== 'heading' && isProse(place)))
    settled.unshift({ part: 'press-release', via: 'inferred', title: null, first: 0, level: 0 })
  return settled.map((segment, index) => ({ ...segment, end: settled[index + 1]?.first ?? lines.length }))
}

/** “Parking lot”, “Open questions”: below an FAQ with a bold title, what is not answered there. */
function isSetAside(text: string): boolean {
  return (
    text.split(/\s+/).length <= 4 &&
    (notAnFaq.test(foldTitle(text)) || /^\W*parking lot/i.test(text)) &&
    !looksLikeQuestion(text)
  )
}

const partTitle = perLineAnd((place: PlacedLine, vocabulary: Vocabulary) =>
  partTitleOf(place, titleLevel(place), false, vocabulary),
)
const partTitleInFaq = perLineAnd((place: PlacedLine, vocabulary: Vocabulary) =>
  partTitleOf(place, titleLevel(place), true, vocabulary),
)

function partTitleOf(place: PlacedLine, level: number, insideFaq: boolean, vocabulary: Vocabulary): PartTitle | null {
  const text = place.text.replace(/(?<![:\s])[:\s]+$/, '')
  if (vocabulary.sectionExactly(text) !== null) return null
  // “2. Customer FAQ” of plain text is a list of one item to Markdown.
  const numbered = place.block.kind === 'orderedList' && place.block.lineCount === 1
  if (level === 0 && place.line.itemDepth > 0 && !numbered)
    // Audiences may be items that hold lists of questions.
    return insideFaq && !/[.?!:]$/.test(text) && saysWhoAsks(text) ? vocabulary.audience(text) : null
  if (level === 0) {
    // A plain line is a title only when it is all of its block and says nothing else.
    if ((place.block.kind !== 'paragraph' && !numbered) || !place.opensBlock || text.split(/\s+/).length > 5)
      return null
    if (/[.!?]$/.test(text) || (place.block.lineCount > 1 && !/^(?:faqs?|press release)$/i.test(text))) return null
    return /[:—–-]\s*\S/.test(text) ? null : vocabulary.part(text)
  }
  const part = vocabulary.part(text)
  // “Technical questions” is a part by itself, and a topic inside an FAQ.
  const isTopic = insideFaq && part !== 'press-release' && part !== 'appendix' && !/\bfaqs?\b/i.test(text)
  if (part !== null && !isTopic) return part
  if (!insideFaq || questionIn(place).looksLikeQuestion || text.split(/\s+/).length > 8) return null
  return saysWhoAsks(text) ? vocabulary.audience(text) : null
}

/** “For the business:” above a list of questions, or a table whose column is titled “Internal question”. */
function labelledAskers(lines: readonly PlacedLine[], index: number, vocabulary: Vocabulary): FaqPart | null {
  const place = lines[index] as PlacedLine
  const next = lines[index + 1]
  if (!place.opensBlock || !next) return null
  if (place.line.cells) {
    const column = place.line.cells.find((cell) => /\bquestions?\b/i.test(cell.text) && !/\?$/.test(cell.text))
    return column ? vocabulary.audience(column.text) : null
  }
  if (place.block.kind !== 'paragraph' || !place.closesBlock || place.text.split(/\s+/).length > 6) return null
  const text = place.text.replace(/(?<![:\s])[:\s]+$/, '')
  if (/[.?!]$/.test(text) || !saysWhoAsks(text)) return null
  return asksByForm(next.text.slice(0, next.line.bold) || next.text) || questionIn(next).looksLikeQuestion
    ? vocabulary.audience(text)
    : null
}

/** The parts an outline lists, each with the segments that make it up. An FAQ for nobody in particular is for customers. */
export function segmentsByPart(segments: readonly Segment[]): Map<PartId, Segment[]> {
  const byPart = new Map<PartId, Segment[]>()
  for (const segment of segments) {
    if (segment.part === 'other') continue
    const part = segment.part === 'faq' ? 'customer-faq' : segment.part
    const own = byPart.get(part)
    if (own) own.push(segment)
    else byPart.set(part, [segment])
  }
  return byPart
}
