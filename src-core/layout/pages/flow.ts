import { columnWidths } from '../column-widths.ts'
import {
  headingLooks,
  type Look,
  listGap,
  listIndent,
  looks,
  partRule,
  questionIndent,
  quoteIndent,
  tableGap,
} from '../looks.ts'
import type { PrintedBlock, PrintedItem, PrintedTable, Run } from '../printed.ts'
import { lineHeight } from './advance.ts'
import { breakCode, type breakLines, type ImageSize, type Line } from './break-lines.ts'

/** A stretch of text that breaks between pages only where lines do. All measures in points. */
export interface FlowParagraph {
  readonly kind: 'paragraph'
  readonly lines: readonly Line[]
  readonly before: number
  readonly after: number
  /** What is drawn below its last line and belongs to it. */
  readonly below: number
  readonly keepNext: boolean
  readonly keepLines: boolean
  /** Neighbours of one name that are set tight have no space between them; null for one that is not. */
  readonly tight: string | null
  /** What it is made from; null for one that stands for nothing in the document. */
  readonly block: PrintedBlock | null
}

export interface FlowRow {
  readonly height: number
  readonly notes: readonly number[]
}

/** A table, whose rows do not break and whose header stands on every page. */
export interface FlowTable {
  readonly kind: 'table'
  readonly header: FlowRow | null
  readonly rows: readonly FlowRow[]
  readonly block: PrintedBlock
}

export type FlowItem = FlowParagraph | FlowTable

/** Left and right within a table cell: 0.08 inch, where a file says nothing else (ECMA-376, part 1, 17.4.42). */
const cellPadding = 5.75
const cellBorder = 0.5
/** The line of a rule with the empty paragraph that it stands under. */
const rule = 0.5

interface Place {
  readonly left: number
  readonly right: number
  readonly list: boolean
  readonly tight: boolean
}

const atMargin: Place = { left: 0, right: 0, list: false, tight: false }

/** Breaks runs into lines, or remembers how they were broken. */
export type LineBreaker = (...args: Parameters<typeof breakLines>) => readonly Line[]

/** Turns printed blocks into what is put on pages. It mirrors `src-core/docx/blocks.ts`, paragraph by paragraph. */
export class Flow {
  private readonly width: number
  private readonly imageSize: ImageSize
  private readonly breakLines: LineBreaker

  /** @param width of the text, in points */
  constructor(width: number, imageSize: ImageSize, breaker: LineBreaker) {
    this.width = width
    this.imageSize = imageSize
    this.breakLines = breaker
  }

  items(blocks: readonly PrintedBlock[]): FlowItem[] {
    return this.all(blocks, atMargin)
  }

  /** Height of a footnote, whose tables are set as a paragraph a row. */
  noteHeight(blocks: readonly PrintedBlock[]): number {
    const flat = blocks.flatMap((block) => (block.kind === 'table' ? rowsAsParagraphs(block) : [block]))
    return this.all(flat, atMargin).reduce((sum, item) => {
      if (item.kind === 'table') return sum
      const lines = item.block && 'runs' in item.block ? this.lines(item.block.runs, looks.note, 0) : item.lines
      return sum + heightOf(lines) + looks.note.after
    }, 0)
  }

  private all(blocks: readonly PrintedBlock[], place: Place): FlowItem[] {
    return blocks.flatMap((block, i) =>
      this.block(block, place, block.kind === 'list' && blocks[i - 1]?.kind === 'list'),
    )
  }

  private block(block: PrintedBlock, place: Place, afterList: boolean): FlowItem[] {
    const indent = place.left + place.right
    switch (block.kind) {
      case 'title':
      case 'subtitle':
        return [paragraph(block, looks[block.kind], this.lines(block.runs, looks[block.kind], indent))]
      case 'heading': {
        const look = headingLooks[block.level]
        const below = block.level === 1 ? partRule.space + partRule.width : 0
        return [{ ...paragraph(block, look, this.lines(block.runs, look, indent)), below }]
      }
      case 'question':
        return [paragraph(block, looks.question, this.lines(block.runs, looks.question, questionIndent))]
      case 'paragraph':
        return [
          { ...paragraph(block, looks.body, this.lines(block.runs, looks.body, indent)), tight: tightName(place) },
        ]
      case 'quote': {
        const { left, right } = place
        return this.all(block.blocks, { ...place, left: left + quoteIndent, right: right + quoteIndent, list: false })
      }
      case 'list':
        return block.items.flatMap((item, i) => this.item(item, { ...place, tight: block.tight }, afterList && i === 0))
      case 'code':
        return [paragraph(block, looks.code, breakCode(block.text, looks.code, this.width - indent))]
      case 'table':
        return [this.table(block, this.width - indent), { ...empty(tableGap), block: null }]
      case 'rule':
        return [{ ...paragraph(block, looks.body, this.lines([], looks.body, indent)), below: rule }]
    }
  }

  private item({ blocks }: PrintedItem, place: Place, setOff: boolean): FlowItem[] {
    const [first, ...rest] = blocks
    const opens = first?.kind === 'paragraph' ? first : null
    const inner = { ...place, left: place.left + listIndent, list: true }
    const lines = this.lines(opens?.runs ?? [], looks.body, inner.left + inner.right)
    const opening: FlowParagraph = {
      ...paragraph(opens, looks.body, lines),
      tight: setOff ? null : tightName(inner),
      ...(setOff && { before: listGap, ...(place.tight && { after: 0 }) }),
    }
    return [opening, ...this.all(opens ? rest : blocks, inner)]
  }

  private table(table: PrintedTable, width: number): FlowTable {
    const widths = columnWidths(table, Math.round(width * 20)).map((twips) => twips / 20)
    const row = (cells: readonly (readonly Run[])[], look: Look): FlowRow => {
      const set = cells.map((runs, i) =>
        this.breakLines(runs, look, (widths[i] ?? 0) - 2 * cellPadding, this.imageSize),
      )
      const tallest = Math.max(...set.map(heightOf))
      return {
        height: tallest + look.before + look.after + cellBorder,
        notes: set.flat().flatMap(({ notes }) => notes),
      }
    }
    return {
      kind: 'table',
      header: table.header && row(table.header, { ...looks.tableText, bold: true }),
      rows: table.rows.map((cells) => row(cells, looks.tableText)),
      block: table,
    }
  }

  private lines(runs: readonly Run[], look: Look, indent: number): readonly Line[] {
    return this.breakLines(runs, look, this.width - indent, this.imageSize)
  }
}

/** Word leaves no space between neighbours of one style where both ask for that. */
function tightName({ list, tight }: Place): string | null {
  return tight ? (list ? 'list' : 'quote') : null
}

function paragraph(block: PrintedBlock | null, look: Look, lines: readonly Line[]): FlowParagraph {
  const { before, after, keepNext, keepLines } = look
  return { kind: 'paragraph', lines, before, after, below: 0, keepNext, keepLines, tight: null, block }
}

function empty(height: number): FlowParagraph {
  const lines = [{ start: 0, height, notes: [] }]
  return paragraph(null, { ...looks.body, after: 0 }, lines)
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}

/** Height of a line of body text, which a page of nothing but it is made of. */
export const bodyLine = looks.body.size * lineHeight

function rowsAsParagraphs(table: PrintedTable): PrintedBlock[] {
  return [...(table.header ? [table.header] : []), ...table.rows].map((row) => ({
    kind: 'paragraph',
    runs: row.flat(),
    anchors: [],
  }))
}
