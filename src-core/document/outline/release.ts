import { readDateline } from '../dateline.ts'
import type { SectionId } from '../structure.ts'
import { type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import { headlineAt, isRemark, subHeadlineAt } from './headline.ts'
import type { Segment } from './parts.ts'
import { hasRole, makerNames, namesInside, namesInTitles, productNames, subjectOf } from './quote-side.ts'
import { type Quotation, quotationsIn } from './quotes.ts'
import { bodyParagraphs, bodySections, isInstallation, problemSentence } from './release-body.ts'
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

  const products = [...new Set([...productNames(opening), ...titleNames])]
  const flows = new Set(titled.map((section) => section.id)).size <= mostNamedInFlow
  const body = bodyParagraphs(lines, free, owned)
  const wanted = (id: SectionId) => missing(id) && (flows || id === 'summary')
  const sections = bodySections(body, dateline?.firstLine ?? null, products, wanted)
  for (const [id, paragraph] of sections) found.push(inferredSection(id, lines, paragraph.first, paragraph.end))
  if (wanted('getting-started') && !sections.has('getting-started')) {
    const command = installationIn(lines, first, release.end)
    if (command) found.push(command)
  }
  if (flows && missing('customer-problem') && !sections.has('customer-problem')) {
    const problem = problemIn(
      lines,
      body.map((paragraph) => paragraph.first),
      products,
    )
    if (problem) found.push(problem)
  }
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

const placeholderDateline = /^\W*\[?\s*(?:city|place|location)\b[^\]]{0,40}[\]—–:-]/i

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

function problemIn(
  lines: readonly PlacedLine[],
  paragraphs: readonly number[],
  products: readonly string[],
): FoundSection | null {
  for (const index of paragraphs) {
    const place = lines[index] as PlacedLine
    const sentence = problemSentence(place.text, products)
    if (sentence) return partOfLine('customer-problem', lines, index, sentence.from, sentence.to)
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
    first('maker') ?? (differ && highest && highest.weight >= -1 && hasRole(highest.attribution) ? highest : undefined)
  const customer =
    first('customer') ?? (differ && lowest && lowest.weight < 2 && lowest !== leader ? lowest : undefined)
  const chosen = new Map<'leader-quote' | 'customer-quote', Quotation>()
  if (leader) chosen.set('leader-quote', leader)
  if (customer && customer !== leader) chosen.set('customer-quote', customer)
  return chosen
}
