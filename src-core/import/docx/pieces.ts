import type { Node, Schema } from '@tiptap/pm/model'
import { nodeOf } from '../../clipboard/node-of.ts'

/** A block as Word keeps it: flat, with its place told by indents and list levels. */
export interface Piece {
  readonly node: Node
  /** How many quotations it stands in. */
  readonly quote: number
  /** From what surrounds the lists around it, in twips. */
  readonly left: number
  readonly item: PieceItem | null
  /** Starts a quotation of its own, though another ends right before it. */
  readonly apart?: boolean
}

export interface PieceItem {
  readonly kind: 'bullet' | 'number'
  readonly list: string
  readonly level: number
  readonly number: number
  /** Indent of the text of the item. */
  readonly left: number
  readonly checked: boolean | null
  readonly tight: boolean
}

/** Word rounds indents; paragraphs that look aligned are. */
const tolerance = 40

/** Puts flat pieces into the lists and quotations that they make up. */
export function nested(pieces: readonly Piece[], schema: Schema, quote = 0): Node[] {
  const nodes: Node[] = []
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i] as Piece
    if (piece.quote > quote) {
      const end = endOf(pieces, i, (each) => each.quote > quote && !(each.apart && each.quote === quote + 1))
      nodes.push(nodeOf(schema, 'blockquote', null, nested(pieces.slice(i, end), schema, quote + 1)))
      i = end
    } else if (piece.item) {
      const { left } = piece.item
      const belongs = (each: Piece) =>
        each.item && each.quote === quote ? true : each.quote >= quote && each.left >= left - tolerance && each.left > 0
      const end = endOf(pieces, i, belongs)
      nodes.push(...lists(pieces.slice(i, end), schema, quote))
      i = end
    } else {
      nodes.push(piece.node)
      i += 1
    }
  }
  return nodes
}

function endOf(pieces: readonly Piece[], start: number, belongs: (piece: Piece) => boolean): number {
  let end = start + 1
  while (end < pieces.length && belongs(pieces[end] as Piece)) end += 1
  return end
}

/** The lists that a run of items and what goes on in them make up; its first piece is an item. */
function lists(run: readonly Piece[], schema: Schema, quote: number): Node[] {
  const level = Math.min(
    ...run.flatMap(({ item }, i) => (item && (i === 0 || item.level < (run[0]?.item?.level ?? 0)) ? [item.level] : [])),
  )
  const nodes: Node[] = []
  let items: Node[] = []
  let first: PieceItem | null = null
  let last: PieceItem | null = null
  const end = () => {
    if (first && items.length > 0) {
      const attrs = { tight: first.tight, ...(first.kind === 'number' && { start: first.number }) }
      nodes.push(nodeOf(schema, first.kind === 'number' ? 'orderedList' : 'bulletList', attrs, items))
    }
    items = []
    first = null
  }
  for (let i = 0; i < run.length; ) {
    const { node, item } = run[i] as Piece
    if (!item) break
    const next = endOf(
      run,
      i,
      (each) => !each.item || each.quote > quote || each.item.level > Math.max(level, item.level),
    )
    if (first && last && !follows(item, last)) end()
    first ??= item
    last = item
    const content = [node, ...nested(run.slice(i + 1, next), schema, quote)]
    items.push(nodeOf(schema, 'listItem', { checked: item.checked }, content))
    i = next
  }
  end()
  return nodes
}

/** Whether an item goes on the list of the one before it at the same level. */
function follows(item: PieceItem, last: PieceItem): boolean {
  if (item.kind !== last.kind) return false
  return item.kind === 'bullet' || (item.list === last.list && item.number === last.number + 1)
}
