import type { Node } from '@tiptap/pm/model'
import { keptByNode } from '../kept-by-node.ts'
import type { TextRange } from '../placeholder.ts'
import { sentencesOf } from '../sentences.ts'

/** A textblock as the register reads it. */
export interface Passage {
  readonly words: PassageText
  /** Position of its first character. */
  readonly from: number
  /** Headings say nothing that could have a source. */
  readonly isTitle: boolean
  /** What holds it, if it does not stand alone. A quotation holds nothing together. */
  readonly inside: 'list' | 'table' | null
  /** Which of the document's top-level blocks it stands in. */
  readonly block: number
  /** For a table cell: its row as one text, and where in it the cell's own begins. */
  readonly context: { readonly text: string; readonly at: number } | null
}

const insides: Readonly<Record<string, Passage['inside']>> = { bulletList: 'list', orderedList: 'list', table: 'table' }

/** What a textblock says, wherever it stands: the same object for as long as nobody changes the block. */
export interface PassageText {
  readonly text: string
  /** Where in the textblock each character of the text is. */
  readonly offsets: readonly number[]
  readonly sentences: readonly TextRange[]
  /** Places in the text at which something points to elsewhere: links and footnote marks. */
  readonly pointers: readonly TextRange[]
}

const footnote = /^\[\^[^\]\s]+\]$/

/** The textblocks of a document with what is needed to look for claims and their sources; code and raw blocks are none. */
export function passagesOf(doc: Node): Passage[] {
  const passages: Passage[] = []
  doc.forEach((block, offset, index) => {
    const inside = insides[block.type.name] ?? null
    if (block.isTextblock) add(block, offset, null, index, null)
    else
      block.descendants((node, pos, parent) => {
        if (!node.isTextblock) return true
        add(node, offset + 1 + pos, inside, index, inside === 'table' ? rowOf(block, pos, parent) : null)
        return false
      })
  })
  return passages

  function add(node: Node, pos: number, inside: Passage['inside'], block: number, context: Passage['context']): void {
    if (node.type.name === 'codeBlock' || node.type.name === 'rawBlock') return
    const isTitle = node.type.name === 'heading'
    passages.push({ words: textOf(node), from: pos + 1, isTitle, inside, block, context })
  }
}

const textOf = keptByNode((node): PassageText => {
  let text = ''
  const offsets: number[] = []
  const pointers: TextRange[] = []
  node.forEach((child, offset) => {
    const from = text.length
    const own = child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? ' ' : '\uFFFC'
    const code = child.marks.some(({ type }) => type.name === 'code')
    // Code is a name or a value of a program, no claim.
    text += code ? '\uFFFC'.repeat(own.length) : own
    for (let i = 0; i < own.length; i++) offsets.push(offset + i)
    const links = child.marks.some(({ type }) => type.name === 'link')
    if (links || footnote.test(String(child.attrs.source ?? ''))) pointers.push({ from, to: text.length })
  })
  return { text, sentences: sentencesOf(text), offsets, pointers }
})

const betweenCells = ' · '

/** The row of a table that a position in it is in. */
function rowOf(table: Node, pos: number, cell: Node | null): Passage['context'] {
  const row = table.childAfter(pos).node
  const known = row && rowText(row)
  return known && cell ? { text: known.text, at: known.starts.get(cell) ?? 0 } : null
}

/** The text of a row, and where in it each of its cells begins. */
const rowText = keptByNode((row) => {
  let text = ''
  const starts = new Map<Node, number>()
  row.forEach((cell) => {
    if (text !== '') text += betweenCells
    starts.set(cell, text.length)
    text += cell.textContent
  })
  return { text, starts }
})
