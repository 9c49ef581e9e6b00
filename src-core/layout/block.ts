import type { Node } from '@tiptap/pm/model'
import type { Range } from '../document/structure.ts'
import { cleanText } from './clean-text.ts'
import type { CellAlign, PrintedBlock, PrintedCell, PrintedItem } from './printed.ts'
import { type RunContext, trimmedRuns } from './runs.ts'

/** Prints one textblock; the caller knows what it is to the PR/FAQ. Gives nothing for an empty one. */
export type PrintTextblock = (node: Node, position: number) => PrintedBlock[]

/** What printing a block needs to know of the document around it. */
export interface BlockContext extends RunContext {
  readonly printTextblock: PrintTextblock
  /** Whether a question stands at this position, a list item's first block. */
  readonly asks: (position: number, node: Node) => boolean
  readonly origins: Origins
}

/** The range of the document that each printed block is made from. */
export type Origins = Map<PrintedBlock, Range>

/** Everything that a block node prints, in order. */
export function printBlock(node: Node, position: number, context: BlockContext): PrintedBlock[] {
  const blocks = printed(node, position, context)
  for (const block of blocks)
    if (!context.origins.has(block)) context.origins.set(block, { from: position, to: position + node.nodeSize })
  return blocks
}

function printed(node: Node, position: number, context: BlockContext): PrintedBlock[] {
  switch (node.type.name) {
    case 'blockquote':
      return [{ kind: 'quote', blocks: printChildren(node, position, context), anchors: [] }]
    case 'bulletList':
    case 'orderedList':
      return printList(node, position, context)
    case 'codeBlock':
      return code(node.textContent)
    case 'rawBlock':
      return printRaw(node, context)
    case 'table':
      return [printTable(node, position, context)]
    case 'horizontalRule':
      return [{ kind: 'rule', anchors: [] }]
    default:
      return context.printTextblock(node, position)
  }
}

export function printChildren(node: Node, position: number, context: BlockContext): PrintedBlock[] {
  const blocks: PrintedBlock[] = []
  node.forEach((child, offset) => {
    blocks.push(...printBlock(child, position + 1 + offset, context))
  })
  return blocks
}

function code(text: string): PrintedBlock[] {
  return [{ kind: 'code', text: cleanText(text), anchors: [] }]
}

/**
 * A list. Items that ask a question of an FAQ leave the list and stand as questions with their answers, since Word
 * numbers them as questions.
 */
function printList(node: Node, position: number, context: BlockContext): PrintedBlock[] {
  const ordered = node.type.name === 'orderedList'
  const start = ordered ? Number(node.attrs.start) : 1
  const tight = Boolean(node.attrs.tight)
  const blocks: PrintedBlock[] = []
  let run: { start: number; items: PrintedItem[] } = { start, items: [] }
  const endRun = (next: number) => {
    const { start, items } = run
    if (items.length > 0) blocks.push({ kind: 'list', ordered, start, tight, items, anchors: [] })
    run = { start: next, items: [] }
  }
  node.forEach((item, offset, index) => {
    const itemPosition = position + 1 + offset
    const content = printChildren(item, itemPosition, context)
    if (item.firstChild && context.asks(itemPosition + 1, item.firstChild)) {
      endRun(start + index + 1)
      blocks.push(...content)
    } else {
      const { checked } = item.attrs
      run.items.push({ checked: typeof checked === 'boolean' ? checked : null, blocks: content })
    }
  })
  endRun(0)
  return blocks
}

// One that is never closed hides the rest of its block.
const comments = /<!--[\s\S]*?(?:-->|$)/g

function printRaw(node: Node, context: BlockContext): PrintedBlock[] {
  const source = node.textContent
  const left = (kind: 'comment' | 'definition') => {
    context.leftOut.push({ kind, text: cleanText(source) })
    return []
  }
  if (node.attrs.kind === 'html' && source.replace(comments, '').trim() === '') return left('comment')
  // What a definition defines is printed where it is used.
  if (node.attrs.kind === 'definition') return left('definition')
  if (node.attrs.kind === 'footnote' && context.notes.isNumbered(source)) return []
  if (node.attrs.kind === 'footnote' && context.notes.isOmitted(source)) return left('definition')
  return code(source)
}

function printTable(node: Node, position: number, context: BlockContext): PrintedBlock {
  const rows: { header: boolean; cells: PrintedCell[]; align: CellAlign[] }[] = []
  node.forEach((row, rowOffset) => {
    const cells: PrintedCell[] = []
    const align: CellAlign[] = []
    row.forEach((cell, cellOffset) => {
      const cellPosition = position + 1 + rowOffset + 1 + cellOffset
      const paragraph = cell.firstChild
      cells.push(paragraph ? trimmedRuns(paragraph, cellPosition + 1, context) : [])
      align.push(cellAlign(cell.attrs.align))
      // A cell that spans columns cannot come from Markdown, but it can be pasted.
      for (let span = 1; span < Number(cell.attrs.colspan ?? 1); span++) {
        cells.push([])
        align.push(null)
      }
    })
    rows.push({ header: row.firstChild?.type.name === 'tableHeader', cells, align })
  })
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const filled = ({ cells }: { cells: PrintedCell[] }) => Array.from({ length: width }, (_, i) => cells[i] ?? [])
  const header = rows[0]?.header ? rows[0] : null
  return {
    kind: 'table',
    align: Array.from({ length: width }, (_, i) => rows[0]?.align[i] ?? null),
    header: header ? filled(header) : null,
    rows: (header ? rows.slice(1) : rows).map(filled),
    anchors: [],
  }
}

function cellAlign(value: unknown): CellAlign {
  return value === 'left' || value === 'center' || value === 'right' ? value : null
}
