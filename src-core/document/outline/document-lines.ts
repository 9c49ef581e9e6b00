import type { Node } from '@tiptap/pm/model'
import { inOrder } from './in-order.ts'
import { type Line, linesOf } from './lines.ts'
import { perLine } from './per-line.ts'

/** A line together with where it stands in the document. Positions are ProseMirror positions. */
export interface PlacedLine {
  readonly line: Line
  readonly text: string
  readonly from: number
  readonly to: number
  readonly block: PlacedBlock
  /** True on the block's first line. */
  readonly opensBlock: boolean
  /** True on the block's last line. */
  readonly closesBlock: boolean
}

export interface PlacedBlock {
  readonly node: Node
  /** Name of the node's type; `mailHeader` for a paragraph of the lines that open a mail. */
  readonly kind: string
  /** 1 to 6 on a heading, else 0. */
  readonly level: number
  readonly from: number
  readonly to: number
  readonly words: number
  /** The quotation that the block stands in where it is a document of its own; null for all others. */
  readonly quotedIn: Node | null
  /** Index into the document's lines of the block's first line, and how many there are. */
  readonly firstLine: number
  readonly lineCount: number
}

export interface DocumentLines {
  readonly blocks: readonly PlacedBlock[]
  readonly lines: readonly PlacedLine[]
}

/** Blocks whose text is source and not prose: nothing in them is a title, a question or a quotation. */
const source = new Set(['codeBlock', 'rawBlock', 'horizontalRule', 'mailHeader'])

const mailField = /^(?:to|from|cc|bcc|subject|date|sent|reply-to):\s/i

/** `From:`, `Date:` and `Subject:` above a mail’s text: its date is not the dateline, nor its subject the headline. */
function isMailHeader(lines: readonly Line[]): boolean {
  return lines.length >= 2 && lines.every((line) => mailField.test(line.text))
}

const kept = new WeakMap<Node, DocumentLines>()

/** Puts the lines of every block at their places. Kept by document, which outline and checks ask for in turn. */
export function documentLines(doc: Node): DocumentLines {
  const known = kept.get(doc)
  if (known) return known
  const placed = placeLines(doc)
  kept.set(doc, placed)
  return placed
}

function placeLines(doc: Node): DocumentLines {
  const blocks: PlacedBlock[] = []
  const lines: PlacedLine[] = []
  const add = (node: Node, from: number, quotedIn: Node | null) => {
    if (isQuotedDocument(node)) {
      node.forEach((child, offset) => {
        add(child, from + 1 + offset, node)
      })
      return
    }
    const own = linesOf(node)
    const kind = isMailHeader(own.lines) ? 'mailHeader' : node.type.name
    const block: PlacedBlock = {
      node,
      kind,
      level: kind === 'heading' ? Number(node.attrs.level) : 0,
      from,
      to: from + node.nodeSize,
      words: kind === 'rawBlock' ? 0 : own.words,
      quotedIn,
      firstLine: lines.length,
      lineCount: own.lines.length,
    }
    blocks.push(block)
    own.lines.forEach((line, index) => {
      lines.push({
        line,
        text: line.text,
        from: from + line.from,
        to: from + line.to,
        block,
        opensBlock: index === 0,
        closesBlock: index === own.lines.length - 1,
      })
    })
  }
  doc.forEach((node, from) => {
    add(node, from, null)
  })
  return { blocks, lines }
}

/** A whole release set as a quotation: its blocks count as if they stood in the document itself. */
export function isQuotedDocument(node: Node): boolean {
  if (node.type.name !== 'blockquote' || node.childCount < 4) return false
  return node.firstChild?.type.name === 'heading' || node.textContent.length > 600
}

/** True for a line in which a person wrote prose, not code or raw Markdown. */
export function isProse(place: PlacedLine): boolean {
  return !source.has(place.block.kind)
}

/** Level of a bold line that stands for a heading: below every real one. */
export const boldLevel = 7

/**
 * A line that looks like a title: a heading, or a bold line that is all of its line.
 * @returns its level, 1 to 6 or {@link boldLevel}, or 0 when the line is not a title
 */
export const titleLevel = perLine(readTitleLevel)

function readTitleLevel(place: PlacedLine): number {
  if (place.block.kind === 'heading') return place.opensBlock ? place.block.level : 0
  if (place.block.kind !== 'paragraph' && place.block.kind !== 'blockquote') return 0
  if (place.line.bold === place.text.length && place.text.split(/\s+/).length <= 20) return boldLevel
  return isInCapitals(place) ? boldLevel : 0
}

/** A paragraph of one line in capitals is a title in plain text. */
function isInCapitals(place: PlacedLine): boolean {
  if (place.block.kind !== 'paragraph' || place.block.lineCount > 1 || place.text.length > 90) return false
  return !/\p{Ll}/u.test(place.text) && inOrder(place.text, /\p{Lu}{3}/u, /\p{Lu}{2}/u) && !/[.;,]$/.test(place.text)
}

/** Where a run that begins with this line begins: before its block when the line opens it. */
export function startOf(place: PlacedLine): number {
  return place.opensBlock ? place.block.from : place.from
}

/** Where a run that ends with this line ends: after its block when the line closes it. */
export function endOf(place: PlacedLine): number {
  return place.closesBlock ? place.block.to : place.to
}
