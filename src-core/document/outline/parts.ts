import type { PartId, Via } from '../structure.ts'
import { boldLevel, type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import { looksLikeQuestion } from './question-text.ts'
import type { PartTitle, Vocabulary } from './title.ts'

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

/** Divides a document into parts by its titles. What stands before the first of them is the release, if it holds one. */
export function segmentsOf(document: DocumentLines, vocabulary: Vocabulary): Segment[] {
  const { lines } = document
  const starts: Omit<Segment, 'end'>[] = []
  let current: Omit<Segment, 'end'> | null = null
  /** The undivided FAQ that audiences found below it divide. */
  let container: Omit<Segment, 'end'> | null = null
  let headingLevel = 0

  const begin = (segment: Omit<Segment, 'end'>) => {
    if (container && segment.level <= container.level) container = null
    if (segment.part === 'faq') container = segment
    current = segment
    starts.push(segment)
  }

  lines.forEach((place, index) => {
    if (!isProse(place)) return
    const level = titleLevel(place)
    if (level > 0 && level < boldLevel) headingLevel = level
    const part = partTitleOf(place, level, container !== null, vocabulary)
    if (part !== null) {
      // A plain or bold title stands below the heading it follows.
      const depth = level > 0 && level < boldLevel ? level : Math.min(headingLevel + 0.5, boldLevel)
      begin({
        part,
        via: level > 0 && level < boldLevel ? 'heading' : 'label',
        title: index,
        first: index,
        level: depth,
      })
      return
    }
    const isFaq = current !== null && current.part !== 'press-release' && current.part !== 'other'
    if (
      isFaq &&
      level > 0 &&
      level < boldLevel &&
      level <= (current as Segment).level &&
      !looksLikeQuestion(place.text)
    )
      begin({ part: 'other', via: 'inferred', title: null, first: index, level })
  })

  const firstStart = starts[0]?.first ?? lines.length
  const hasRelease = starts.some((segment) => segment.part === 'press-release')
  if (!hasRelease && lines.slice(0, firstStart).some((place) => place.block.kind !== 'heading' && isProse(place)))
    starts.unshift({ part: 'press-release', via: 'inferred', title: null, first: 0, level: 0 })
  return starts.map((segment, index) => ({ ...segment, end: starts[index + 1]?.first ?? lines.length }))
}

function partTitleOf(place: PlacedLine, level: number, insideFaq: boolean, vocabulary: Vocabulary): PartTitle | null {
  const text = place.text.replace(/[:\s]+$/, '')
  if (vocabulary.sectionExactly(text) !== null) return null
  if (level === 0) {
    // A plain line is a title only when it is all of its block and says nothing else.
    if (place.block.kind !== 'paragraph' || !place.opensBlock || text.split(/\s+/).length > 5) return null
    if (/[.!?]$/.test(text) || (place.block.lineCount > 1 && !/^(?:faqs?|press release)$/i.test(text))) return null
    return /[:—–-]\s*\S/.test(text) ? null : vocabulary.part(text)
  }
  const part = vocabulary.part(text)
  // “Technical questions” is a part by itself, and a topic inside an FAQ.
  const isTopic = insideFaq && part !== 'press-release' && part !== 'appendix' && !/\bfaqs?\b/i.test(text)
  if (part !== null && !isTopic) return part
  if (!insideFaq || looksLikeQuestion(place.text) || text.split(/\s+/).length > 8) return null
  return dividesAudience.test(text) ? vocabulary.audience(text) : null
}

/** Titles that divide an FAQ by audience; “Technical questions” or “Business” inside one is a topic. */
const dividesAudience =
  /^(?:for|from|to|asked by)\b.*\b(?:customers?|users?|using|deciding|stakeholders?|internal|external|leadership|public|team|press)\b|^(?:external|internal|stakeholders?|customers?|users?|public|leadership)(?: (?:facing|questions?|q&a|audience|section|stakeholders?|team|side))?$/i

/** The parts an outline lists, each with the segments that make it up. An FAQ for nobody in particular is for customers. */
export function segmentsByPart(segments: readonly Segment[]): Map<PartId, Segment[]> {
  const byPart = new Map<PartId, Segment[]>()
  for (const segment of segments) {
    if (segment.part === 'other') continue
    const part = segment.part === 'faq' ? 'customer-faq' : segment.part
    byPart.set(part, [...(byPart.get(part) ?? []), segment])
  }
  return byPart
}
