import type { Node } from '@tiptap/pm/model'
import { countWords } from '../words.ts'
import { htmlLines } from './html-lines.ts'
import { meantLineStarts } from './meant-lines.ts'

/**
 * One line of a document as a reader sees it: a heading, a line of a paragraph, of a list item or a quotation, a row of a
 * table. Offsets count from the start of the top-level block.
 */
export interface Line {
  /** One character per position between `from` and `to`, except in table rows, whose cells are joined with ` | `. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** Length of the bold run that opens the line; 0 when it opens plain. */
  readonly bold: number
  /** True when all of the line is italic. */
  readonly italic: boolean
  /** True on the first line of an item of the block's own list (not of a list inside it). */
  readonly opensItem: boolean
  /** How deep in lists the item is that this line opens; 0 when it opens none. */
  readonly itemDepth: number
  /** True for the `<summary>` of an HTML `<details>`. */
  readonly asks: boolean
  /** Range of each cell when the line is a table row. */
  readonly cells: readonly { readonly text: string; readonly from: number; readonly to: number }[] | null
}

export interface BlockLines {
  /** Lines with text in them. */
  readonly lines: readonly Line[]
  readonly words: number
}

const cache = new WeakMap<Node, BlockLines>()

/** The lines of a top-level block. Kept by node identity: ProseMirror gives a changed block a new node. */
export function linesOf(block: Node): BlockLines {
  const known = cache.get(block)
  if (known) return known
  const lines: Line[] = []
  collect(block, 0, 0, false, lines)
  const found = { lines, words: lines.reduce((sum, line) => sum + countWords(line.text), 0) }
  cache.set(block, found)
  return found
}

/** @param opens whether the node is the first of a list item, `depth` lists deep */
function collect(node: Node, at: number, depth: number, opens: boolean, into: Line[]): void {
  if (node.type.name === 'rawBlock') {
    into.push(...htmlLines(node, at + 1))
    return
  }
  if (node.isTextblock) {
    collectTextblock(node, at + 1, opens ? depth : 0, into)
    return
  }
  if (node.type.name === 'tableRow') {
    collectRow(node, at, into)
    return
  }
  const isItem = node.type.name === 'listItem'
  const isList = node.type.name === 'bulletList' || node.type.name === 'orderedList'
  node.forEach((child, offset, index) => {
    collect(child, at + 1 + offset, isList ? depth + 1 : depth, isItem && index === 0, into)
  })
}

function collectTextblock(node: Node, start: number, itemDepth: number, into: Line[]): void {
  const { text, bold, italic, lineEnds } = characters(node)
  let first = true
  const breaks =
    node.type.name === 'heading'
      ? []
      : [...new Set([...lineStarts(text, bold, italic), ...meantLineStarts(text, lineEnds)])].sort((a, b) => a - b)
  ;[0, ...breaks].forEach((from, index) => {
    const raw = text.slice(from, breaks[index] ?? text.length)
    const trimmed = raw.trim()
    if (trimmed === '') return
    const begin = from + raw.length - raw.trimStart().length
    let run = 0
    while (run < trimmed.length && isBold(trimmed, bold, begin, run)) run++
    let slanted = true
    for (let i = 0; i < trimmed.length && slanted; i++)
      slanted = italic[begin + i] === true || /\s/.test(trimmed[i] ?? '')
    into.push({
      text: trimmed,
      from: start + begin,
      to: start + begin + trimmed.length,
      bold: run,
      italic: slanted,
      opensItem: itemDepth === 1 && first,
      itemDepth: first ? itemDepth : 0,
      asks: false,
      cells: null,
    })
    first = false
  })
}

/** White space between two bold words is as good as bold. */
function isBold(text: string, bold: readonly boolean[], begin: number, at: number): boolean {
  if (bold[begin + at]) return true
  return (
    at > 0 &&
    text[at] === ' ' &&
    text[at + 1] !== undefined &&
    bold[begin + at + 1] === true &&
    bold[begin + at - 1] === true
  )
}

/** `Headline: …` with `Launch date: …` behind it in the same paragraph: fields that were lines of their own. */
const fieldLabel = /^\p{Lu}[\p{L}-]+(?: \p{Ll}+){0,3}:\s/u
const nextField = /(?<=\s)\p{Lu}[\p{L}-]{2,}(?: \p{Ll}+){0,3}:\s/gu

/** `Q:` or `Q2.` behind the end of a sentence. */
const nextQuestion = /(?<=[.?!:;)"”’]\s)(?=Q(?:uestion)?\s?\d*\s?[:.]\s)/g

/**
 * Where lines start that the reader's eye sees: after a hard break, and where a bold label or question or a `Q:` begins
 * behind other text, or italics behind bold.
 */
function lineStarts(text: string, bold: readonly boolean[], italic: readonly boolean[]): number[] {
  const starts = new Set<number>()
  for (const match of text.matchAll(/\n/g)) starts.add(match.index + 1)
  for (const match of text.matchAll(nextQuestion)) starts.add(match.index)
  for (let at = 1; at < text.length; at++) {
    if (!bold[at] || bold[at - 1] || !/\s/.test(text[at - 1] ?? '')) continue
    let end = at
    while (end < text.length && bold[end]) end++
    if (/[:?]\s*$/.test(text.slice(at, end)) || text[end] === ':') starts.add(at)
    at = end
  }
  if (fieldLabel.test(text)) for (const match of text.matchAll(nextField)) starts.add(match.index)
  const change = boldThenItalic(text, bold, italic)
  if (change > 0) starts.add(change)
  return [...starts].sort((a, b) => a - b)
}

/** Where a paragraph goes over from all bold to all italic, as a headline with its sub-headline does; -1 if it does not. */
function boldThenItalic(text: string, bold: readonly boolean[], italic: readonly boolean[]): number {
  let at = 0
  while (at < text.length && bold[at]) at++
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  if (at === 0 || at === text.length) return -1
  for (let i = at; i < text.length; i++) if (!italic[i] && !/\s/.test(text[i] ?? '')) return -1
  return bold[0] ? at : -1
}

function characters(node: Node): { text: string; bold: boolean[]; italic: boolean[]; lineEnds: number[] } {
  let text = ''
  const lineEnds: number[] = []
  const bold: boolean[] = []
  const italic: boolean[] = []
  node.forEach((child) => {
    const isBold = child.marks.some((mark) => mark.type.name === 'bold')
    const isItalic = child.marks.some((mark) => mark.type.name === 'italic')
    const part = child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : ' '.repeat(child.nodeSize)
    if (child.marks.some((mark) => mark.type.name === 'lineEnd')) lineEnds.push(text.length)
    text += part
    for (let i = 0; i < part.length; i++) {
      bold.push(isBold)
      italic.push(isItalic)
    }
  })
  return { text: text.replace(/\r/g, ' '), bold, italic, lineEnds }
}

function collectRow(row: Node, at: number, into: Line[]): void {
  const cells: { text: string; from: number; to: number }[] = []
  row.forEach((cell, offset) => {
    const from = at + 1 + offset
    cells.push({ text: cell.textContent.trim(), from: from + 1, to: from + cell.nodeSize - 1 })
  })
  const text = cells.map((cell) => cell.text).join(' | ')
  if (cells.some((cell) => cell.text !== ''))
    into.push({
      text,
      from: at,
      to: at + row.nodeSize,
      bold: 0,
      italic: false,
      opensItem: false,
      itemDepth: 0,
      asks: false,
      cells,
    })
}
