import { readDateline } from '../dateline.ts'
import { sentencesOf } from '../sentences.ts'
import type { SectionId } from '../structure.ts'
import { type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import { headlineAt, isRemark, subHeadlineAt } from './headline.ts'
import type { Segment } from './parts.ts'
import {
  hasRole,
  makerNames,
  namesInside,
  namesInTitles,
  productNames,
  repeatedNames,
  subjectOf,
} from './quote-side.ts'
import { type Quotation, quotationsIn, withoutSpeech } from './quotes.ts'
import {
  announces,
  bodyParagraphs,
  bodySections,
  isInstallation,
  problemSentence,
  saysHowToStart,
  solutionSentences,
  startSentence,
} from './release-body.ts'
import { type FoundSection, inferredSection } from './sections.ts'

/** Lines at the top of a release in which headline, dateline and the names of company and product stand. */
const topLines = 12

/** A release that names more sections than this names all it has; only one that flows is read by its words. */
const mostNamedInFlow = 4

/**
 * Finds sections that no heading or label names by where they stand and what they say: headline and sub-headline by
 * position, the dateline by its form, quotations by their speaker, the paragraphs of a flowing release by their words.
 */
export function inferSections(
  document: DocumentLines,
  segments: readonly Segment[],
  titled: readonly FoundSection[],
): { sections: FoundSection[]; quotations: Quotation[] } {
  const release = segments.find((segment) => segment.part === 'press-release')
  if (!release) return { sections: [], quotations: [] }
  const { lines } = document
  const opens = release.title === null ? release.first : release.first + 1
  // What stands above “FOR IMMEDIATE RELEASE” is about the document.
  const above = lines.slice(opens, Math.min(release.end, opens + topLines))
  const note = above.findIndex((place) => opensRelease(place.text))
  const hasTitleAbove = above.slice(0, Math.max(note, 0)).some((place) => titleLevel(place) > 0)
  const first = note < 0 || hasTitleAbove ? opens : opens + note
  const top = Math.min(release.end, first + topLines)
  const missing = (id: SectionId) => !titled.some((section) => section.id === id)
  const found: FoundSection[] = []
  const owned = new Set<number>()
  for (const section of titled) for (let index = section.firstLine; index < section.endLine; index++) owned.add(index)
  const free: number[] = []
  for (let index = first; index < release.end; index++)
    if (!owned.has(index) && isProse(lines[index] as PlacedLine)) free.push(index)

  const headline = missing('headline') ? headlineAt(lines, free, release) : null
  const subHeadline = headline !== null && missing('sub-headline') ? subHeadlineAt(lines, free, headline) : null
  for (const [id, index] of [
    ['headline', headline],
    ['sub-headline', subHeadline],
  ] as const) {
    if (index === null) continue
    found.push(lineSection(id, lines, index))
    owned.add(index)
  }
  const dateline = missing('dateline') ? datelineIn(lines, first, top, headline) : null
  if (dateline) found.push(dateline)

  const opening = lines.slice(first, top).map((place) => place.text)
  const titles = lines.slice(0, Math.min(first + 4, release.end)).filter((place) => titleLevel(place) > 0)
  const text = free
    .map((index) => lines[index] as PlacedLine)
    .filter((place) => !titles.includes(place))
    .map((place) => place.text)
    .join(' ')
  const titleNames = namesInTitles(
    titles.map((place) => place.text),
    text,
  )
  // The announcement names the company and its product; the dateline's place is no one's employer.
  const announcing = dateline ? (lines[dateline.firstLine] as PlacedLine) : null
  const announcement = announcing && dateline ? announcing.text.slice(dateline.content.to - announcing.from) : ''
  const makers = [
    ...new Set([...makerNames(opening), ...titleNames, ...namesInside(announcement), ...subjectOf(announcement)]),
  ]
  // Speech under a title about metrics is an example answer, not a quotation of the release.
  const metricLines = new Set<number>()
  for (const { id, firstLine, endLine } of titled)
    if (id === 'success-metrics') for (let index = firstLine; index < endLine; index++) metricLines.add(index)
  const quotations = segments
    .filter((segment) => segment.part === 'press-release' || segment.part === 'other')
    .flatMap((segment) => quotationsIn(document, segment.first, segment.end, makers))
    .filter((quotation) => !metricLines.has(quotation.firstLine))
  for (const [id, { firstLine, endLine }] of bySide(quotations))
    if (missing(id)) found.push(inferredSection(id, lines, firstLine, endLine))
  for (const { firstLine, endLine } of quotations)
    for (let index = firstLine; index < endLine; index++) owned.add(index)

  const named = [...new Set([...productNames(opening), ...titleNames])]
  const products = named.length > 0 ? named : repeatedNames(text)
  const flows = new Set(titled.map((section) => section.id)).size <= mostNamedInFlow
  const body = bodyParagraphs(lines, free, owned)
  const wanted = (id: SectionId, hinted: boolean) => missing(id) && (flows || hinted || id === 'summary')
  const sections = bodySections(body, { datelineLine: dateline?.firstLine ?? null, products, wanted })
  for (const [id, paragraph] of sections) found.push(inferredSection(id, lines, paragraph.first, paragraph.end))
  const lacks = (id: SectionId) => missing(id) && !sections.has(id)
  const beside = besideSpeech(lines, quotations, release)
  const paragraphs = body.map((paragraph) => paragraph.first)
  const besides = (id: SectionId, tells: (text: string) => boolean): FoundSection | null => {
    const told = beside.find(({ text }) => tells(text))
    return told ? inferredSection(id, lines, told.firstLine, told.endLine) : null
  }
  const add = (section: FoundSection | null) => {
    if (section) found.push(section)
  }
  if (lacks('summary')) add(besides('summary', announces))
  if (lacks('getting-started'))
    add(
      (flows ? installationIn(lines, first, release.end) : null) ??
        startBelowLabels(lines, titled, release) ??
        (flows ? sentenceIn('getting-started', lines, paragraphs, startSentence) : null) ??
        (flows ? besides('getting-started', (text) => startSentence(text) !== null) : null),
    )
  if (flows && lacks('customer-problem')) {
    const tells = (text: string) => problemSentence(text, products)
    add(
      sentenceIn('customer-problem', lines, paragraphs, tells) ??
        besides('customer-problem', (text) => tells(text) !== null),
    )
  }
  if (flows && lacks('solution') && lacks('how-it-works'))
    add(
      sentenceIn('solution', lines, paragraphs.slice(0, 2), solutionSentences) ??
        besides('solution', (text) => solutionSentences(text) !== null),
    )
  // Who tells how it works in sentences tells what it does, whether or not another text is called the solution.
  const works = [...titled, ...found].find((section) => section.id === 'how-it-works')
  if (lacks('solution') && works && sentencesOf(works.text).length >= 2)
    found.push({ ...works, id: 'solution', via: 'inferred', title: null })
  return { sections: found, quotations }
}

function opensRelease(text: string): boolean {
  return /^\W*for immediate release\b/i.test(text)
}

function lineSection(id: SectionId, lines: readonly PlacedLine[], index: number): FoundSection {
  const place = lines[index] as PlacedLine
  return { ...inferredSection(id, lines, index, index + 1), content: { from: place.from, to: place.to } }
}

function partOfLine(
  id: SectionId,
  lines: readonly PlacedLine[],
  index: number,
  from: number,
  to: number,
): FoundSection {
  const place = lines[index] as PlacedLine
  const range = { from: place.from + from, to: place.from + to }
  const text = place.text.slice(from, to)
  return { id, via: 'inferred', title: null, content: range, range, text, firstLine: index, endLine: index + 1 }
}

const placeholderDateline = /^\W*(?:city|place|location)\b[^\]]{0,40}[\]—–:-]/i

function datelineIn(
  lines: readonly PlacedLine[],
  first: number,
  end: number,
  headline: number | null,
): FoundSection | null {
  for (let index = first; index < end; index++) {
    const place = lines[index] as PlacedLine
    if (index === headline || !isProse(place) || place.line.cells) continue
    if (isRemark(place.text) && !/^\W*(?:date|for (?:immediate )?release)\b/i.test(place.text)) continue
    const dateline = readDateline(place.text)
    if (dateline) return partOfLine('dateline', lines, index, dateline.from, dateline.to)
    const placeholder = placeholderDateline.exec(place.text)
    if (placeholder) return partOfLine('dateline', lines, index, 0, placeholder[0].length)
  }
  return null
}

/** Running text below a label with text behind it belongs to that section, unless it says how to begin. */
function startBelowLabels(
  lines: readonly PlacedLine[],
  titled: readonly FoundSection[],
  release: Segment,
): FoundSection | null {
  for (const { via, content, firstLine, endLine } of [...titled].reverse()) {
    const label = lines[firstLine] as PlacedLine
    if (via !== 'label' || content.from > label.to || firstLine < release.first || endLine > release.end) continue
    for (let index = endLine - 1; index > firstLine; index--) {
      const place = lines[index] as PlacedLine
      if (place.block === label.block || place.block.kind !== 'paragraph' || !place.opensBlock) continue
      const end = index + place.block.lineCount
      const text = lines
        .slice(index, end)
        .map((each) => each.text)
        .join(' ')
      if (saysHowToStart(text)) return inferredSection('getting-started', lines, index, Math.min(end, endLine))
    }
  }
  return null
}

/** What a paragraph with a quotation says besides: the sentences in which nobody speaks. */
function besideSpeech(
  lines: readonly PlacedLine[],
  quotations: readonly Quotation[],
  release: Segment,
): { firstLine: number; endLine: number; text: string }[] {
  return quotations
    .filter(({ firstLine }) => firstLine < release.end && lines[firstLine]?.block.kind === 'paragraph')
    .map(({ firstLine, endLine }) => ({
      firstLine,
      endLine,
      text: withoutSpeech(
        lines
          .slice(firstLine, endLine)
          .map((each) => each.text)
          .join(' '),
      ),
    }))
    .filter(({ text }) => text.length > 60)
}

/** A block of code that installs something tells how to begin. */
function installationIn(lines: readonly PlacedLine[], first: number, end: number): FoundSection | null {
  for (let index = first; index < end; index++) {
    const place = lines[index] as PlacedLine
    if (place.block.kind !== 'codeBlock' || !isInstallation(place.text)) continue
    return inferredSection(
      'getting-started',
      lines,
      place.block.firstLine,
      place.block.firstLine + place.block.lineCount,
    )
  }
  return null
}

/** The first sentence of some paragraphs that a reader finds, as a section of its own. */
function sentenceIn(
  id: SectionId,
  lines: readonly PlacedLine[],
  paragraphs: readonly number[],
  find: (text: string) => { from: number; to: number } | null,
): FoundSection | null {
  for (const index of paragraphs) {
    const sentence = find((lines[index] as PlacedLine).text)
    if (sentence) return partOfLine(id, lines, index, sentence.from, sentence.to)
  }
  return null
}

/**
 * The first quotation of each side, sure ones before others. Where all voices seem to stand on one side, the one that does so
 * least may speak for the other.
 */
function bySide(quotations: readonly Quotation[]): Map<'leader-quote' | 'customer-quote', Quotation> {
  const first = (side: Quotation['side']) =>
    quotations.find((quotation) => quotation.side === side && quotation.sure) ??
    quotations.find((quotation) => quotation.side === side)
  const ordered = [...quotations].sort((a, b) => a.weight - b.weight)
  const lowest = ordered[0]
  const highest = ordered[ordered.length - 1]
  const differ = quotations.length >= 2 && lowest !== highest
  const leader =
    first('maker') ??
    (differ && highest && highest.weight >= -1 && (hasRole(highest.attribution) || (lowest?.weight ?? 0) <= -4)
      ? highest
      : undefined)
  const customer =
    first('customer') ?? (differ && lowest && lowest.weight < 2 && lowest !== leader ? lowest : undefined)
  const chosen = new Map<'leader-quote' | 'customer-quote', Quotation>()
  if (leader) chosen.set('leader-quote', leader)
  if (customer && customer !== leader) chosen.set('customer-quote', customer)
  return chosen
}
