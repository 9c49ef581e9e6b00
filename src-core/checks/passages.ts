import type { Node } from '@tiptap/pm/model'
import { firstWhere } from '../document/first-where.ts'
import { keptByNode } from '../document/kept-by-node.ts'
import { findNumbers } from '../document/numbers.ts'
import { documentLines, isProse, type PlacedLine } from '../document/outline/document-lines.ts'
import { linesOf } from '../document/outline/lines.ts'
import type { TextRange } from '../document/placeholder.ts'
import { sentencesOf } from '../document/sentences.ts'
import type { Range } from '../document/structure.ts'
import { keptWith } from './kept-with.ts'

/** A line, or a cell of a table, of a stretch of the document. */
export interface Passage extends Range {
  /** One character per position. */
  readonly text: string
  /** The same object as long as the block does not change, so that what was found in the text is kept with it; null for a part of a line. */
  readonly key: object | null
  /** Name of the node's type of the block. */
  readonly block: string
}

/** The lines and table cells in a range of the document, without code and raw Markdown. */
export function passagesIn(doc: Node, range: Range): Passage[] {
  const { lines } = documentLines(doc)
  const found: Passage[] = []
  for (let index = firstWhere(lines, ({ to }) => to > range.from); index < lines.length; index++) {
    const place = lines[index] as PlacedLine
    if (place.from >= range.to) break
    if (!isProse(place)) continue
    const block = place.block.kind
    if (place.line.cells)
      for (const cell of place.line.cells) add(found, cell.text, place.block.from + cell.from + 1, cell, block, range)
    else add(found, place.text, place.from, place.line, block, range)
  }
  return found
}

/** How many rows the tables in a range have, without their heads. */
export function rowsIn(doc: Node, range: Range): number {
  const { lines } = documentLines(doc)
  let count = 0
  for (let index = firstWhere(lines, ({ to }) => to > range.from); index < lines.length; index++) {
    const { line, text, from, block, opensBlock } = lines[index] as PlacedLine
    if (from >= range.to) break
    if (!line.cells || text.trim() === '') continue
    const isHead = opensBlock && block.node.firstChild?.firstChild?.type.name === 'tableHeader'
    if (!isHead) count++
  }
  return count
}

function add(into: Passage[], text: string, from: number, key: object, block: string, range: Range): void {
  const first = Math.max(0, range.from - from)
  const last = Math.min(text.length, range.to - from)
  if (first >= last) return
  if (first === 0 && last === text.length) into.push({ text, from, to: from + text.length, key, block })
  else into.push({ text: text.slice(first, last), from: from + first, to: from + last, key: null, block })
}

/** A function of a text that remembers what it said of a passage until the passage changes. */
export function keptByPassage<T>(read: (text: string) => T): (passage: Passage) => T {
  const kept = new WeakMap<object, T>()
  return ({ text, key }) => {
    if (key === null) return read(text)
    const known = kept.get(key)
    if (known !== undefined) return known
    const found = read(text)
    kept.set(key, found)
    return found
  }
}

/** Numbers of which a passage makes something, by offset in its text; see `findNumbers`. */
export const numbersOf: (passage: Passage) => readonly TextRange[] = keptByPassage(findNumbers)

/** Sentences of a passage, by offset in its text. */
export const sentencesIn: (passage: Passage) => readonly TextRange[] = keptByPassage(sentencesOf)

/** Whether any line of some blocks does something; what it said is kept with the array, and with each block. */
export function anyLine(does: (text: string) => boolean): (blocks: readonly Node[]) => boolean {
  const inBlock = keptByNode(
    (block) =>
      block.type.name !== 'codeBlock' &&
      block.type.name !== 'rawBlock' &&
      linesOf(block).lines.some(({ text }) => does(text)),
  )
  return keptWith((blocks: readonly Node[]) => blocks.some(inBlock))
}
