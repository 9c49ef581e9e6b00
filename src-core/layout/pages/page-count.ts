import type { PartId } from '../../document/structure.ts'
import type { PageSize } from '../layout-options.ts'
import { pages as paper, textHeight, textWidth } from '../page.ts'
import type { PrintedBlock, PrintedDocument } from '../printed.ts'
import { type ImageSize, textAfter } from './break-lines.ts'
import { Flow, type FlowItem } from './flow.ts'
import { keptLines } from './kept-lines.ts'
import { Pages } from './paginate.ts'

export interface PartPages {
  /** Null for what stands outside of the parts. */
  readonly id: PartId | null
  /** How much of paper the part takes: 0.5 for half a page, 1.25 for one and a quarter. Counted to its last line. */
  readonly pages: number
}

/** Where a page begins in what is printed. */
export interface PageBreak {
  /** Pages before it. */
  readonly page: number
  readonly part: PartId | null
  /** Pages of the same part before it. */
  readonly pagesOfPart: number
  /** The block that the page begins with or in. */
  readonly block: PrintedBlock
  /** Row of the table that the page begins with; 0 in any other block. */
  readonly row: number
  /** What the block says on this page and after; null where all of it does. */
  readonly rest: string | null
}

export interface PageCount {
  readonly parts: readonly PartPages[]
  /** Sheets of paper. */
  readonly sheets: number
  /** Every page but the first. */
  readonly breaks: readonly PageBreak[]
}

export interface PageCountOptions {
  readonly pageSize: PageSize
  /** Natural sizes; an image whose size is not known is counted as the text that stands for it. */
  readonly imageSize?: ImageSize
}

const twipsPerPoint = 20

/** Sets a printed document on pages as the Word file of it is set: the same styles, in the widths of Calibri. */
export function countPages(printed: PrintedDocument, options: PageCountOptions): PageCount {
  const { pageSize, imageSize = () => null } = options
  const page = paper[pageSize]
  const height = textHeight(page) / twipsPerPoint
  const flow = new Flow(textWidth(page) / twipsPerPoint, imageSize, keptLines)
  const pages = new Pages(height, (number) => flow.noteHeight(printed.notes[number - 1] ?? []))
  const parts: PartPages[] = []
  const partOf = new Map<FlowItem, { id: PartId | null; page: number }>()
  for (const { id, newPage, blocks } of printed.parts) {
    if (newPage) pages.newPage()
    const from = pages.spot
    const items = flow.items(blocks)
    for (const item of items) partOf.set(item, { id, page: from.page })
    pages.add(items)
    const last = pages.items.findLast(({ item }) => item.block !== null && partOf.get(item)?.id === id)
    const end = items.length > 0 && last ? last.end : from
    parts.push({ id, pages: end.page - from.page + (end.y - from.y) / height })
  }
  const breaks = pages.pageStarts.flatMap(({ page, item, at }): PageBreak[] => {
    const { block } = item
    if (page === 0 || !block) return []
    const part = partOf.get(item)
    const place = { page, part: part?.id ?? null, pagesOfPart: page - (part?.page ?? 0), block }
    if (item.kind === 'table') return [{ ...place, row: at, rest: null }]
    const offset = item.lines[at]?.start ?? 0
    return [{ ...place, row: 0, rest: offset === 0 ? null : restOf(block, offset, imageSize) }]
  })
  return { parts, sheets: pages.spot.page + 1, breaks }
}

function restOf(block: PrintedBlock, offset: number, imageSize: ImageSize): string | null {
  if (block.kind === 'code') return block.text.slice(offset)
  return 'runs' in block ? textAfter(block.runs, offset, imageSize) : null
}
