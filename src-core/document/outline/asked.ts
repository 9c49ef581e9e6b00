import { isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import {
  answerAfterQuestion,
  answerOnSameLine,
  looksLikeQuestion,
  opensWithA,
  opensWithQ,
  questionText,
} from './question-text.ts'

/** A question before its answer's end is known. */
export interface Asked {
  readonly index: number
  /** Lines the question itself takes. */
  readonly lineCount: number
  readonly text: string
  readonly from: number
  readonly to: number
  /** Where the answer starts when it stands on the question's own line. */
  readonly answerFrom: number | null
  /** The cell that answers, in a table. */
  readonly answerCell: { readonly from: number; readonly to: number; readonly text: string } | null
}

/** How the entries of an FAQ are written where they are not headings, most telling first. */
export type Style = 'q-mark' | 'bold-lead' | 'bold' | 'quote' | 'italic' | 'item' | 'plain'

/** The form that the entries of one FAQ share. */
export interface Form {
  readonly style: Style
  /** Kind of the block that bold entries stand in: bold words in a list inside an answer ask nothing. */
  readonly block: string
  /** True when bold entries are lines of their own, so that one with text behind it belongs to an answer. */
  readonly apart: boolean
  /** How deep in lists the entries stand that are items. */
  readonly depth: number
}

/** The form of an FAQ’s entries that are not headings; null when there are none. */
export function formOf(lines: readonly PlacedLine[], first: number, end: number): Form | null {
  const counts: Record<Exclude<Style, 'bold-lead'>, number> = {
    'q-mark': 0,
    bold: 0,
    quote: 0,
    italic: 0,
    item: 0,
    plain: 0,
  }
  let boldBlock: string | null = null
  let depth = 0
  let apart = 0
  let runIn = 0
  let paragraphs = 0
  let leads = 0
  for (let index = first; index < end; index++) {
    const place = lines[index] as PlacedLine
    if (!isProse(place) || place.block.kind === 'heading' || place.line.cells) continue
    if (place.block.kind === 'paragraph' && place.opensBlock) {
      paragraphs++
      if (opensWithLead(place)) leads++
    }
    if (opensWithQ(place.text)) counts['q-mark']++
    else if (place.line.bold > 0 && asksInBold(place)) {
      counts.bold++
      boldBlock ??= place.block.kind
      if (place.line.bold === place.text.length) apart++
      else if (place.block.kind === boldBlock) runIn++
    } else if (asksInQuote(lines, index) && asksAtEnd(place.text)) counts.quote++
    else if (asksInItalics(place) && asksAtEnd(place.text)) counts.italic++
    else if (place.line.itemDepth > 0 && asksPlainly(place.text)) {
      counts.item++
      depth = depth === 0 ? place.line.itemDepth : Math.min(depth, place.line.itemDepth)
    } else if (place.block.kind === 'paragraph' && place.opensBlock && asksPlainly(place.text)) counts.plain++
  }
  const form = (style: Style): Form => ({
    style,
    block: boldBlock ?? '',
    apart: apart >= 2 * runIn,
    depth,
  })
  if (counts['q-mark'] > 0) return form('q-mark')
  if (paragraphs >= 2 && leads === paragraphs) return form('bold-lead')
  for (const style of ['bold', 'quote', 'italic', 'item', 'plain'] as const) if (counts[style] > 0) return form(style)
  return null
}

/** Bold words that open a paragraph and are not all of it. */
function opensWithLead(place: PlacedLine): boolean {
  return place.line.bold > 2 && place.line.bold < place.text.length && place.line.bold <= 120
}

/** A short quotation of one line with an answer right below it that is none. */
function asksInQuote(lines: readonly PlacedLine[], index: number): boolean {
  const place = lines[index] as PlacedLine
  const next = lines[index + 1]
  if (place.block.kind !== 'blockquote' || place.block.lineCount > 1 || place.text.length > 200) return false
  return next !== undefined && next.block.kind !== 'blockquote' && next.block.kind !== 'heading'
}

function asksInItalics(place: PlacedLine): boolean {
  return place.line.italic && place.opensBlock && place.block.kind === 'paragraph' && place.text.length <= 250
}

function asksInBold(place: PlacedLine): boolean {
  const bold = place.text.slice(0, place.line.bold).trim()
  if (/\?\W*$/.test(bold) || /\?\s*\([^)]*\)\W*$/.test(bold)) return true
  return /^\(?[a-z]?\d+[.):]/i.test(bold) && place.line.bold === place.text.length
}

function asksAtEnd(text: string): boolean {
  return /\?["”’')\]]*$/.test(text) && text.length <= 400
}

function asksPlainly(text: string): boolean {
  return asksAtEnd(text) || answerAfterQuestion(text) > 0
}

/** The question that a line of running text asks in the given style; null when it asks none. */
export function askedInText(lines: readonly PlacedLine[], index: number, end: number, form: Form | null): Asked | null {
  const place = lines[index] as PlacedLine
  if (!isProse(place) || place.line.cells || opensWithA(place.text)) return null
  if (opensWithQ(place.text)) return markedQuestion(lines, index, end)
  if (form === null) return null
  const { style } = form
  if (style === 'bold-lead')
    return place.opensBlock && opensWithLead(place) ? untilOffset(place, index, place.line.bold) : null
  if (style === 'bold') {
    if (place.line.bold === 0 || place.block.kind !== form.block) return null
    return form.apart && place.line.bold < place.text.length ? null : boldQuestion(lines, index, end)
  }
  if (style === 'quote') return asksInQuote(lines, index) ? wholeLine(place, index) : null
  if (style === 'italic') return asksInItalics(place) && !/[.:]$/.test(place.text) ? wholeLine(place, index) : null
  const opens =
    style === 'item'
      ? place.line.itemDepth === form.depth && form.depth > 0
      : place.block.kind === 'paragraph' && place.opensBlock
  if ((style !== 'item' && style !== 'plain') || !opens || !asksPlainly(place.text)) return null
  const answer = asksAtEnd(place.text) ? -1 : answerAfterQuestion(place.text)
  return answer > 0 ? untilOffset(place, index, answer) : wholeLine(place, index)
}

/** `Q: …`, which ends where bold ends, at its `A:`, at its question mark, or at the end of its paragraph's lines. */
function markedQuestion(lines: readonly PlacedLine[], index: number, end: number): Asked {
  const place = lines[index] as PlacedLine
  const sameLine = answerOnSameLine(place.text)
  if (sameLine > 0) return untilOffset(place, index, sameLine)
  const bold = place.line.bold
  const rest = place.text.slice(bold).trim()
  if (
    bold > 2 &&
    bold < place.text.length &&
    /\w/.test(rest) &&
    !/^q(?:uestion)?\s*\d*\W*$/i.test(place.text.slice(0, bold).trim())
  )
    return untilOffset(place, index, bold)
  return joined(lines, index, end, (next) => !opensWithA(next.text) && !opensWithQ(next.text))
}

function boldQuestion(lines: readonly PlacedLine[], index: number, end: number): Asked | null {
  const place = lines[index] as PlacedLine
  if (asksInBold(place)) {
    if (place.line.bold < place.text.length) return untilOffset(place, index, place.line.bold)
    return wholeLine(place, index)
  }
  if (place.line.bold < place.text.length) return null
  // A hard-wrapped bold question goes on in the next line of its paragraph.
  const whole = joined(
    lines,
    index,
    end,
    (next) => next.line.bold === next.text.length || /\?/.test(next.text.slice(0, next.line.bold)),
  )
  if (whole.lineCount > 1 && /\?\W*$/.test(whole.text)) return whole
  const next = lines[index + 1]
  const answered = next !== undefined && index + 1 < end && titleLevel(next) === 0
  return answered && place.text.split(/\s+/).length >= 2 && !place.text.endsWith(':') ? wholeLine(place, index) : null
}

/** Joins a question with the lines of its block that go on with it, up to its question mark. */
function joined(
  lines: readonly PlacedLine[],
  index: number,
  end: number,
  goesOn: (next: PlacedLine) => boolean,
): Asked {
  const place = lines[index] as PlacedLine
  let text = place.text
  let to = place.to
  let lineCount = 1
  let answerFrom: number | null = null
  for (let next = index + 1; next < end && lineCount < 8 && !/\?\W*$/.test(text); next++) {
    const line = lines[next] as PlacedLine
    if (line.block !== place.block || line.opensBlock || line.line.opensItem || !goesOn(line)) break
    const cut =
      line.line.bold > 0 && line.line.bold < line.text.length && place.line.bold > 0 ? line.line.bold : line.text.length
    text += ` ${line.text.slice(0, cut).trim()}`
    to = line.from + cut
    lineCount++
    if (cut < line.text.length) {
      answerFrom = line.from + cut
      break
    }
  }
  return { index, lineCount, text: questionText(text), from: place.from, to, answerFrom, answerCell: null }
}

/** A line that is all question. */
export function wholeLine(place: PlacedLine, index: number): Asked {
  const heading = place.block.kind === 'heading'
  return {
    index,
    lineCount: 1,
    text: questionText(place.text),
    from: heading ? place.block.from : place.from,
    to: heading ? place.block.to : place.to,
    answerFrom: null,
    answerCell: null,
  }
}

function untilOffset(place: PlacedLine, index: number, offset: number): Asked {
  const text = place.text.slice(0, offset).trim()
  const from = place.from
  return {
    index,
    lineCount: 1,
    text: questionText(text),
    from,
    to: from + text.length,
    answerFrom: from + offset,
    answerCell: null,
  }
}

/**
 * The question that a row of a table asks.
 * @param column the column in which the table's questions stand
 */
export function askedInRow(place: PlacedLine, index: number, column: number, asked: Asked[]): void {
  const cells = place.line.cells ?? []
  const cell = cells[column]
  // The row of column titles (“Question | Answer”) asks nothing, unless it does.
  if (!cell || cell.text === '' || (place.opensBlock && !looksLikeQuestion(cell.text))) return
  if (/^questions?$/i.test(cell.text)) return
  const answer = cells[column + 1]
  const offset = place.block.from
  asked.push({
    index,
    lineCount: 1,
    text: questionText(cell.text),
    from: offset + cell.from,
    to: offset + cell.to,
    answerFrom: null,
    answerCell: answer
      ? { from: offset + answer.from, to: offset + answer.to, text: answer.text }
      : { from: 0, to: 0, text: '' },
  })
}

/** The column of a table in which half of the rows ask or more; null when there is none. `index` is the table's first row. */
export function columnThatAsks(lines: readonly PlacedLine[], index: number): number | null {
  const { block } = lines[index] as PlacedLine
  const rows = lines.slice(block.firstLine, block.firstLine + block.lineCount)
  const counts: number[] = []
  for (const row of rows)
    row.line.cells?.forEach((cell, column) => {
      if (looksLikeQuestion(cell.text)) counts[column] = (counts[column] ?? 0) + 1
    })
  const column = counts.findIndex((count) => count !== undefined && count * 2 >= rows.length - 1)
  return column < 0 ? null : column
}
