import { isProse, type PlacedLine } from './document-lines.ts'
import { perLine } from './per-line.ts'
import { answerAfterQuestion, questionIn } from './question-text.ts'

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
    if (questionIn(place).opensWithQ) counts['q-mark']++
    else if (place.line.bold > 0 && asksInBold(place)) {
      counts.bold++
      boldBlock ??= place.block.kind
      if (place.line.bold === place.text.length) apart++
      else if (place.block.kind === boldBlock) runIn++
    } else if (asksInQuote(lines, index) && asksAtEnd(place.text)) counts.quote++
    else if (asksInItalics(place) && asksAtEnd(place.text)) counts.italic++
    else if (place.line.itemDepth > 0 && asksPlainlyIn(place)) {
      counts.item++
      depth = depth === 0 ? place.line.itemDepth : Math.min(depth, place.line.itemDepth)
    } else if (place.block.kind === 'paragraph' && place.opensBlock && asksPlainlyIn(place)) counts.plain++
  }
  const form = (style: Style): Form => ({
    style,
    block: boldBlock ?? '',
    apart: apart >= 2 * runIn,
    depth,
  })
  if (counts.bold === 0) {
    // “**Delivery time**” with its answer right below, again and again: entries that ask without a question mark.
    const titled = entriesInBold(lines, first, end)
    if (titled >= 2 && titled === paragraphs) return { ...form('bold'), block: 'paragraph', apart: true }
  }
  if (counts['q-mark'] > 0) return form('q-mark')
  if (paragraphs >= 2 && leads === paragraphs) return form('bold-lead')
  for (const style of ['bold', 'quote', 'italic', 'item', 'plain'] as const) if (counts[style] > 0) return form(style)
  return null
}

/** Paragraphs whose first line is bold and whose others, one at least, are not. */
function entriesInBold(lines: readonly PlacedLine[], first: number, end: number): number {
  let entries = 0
  for (let index = first; index < end - 1; index++) {
    const place = lines[index] as PlacedLine
    const next = lines[index + 1] as PlacedLine
    if (place.block.kind !== 'paragraph' || !place.opensBlock || place.line.bold < place.text.length) continue
    if (next.block === place.block && next.line.bold === 0 && !place.text.endsWith(':')) entries++
  }
  return entries
}

/** Bold words that open a paragraph and are not all of it. */
export function opensWithLead(place: PlacedLine): boolean {
  return place.line.bold > 2 && place.line.bold < place.text.length && place.line.bold <= 120
}

/** A short quotation of one line with an answer right below it that is none. */
export function asksInQuote(lines: readonly PlacedLine[], index: number): boolean {
  const place = lines[index] as PlacedLine
  const next = lines[index + 1]
  if (place.block.kind !== 'blockquote' || place.block.lineCount > 1 || place.text.length > 200) return false
  return next !== undefined && next.block.kind !== 'blockquote' && next.block.kind !== 'heading'
}

export function asksInItalics(place: PlacedLine): boolean {
  return place.line.italic && place.opensBlock && place.block.kind === 'paragraph' && place.text.length <= 250
}

export const asksInBold = perLine(readBold)

function readBold(place: PlacedLine): boolean {
  const bold = place.text.slice(0, place.line.bold).trim()
  if (/\?[^\w?]*$/.test(bold) || /\?\s*\([^()]*(?:\([^()]*){0,3}\)[^\w?]*$/.test(bold)) return true
  return /^\(?[a-z]?\d+[.):]/i.test(bold) && place.line.bold === place.text.length
}

export function asksAtEnd(text: string): boolean {
  return /\?["”’')\]]*$/.test(text) && text.length <= 400
}

/** A line of running text that asks, read once. */
export const asksPlainlyIn = perLine((place) => asksPlainly(place.text))

function asksPlainly(text: string): boolean {
  return asksAtEnd(text) || answerAfterQuestion(text) > 0
}
