import { readDateline } from '../dateline.ts'
import type { AnySectionId, Range, Via } from '../structure.ts'
import {
  boldLevel,
  type DocumentLines,
  endOf,
  isProse,
  type PlacedLine,
  startOf,
  titleLevel,
} from './document-lines.ts'
import type { Segment } from './parts.ts'
import { perLineAnd } from './per-line.ts'
import type { Vocabulary } from './title.ts'

/** A section found in the document, before its state is judged. */
export interface FoundSection {
  readonly id: AnySectionId
  readonly via: Via
  readonly title: Range | null
  readonly content: Range
  readonly range: Range
  /** What the section holds, a line of text per line. */
  readonly text: string
  /** Half-open range of the document's lines, title included. */
  readonly firstLine: number
  readonly endLine: number
}

interface SectionTitle {
  readonly id: AnySectionId
  readonly via: Via
  readonly level: number
  /** Offset in the line at which content follows the label; null when nothing does. */
  readonly restAt: number | null
  /** Offset in the line at which the label ends. */
  readonly labelEnd: number
}

/** Sections that are one line: with a label before it, the lines below belong to what follows. */
const oneLine = new Set<AnySectionId>(['headline', 'sub-headline', 'dateline'])

/** Finds the sections of a segment that a heading or label names, in document order; one may occur more than once. */
export function titledSections(
  document: DocumentLines,
  segment: Segment,
  vocabulary: Vocabulary,
  wanted: (id: AnySectionId) => boolean,
): FoundSection[] {
  const { lines } = document
  const found: FoundSection[] = []
  const first = segment.title === null ? segment.first : segment.first + 1
  let open: { title: SectionTitle; index: number } | null = null

  const close = (end: number) => {
    if (open) found.push(sectionFrom(document, open.title, open.index, end))
    open = null
  }
  for (let index = first; index < segment.end; index++) {
    const place = lines[index] as PlacedLine
    if (!isProse(place)) continue
    const current = open as { title: SectionTitle; index: number } | null
    const title = place.line.cells
      ? rowTitle(document, place, vocabulary)
      : (current?.title.via === 'heading' ? titleInsideHeading : titleAnywhere)(place, vocabulary)
    if (title && wanted(title.id) && !(current && current.title.id === title.id && title.via === 'label')) {
      close(index)
      open = { title, index }
    } else if (current && ends(place, current, lines)) close(index)
  }
  close(segment.end)
  return found
}

/** The sections of some lines that a title in words of its own names: what stands below it, up to the next title of its rank. */
export function sectionsBelowTitles(
  document: DocumentLines,
  id: AnySectionId,
  first: number,
  end: number,
  isNamed: (title: string) => boolean,
): FoundSection[] {
  const { lines } = document
  const found: FoundSection[] = []
  for (let index = first; index < end; index++) {
    const place = lines[index] as PlacedLine
    const level = isProse(place) ? titleLevel(place) : 0
    if (level === 0 || !isNamed(place.text)) continue
    let below = index + 1
    while (below < end) {
      const next = titleLevel(lines[below] as PlacedLine)
      if (next > 0 && next <= level) break
      below++
    }
    const title: SectionTitle = {
      id,
      via: level < boldLevel ? 'heading' : 'label',
      level,
      restAt: null,
      labelEnd: place.text.length,
    }
    found.push(sectionFrom(document, title, index, below))
    index = below - 1
  }
  return found
}

/** Whether an open section ends before a line that does not name one. */
function ends(place: PlacedLine, open: { title: SectionTitle; index: number }, lines: readonly PlacedLine[]): boolean {
  const level = titleLevel(place)
  if (level > 0 && level <= open.title.level) return true
  const opener = lines[open.index] as PlacedLine
  if (opener.line.cells) return true
  if (open.title.via === 'heading') return oneLine.has(open.title.id) && isBody(place, opener)
  if (place.block === opener.block && place.line.opensItem && opener.line.opensItem)
    // Each item of a list that opens with a label stands for itself.
    return oneLine.has(open.title.id) || place.line.bold > 0
  if (open.title.restAt !== null && opener.line.bold > 0 && opensWithBoldLabel(place)) return true
  if (oneLine.has(open.title.id) && open.title.restAt !== null) return place.block !== opener.block
  return false
}

/** “**Why:** …” where labels run in: the next one, whatever it says, begins something else. */
function opensWithBoldLabel(place: PlacedLine): boolean {
  const { bold } = place.line
  if (place.block.kind !== 'paragraph' || !place.opensBlock || bold === 0 || bold === place.text.length) return false
  return /[:.]\s*$/.test(place.text.slice(0, bold)) || /^\s*:/.test(place.text.slice(bold))
}

/** Running text below the headline's own line, under a heading that names only the headline. Forty words are two sentences or more. */
function isBody(place: PlacedLine, opener: PlacedLine): boolean {
  if (place.block === opener.block || place.block.kind === 'heading' || !place.opensBlock) return false
  const dateline = readDateline(place.text)
  return place.block.words > 40 || (dateline !== null && place.text.length - dateline.to > 40)
}

const titleAnywhere = perLineAnd((place: PlacedLine, vocabulary: Vocabulary) => sectionTitle(place, false, vocabulary))
/** Below a heading that names a section, a plain `Label:` is text. */
const titleInsideHeading = perLineAnd((place: PlacedLine, vocabulary: Vocabulary) =>
  sectionTitle(place, true, vocabulary),
)

function sectionTitle(place: PlacedLine, insideHeadingSection: boolean, vocabulary: Vocabulary): SectionTitle | null {
  const { text } = place
  if (place.block.kind === 'heading') {
    if (!place.opensBlock) return null
    const whole = vocabulary.sectionExactly(text)
    const base = { via: 'heading', level: place.block.level, labelEnd: text.length } as const
    if (whole) return { id: whole, restAt: null, ...base }
    const split = splitLabel(text)
    const labelled = split && vocabulary.sectionExactly(split.label)
    if (split && labelled) return { id: labelled, ...base, labelEnd: split.labelEnd, restAt: split.restAt }
    const similar = vocabulary.section(text)
    return similar ? { id: similar, restAt: null, ...base } : null
  }
  return boldLabel(place, vocabulary) ?? (insideHeadingSection ? null : plainLabel(place, vocabulary))
}

/** A table with fewer rows that name sections is about something else: “Before | After”. */
const fewestNamedRows = 4

/** A row of a table that names a section in one cell and holds it in the next, where most of a release stands so. */
function rowTitle(document: DocumentLines, place: PlacedLine, vocabulary: Vocabulary): SectionTitle | null {
  const { firstLine, lineCount } = place.block
  const named = (row: PlacedLine) => {
    const [name, content] = row.line.cells ?? []
    return name && content && content.text !== '' ? vocabulary.sectionExactly(name.text) : null
  }
  const id = lineCount > fewestNamedRows ? named(place) : null
  if (id === null) return null
  const rows = document.lines.slice(firstLine, firstLine + Math.min(lineCount, 40))
  if (rows.filter((row) => named(row) !== null).length < fewestNamedRows) return null
  return { id, via: 'label', level: boldLevel, labelEnd: 0, restAt: 0 }
}

function boldLabel(place: PlacedLine, vocabulary: Vocabulary): SectionTitle | null {
  const { text } = place
  const { bold } = place.line
  if (bold === 0) return null
  const base = { via: 'label', level: boldLevel } as const
  const inBold = text.slice(0, bold)
  const split = splitLabel(inBold)
  if (split && split.restAt !== null) {
    const id = vocabulary.sectionExactly(split.label)
    return id ? { id, ...base, labelEnd: split.labelEnd, restAt: split.restAt } : null
  }
  const rest = text.slice(bold)
  const separated = /[:.—–-]\s*$/.test(inBold) || /^\s*[:—–-]/.test(rest) || rest.trim() === ''
  if (!separated || inBold.split(/\s+/).length > 7) return null
  const id = vocabulary.section(inBold)
  if (!id) return null
  const skip = /^\s*[:—–-]?\s*/.exec(rest)?.[0].length ?? 0
  return { id, ...base, labelEnd: bold, restAt: bold + skip < text.length ? bold + skip : null }
}

function plainLabel(place: PlacedLine, vocabulary: Vocabulary): SectionTitle | null {
  const { text } = place
  const base = { via: 'label', level: boldLevel } as const
  const split = splitLabel(text)
  if (split) {
    const id = vocabulary.sectionExactly(split.label)
    return id ? { id, ...base, labelEnd: split.labelEnd, restAt: split.restAt } : null
  }
  if (place.block.kind !== 'paragraph' || !place.opensBlock) return null
  const capitals = labelInCapitals(text, vocabulary)
  if (capitals) return { ...base, ...capitals }
  if (/[.!?]$/.test(text)) return null
  const id = vocabulary.sectionExactly(text)
  return id ? { id, ...base, labelEnd: text.length, restAt: null } : null
}

/** `CUSTOMER PROBLEM` in front of running text, which was a line of its own in the file. */
function labelInCapitals(
  text: string,
  vocabulary: Vocabulary,
): { id: AnySectionId; labelEnd: number; restAt: number } | null {
  const capitals = /^(?:[\p{Lu}&/’'-]{2,}\s+){1,6}/u.exec(text)?.[0] ?? ''
  for (let label = capitals.trimEnd(); label !== ''; label = label.replace(/(?<!\S)\S+$/, '').trimEnd()) {
    const id = vocabulary.sectionExactly(label)
    const restAt = label.length + 1
    if (id && restAt < text.length) return { id, labelEnd: label.length, restAt }
  }
  return null
}

/** Splits `Label: rest`; a label has at most six words. */
function splitLabel(text: string): { label: string; labelEnd: number; restAt: number | null } | null {
  const match = /^([^:]{2,60}?)\s*:(?!\/\/)\s*/.exec(text)
  if (!match || (match[1] ?? '').split(/\s+/).length > 6) return null
  const labelEnd = match[0].trimEnd().length
  return { label: match[1] ?? '', labelEnd, restAt: match[0].length < text.length ? match[0].length : null }
}

function sectionFrom(document: DocumentLines, title: SectionTitle, index: number, end: number): FoundSection {
  const { lines } = document
  const place = lines[index] as PlacedLine
  if (place.line.cells) return sectionInRow(place, title, index)
  const isHeading = place.block.kind === 'heading'
  const inline = title.restAt === null ? null : place.text.slice(title.restAt)
  const own = lines.slice(index + 1, end)
  const following = lines[end]
  const until = following ? startOf(following) : (document.blocks[document.blocks.length - 1]?.to ?? 0)
  const titleRange: Range =
    isHeading && inline === null
      ? { from: place.block.from, to: place.block.to }
      : { from: place.from, to: place.from + title.labelEnd }
  const last = own[own.length - 1]
  const contentFrom = inline !== null ? place.from + (title.restAt as number) : own[0] ? startOf(own[0]) : titleRange.to
  const contentTo = last ? endOf(last) : inline !== null ? (isHeading ? place.to : endOf(place)) : contentFrom
  return {
    id: title.id,
    via: title.via,
    title: titleRange,
    content: { from: contentFrom, to: contentTo },
    range: { from: isHeading ? place.block.from : startOf(place), to: Math.max(until, contentTo, titleRange.to) },
    text: [...(inline === null ? [] : [inline]), ...own.map((each) => each.text)].join('\n'),
    firstLine: index,
    endLine: end,
  }
}

function sectionInRow(place: PlacedLine, { id, via }: SectionTitle, index: number): FoundSection {
  const [name, ...contents] = place.line.cells ?? []
  const at = (cell: { from: number; to: number }) => ({
    from: place.block.from + cell.from,
    to: place.block.from + cell.to,
  })
  const first = contents[0] ?? { from: 0, to: 0 }
  const last = contents[contents.length - 1] ?? first
  return {
    id,
    via,
    title: name ? at(name) : null,
    content: { from: at(first).from, to: at(last).to },
    range: { from: place.from, to: place.to },
    text: contents.map((cell) => cell.text).join('\n'),
    firstLine: index,
    endLine: index + 1,
  }
}

/** A section that no title names, made of whole lines. */
export function inferredSection(
  id: AnySectionId,
  lines: readonly PlacedLine[],
  firstLine: number,
  endLine: number,
): FoundSection {
  const first = lines[firstLine] as PlacedLine
  const last = lines[endLine - 1] as PlacedLine
  const range = { from: startOf(first), to: endOf(last) }
  const text = lines
    .slice(firstLine, endLine)
    .map((place) => place.text)
    .join('\n')
  return { id, via: 'inferred', title: null, content: range, range, text, firstLine, endLine }
}
