import type { Node } from '@tiptap/pm/model'
import type { Template, TemplateSection } from '../templates/template.ts'
import { type DocumentLines, documentLines, endOf, type PlacedLine, startOf } from './outline/document-lines.ts'
import { metricsIn, scatteredMetrics } from './outline/metrics.ts'
import { type Segment, segmentsByPart, segmentsOf } from './outline/parts.ts'
import { questionsOf } from './outline/questions.ts'
import { inferSections } from './outline/release.ts'
import { type FoundSection, titledSections } from './outline/sections.ts'
import { type Vocabulary, vocabularyOf } from './outline/title.ts'
import { findPlaceholders } from './placeholder.ts'
import {
  type Outline,
  type OutlinePart,
  type OutlineQuestion,
  type OutlineSection,
  type PartId,
  partIds,
  pressReleaseSectionIds,
  type Range,
  type SectionId,
  type SectionState,
  type SuccessMetric,
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
  const titled = segments
    .filter((segment) => segment.part === 'press-release' || segment.part === 'other')
    .flatMap((segment) => titledSections(document, segment, vocabulary, () => true))
  const sections = [...titled, ...inferSections(document, segments, titled)]

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
    const find = (section: SectionId) => outlineSection(section, best(sections, section), wanted)
    const partSections =
      id === 'press-release' ? pressReleaseSectionIds.map(find) : id === 'internal-faq' ? [success.section(wanted)] : []
    return partFrom(id, own, document, partSections, questions.get(id) ?? [], segments)
  })
  return { template: template.id, parts, successMetrics: success.metrics }
}

function partFrom(
  id: PartId,
  own: readonly Segment[],
  document: DocumentLines,
  sections: readonly OutlineSection[],
  questions: readonly OutlineQuestion[],
  segments: readonly Segment[],
): OutlinePart {
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
function best(sections: readonly FoundSection[], id: SectionId): FoundSection | undefined {
  const own = sections.filter((section) => section.id === id)
  return own.find((section) => section.text.trim() !== '') ?? own[0]
}

function outlineSection(
  id: SectionId,
  found: FoundSection | undefined,
  wanted: readonly TemplateSection[],
): OutlineSection {
  if (!found) return { id, state: 'missing', via: null, range: null, title: null, content: null, words: 0 }
  const { via, range, title, content } = found
  const words = countWords(found.text)
  return { id, state: stateOf(id, found.text, words, wanted), via, range, title, content, words }
}

function stateOf(id: SectionId, text: string, words: number, wanted: readonly TemplateSection[]): SectionState {
  if (text.trim() === '') return 'empty'
  const min = wanted.find((section) => section.id === id)?.budget.min ?? 0
  return words < min || findPlaceholders(text).length > 0 ? 'started' : 'complete'
}

const asksForMetrics =
  /\b(?:success(?:ful)?|succeed(?:ed|s)?|metrics?|kpis?|okrs?)\b.*|\bknow (?:if |that |whether )?(?:it|this|we|the \w+)(?:s|'s| is| has| have|’s)? (?:work(?:s|ed|ing)|succe\w+)/i
const measures =
  /\b(?:measur\w+|metrics?|kpis?|okrs?|define|criteria|look(?:s)? like|know|track|targets?|goals?|judge)\b/i

/** Success metrics stand under a title of their own or in the answer to a question about them; else scattered in answers. */
function successMetrics(
  document: DocumentLines,
  segments: readonly Segment[],
  titled: readonly FoundSection[],
  questions: readonly OutlineQuestion[],
  vocabulary: Vocabulary,
): { metrics: SuccessMetric[]; section: (wanted: readonly TemplateSection[]) => OutlineSection } {
  const { lines } = document
  const candidates: FoundSection[] = titled.filter((section) => section.id === 'success-metrics')
  for (const segment of segments)
    if (segment.part !== 'press-release' && segment.part !== 'other' && segment.part !== 'appendix')
      candidates.push(
        ...titledSections(document, segment, vocabulary, (id) => id === 'success-metrics').filter(
          (section) => section.via === 'heading',
        ),
      )
  for (const question of questions) {
    const isAbout =
      vocabulary.sectionExactly(question.text) === 'success-metrics' ||
      (asksForMetrics.test(question.text) && measures.test(question.text))
    if (!isAbout || candidates.some((section) => section.range.from === question.range.from)) continue
    candidates.push(sectionOfQuestion(question, document))
  }
  const metricsOf = (section: FoundSection) =>
    metricsIn(lines.slice(section.firstLine, section.endLine), section.content, lines[section.firstLine]?.text ?? '')
  const found = candidates.map((section) => ({ section, metrics: metricsOf(section) }))
  const scattered = found.some((each) => each.metrics.length > 0)
    ? []
    : segments
        .filter((segment) => segment.part !== 'press-release')
        .flatMap((segment) => scatteredMetrics(document, segment.first, segment.end))
  const byStart = new Map<number, SuccessMetric>()
  for (const metric of [...found.flatMap((each) => each.metrics), ...scattered.map((each) => each.metric)])
    if (!byStart.has(metric.range.from)) byStart.set(metric.range.from, metric)
  const metrics = [...byStart.values()].sort((a, b) => a.range.from - b.range.from)
  const hasTarget = (each: { metrics: readonly SuccessMetric[] }) =>
    each.metrics.some((metric) => metric.number !== null && metric.timeframe !== null)
  const chosen =
    found.find(hasTarget) ??
    found.find((each) => each.metrics.length > 0) ??
    found.find((each) => each.section.text.trim() !== '') ??
    found[0]

  return {
    metrics,
    section: (wanted) => {
      const single = scattered[0]
      if (!chosen && single) {
        const range = single.metric.range
        const state = scattered.some((each) => each.metric.timeframe !== null) ? 'complete' : 'started'
        return {
          id: 'success-metrics',
          state,
          via: 'inferred',
          range,
          title: null,
          content: range,
          words: countWords(single.metric.text),
        }
      }
      const section = outlineSection('success-metrics', chosen?.section, wanted)
      return section.state === 'complete' && chosen && !hasTarget(chosen) ? { ...section, state: 'started' } : section
    },
  }
}

function sectionOfQuestion(question: OutlineQuestion, document: DocumentLines): FoundSection {
  const { lines } = document
  const firstLine = lines.findIndex((place) => place.to >= question.title.from)
  let endLine = firstLine
  while (
    endLine < lines.length &&
    (lines[endLine] as PlacedLine).from < Math.max(question.answer?.to ?? 0, question.title.to)
  )
    endLine++
  const content = question.answer ?? { from: question.title.to, to: question.title.to }
  const answerLines = lines
    .slice(firstLine, endLine)
    .filter((place) => place.to > content.from)
    .map((place) => place.text.slice(Math.max(0, content.from - place.from)))
  const isHeading = lines[firstLine]?.block.kind === 'heading'
  return {
    id: 'success-metrics',
    via: isHeading ? 'heading' : 'label',
    title: question.title,
    content,
    range: question.range,
    text: question.answer ? answerLines.join('\n') : '',
    firstLine,
    endLine,
  }
}
