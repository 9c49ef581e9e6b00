import type { Node } from '@tiptap/pm/model'
import type { Template } from '../templates/template.ts'
import { datelineParts } from './dateline.ts'
import { type DocumentLines, documentLines, endOf, type PlacedLine, startOf } from './outline/document-lines.ts'
import { namedSections } from './outline/named-sections.ts'
import { type Segment, segmentsByPart, segmentsOf } from './outline/parts.ts'
import { questionsOf } from './outline/questions.ts'
import { quotesOf } from './outline/quotes-of.ts'
import { inferSections } from './outline/release.ts'
import { outlineSection } from './outline/section-state.ts'
import { type FoundSection, titledSections } from './outline/sections.ts'
import { successMetrics } from './outline/success.ts'
import { vocabularyOf } from './outline/title.ts'
import {
  type AnySectionId,
  isOwnSection,
  type Outline,
  type OutlinePart,
  type OutlineQuestion,
  type OutlineSection,
  type PartId,
  partIds,
  pressReleaseSectionIds,
  type Range,
} from './structure.ts'
import { countWords } from './words.ts'

/**
 * Derives a document's structure: parts, sections, questions and success metrics, each with its range and how it was
 * recognised. A pure function of its arguments that takes any document; what it reads from a block is kept by node identity.
 */
export function outline(doc: Node, template: Template): Outline {
  const document = documentLines(doc)
  const vocabulary = vocabularyOf(template)
  const segments = segmentsOf(document, vocabulary)
  const named = namedSections(document)
  const titledByWords = segments
    .filter((segment) => segment.part === 'press-release' || segment.part === 'other' || segment.part === 'appendix')
    .flatMap((segment) =>
      titledSections(document, segment, vocabulary, segment.part === 'appendix' ? isOwnSection : () => true),
    )
  // What a person named a section is one, whatever its words say.
  const titled = [...named, ...titledByWords.filter((section) => !named.some((other) => other.id === section.id))]
  const inferred = inferSections(document, segments, titled)
  const sections = [...titled, ...inferred.sections]

  const byPart = segmentsByPart(segments)
  const questions = new Map<PartId, OutlineQuestion[]>()
  for (const [part, own] of byPart)
    if (part === 'customer-faq' || part === 'internal-faq')
      questions.set(
        part,
        own.flatMap((segment) => questionsOf(document, segment)),
      )

  const success = successMetrics(document, segments, titled, [...questions.values()].flat(), vocabulary)
  const parts = partIds.map((id): OutlinePart => {
    const own = byPart.get(id) ?? []
    const wanted = template.parts.find((part) => part.id === id)?.sections ?? []
    const find = <Id extends AnySectionId>(section: Id) => outlineSection(section, best(sections, section), wanted)
    const ownSections = wanted.flatMap((section) => (isOwnSection(section.id) ? [find(section.id)] : []))
    const partSections =
      id === 'press-release' ? pressReleaseSectionIds.map(find) : id === 'internal-faq' ? [success.section(wanted)] : []
    return { ...partFrom(id, own, document, partSections, questions.get(id) ?? [], segments), ownSections }
  })
  return {
    template: template.id,
    parts,
    successMetrics: success.metrics,
    quotes: quotesOf(document, inferred.quotations, titled),
    datelineParts: datelineParts(best(sections, 'dateline')?.text ?? ''),
  }
}

function partFrom(
  id: PartId,
  own: readonly Segment[],
  document: DocumentLines,
  sections: readonly OutlineSection[],
  questions: readonly OutlineQuestion[],
  segments: readonly Segment[],
): Omit<OutlinePart, 'ownSections'> {
  const first = own.find((segment) => segment.end - segment.first > 1) ?? own[0]
  if (!first) return { id, via: null, range: null, title: null, sections, questions, words: 0 }
  const title = first.title === null ? null : (document.lines[first.title] as PlacedLine)
  const range = rangeOf(first, document, segments)
  const undivided =
    id === 'customer-faq' &&
    own.every((segment) => segment.part === 'faq') &&
    !segments.some((segment) => segment.part === 'internal-faq')
  return {
    id,
    ...(undivided ? { undivided: true as const } : {}),
    via: first.via,
    range,
    title:
      title === null
        ? null
        : title.block.kind === 'heading'
          ? { from: title.block.from, to: title.block.to }
          : { from: title.from, to: title.to },
    sections,
    questions,
    words: own.reduce((sum, segment) => sum + wordsOf(segment, document), 0),
  }
}

/** A part runs up to the next one, so that every position up to there belongs to it. */
function rangeOf(segment: Segment, document: DocumentLines, segments: readonly Segment[]): Range {
  const { lines, blocks } = document
  const first = lines[segment.first] as PlacedLine
  // Segments of the same part that follow one another (an FAQ title with its audience below) are one run.
  let end = segment.end
  for (let next = segments.indexOf(segment) + 1; next < segments.length; next++) {
    const other = segments[next] as Segment
    if (other.part !== segment.part) break
    end = other.end
  }
  const following = lines[end]
  return { from: startOf(first), to: following ? startOf(following) : (blocks[blocks.length - 1]?.to ?? endOf(first)) }
}

function wordsOf(segment: Segment, document: DocumentLines): number {
  let words = 0
  for (let index = segment.first; index < segment.end; index++) {
    const place = document.lines[index] as PlacedLine
    if (place.opensBlock) words += place.block.words
  }
  return words - (segment.title === null ? 0 : countWords(document.lines[segment.title]?.text ?? ''))
}

/** Of several instances of a section, the first that holds something. */
function best(sections: readonly FoundSection[], id: AnySectionId): FoundSection | undefined {
  const own = sections.filter((section) => section.id === id)
  return own.find((section) => section.text.trim() !== '') ?? own[0]
}
