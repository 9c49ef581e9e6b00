import type { Node } from '@tiptap/pm/model'
import type { Outline, PartId, Range } from '../../document/structure.ts'
import { layOutWithOrigins } from '../lay-out.ts'
import type { LayoutOptions } from '../layout-options.ts'
import { countPages, type PageBreak, type PageCount, type PageCountOptions } from './page-count.ts'

/** Where a page of the exported file begins in the document. */
export interface DocumentPageBreak {
  /** Pages before it. */
  readonly page: number
  readonly part: PartId | null
  /** Pages of the same part before it; 0 for the page that the part begins with. */
  readonly pagesOfPart: number
  /** In a textblock, or where that is not possible before a block. */
  readonly pos: number
}

/** How much paper a document takes, and where its pages begin. Positions are in the document that was counted. */
export interface DocumentPages extends Pick<PageCount, 'parts' | 'sheets'> {
  /** Every page but the first, in document order. */
  readonly breaks: readonly DocumentPageBreak[]
}

/** Counts the pages of a document as it would be exported. @param outline of the same document */
export function documentPages(doc: Node, outline: Outline, options: LayoutOptions & PageCountOptions): DocumentPages {
  const { printed, origins } = layOutWithOrigins(doc, outline, options)
  const { parts, sheets, breaks } = countPages(printed, options)
  const placed = breaks.flatMap((each): DocumentPageBreak[] => {
    const origin = origins.get(each.block)
    return origin
      ? [{ page: each.page, part: each.part, pagesOfPart: each.pagesOfPart, pos: positionOf(doc, origin, each) }]
      : []
  })
  return { parts, sheets, breaks: placed }
}

function positionOf(doc: Node, origin: Range, { block, row, rest }: PageBreak): number {
  if (block.kind === 'table') return rowPosition(doc, origin, row)
  return rest === null ? startOfText(doc, origin) : startOfRest(doc, origin, rest)
}

function rowPosition(doc: Node, { from, to }: Range, row: number): number {
  const table = doc.nodeAt(from)
  let pos = from + 1
  if (table?.type.name === 'table') for (const each of table.children.slice(0, row)) pos += each.nodeSize
  return startOfText(doc, { from: pos, to })
}

function startOfText(doc: Node, { from, to }: Range): number {
  let found: number | null = null
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) found ??= Math.max(from, pos + 1)
    return found === null
  })
  return found ?? from
}

/**
 * Where the text of a range says what is left of it: counted from its end, because what is not printed of a textblock,
 * as its “A:”, stands at its start.
 */
function startOfRest(doc: Node, { from, to }: Range, rest: string): number {
  const letters: number[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    for (const offset of lettersOf(node.text ?? ''))
      if (pos + offset >= from && pos + offset < to) letters.push(pos + offset)
  })
  return letters.at(-lettersOf(rest).length) ?? startOfText(doc, { from, to })
}

/** Offsets of a text's letters and digits. */
function lettersOf(text: string): number[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => index)
}
