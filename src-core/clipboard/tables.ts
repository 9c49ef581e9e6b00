import type { Node, Schema } from '@tiptap/pm/model'
import { type Context, contextIn } from './context.ts'
import { attribute, isElement, isUnseen, styleOf, textOf } from './element.ts'
import { withoutFullBold } from './headings.ts'
import { parentOf, type ReadBlocks } from './html-lists.ts'
import { nodeOf } from './node-of.ts'
import { inOneParagraph } from './one-paragraph.ts'
import type { HtmlElement, HtmlNode } from './parse-html.ts'

interface Cell {
  readonly blocks: Node[]
  readonly align: string | null
  readonly colspan: number
  readonly rowspan: number
}

/** Above this many cells a table could not be read by a person, and merged cells could make it any size. */
const mostCells = 50_000

/**
 * A table, or the rows and cells of one whose table was left behind, as blocks: what stands in it outside of cells comes
 * first, tables that only lay out a page (with tables in their cells, of one cell, or said to be so) give their content.
 */
export function tableBlocks(
  elements: readonly HtmlElement[],
  outer: Context,
  schema: Schema,
  readBlocks: ReadBlocks,
): Node[] {
  const before: Node[] = []
  const rows: Cell[][] = []
  let isLayout = elements.some((element) => /^(?:presentation|none)$/.test(attribute(element, 'role') ?? ''))

  const readBefore = (node: HtmlNode, context: Context): void => {
    for (const block of readBlocks(parentOf([node]), context)) before.push(block)
  }
  const readRow = (cells: readonly HtmlElement[], context: Context): void => {
    const row = cells.map((cell): Cell => {
      const blocks = readBlocks(cell, contextIn(cell, context, schema))
      if (blocks.some(holdsTable)) isLayout = true
      return { blocks, align: alignOf(cell), colspan: span(cell, 'colspan'), rowspan: span(cell, 'rowspan') }
    })
    if (row.length > 0) rows.push(row)
  }
  const readPart = (children: readonly HtmlNode[], context: Context): void => {
    let orphans: HtmlElement[] = []
    const endOrphans = (): void => {
      readRow(orphans, context)
      orphans = []
    }
    for (const child of children) {
      if (!isElement(child)) {
        if ((textOf(child) ?? '').trim() !== '') readBefore(child, context)
        continue
      }
      if (isUnseen(child)) continue
      const inner = contextIn(child, context, schema)
      if (child.tagName === 'td' || child.tagName === 'th') {
        orphans.push(child)
        continue
      }
      endOrphans()
      if (child.tagName === 'tr') readRow(child.childNodes.filter(isCell), inner)
      else if (/^(?:table|tbody|thead|tfoot)$/.test(child.tagName)) readPart(child.childNodes, inner)
      else readBefore(child, context)
    }
    endOrphans()
  }
  readPart(elements, outer)

  const cells = rows.flat()
  if (cells.every((cell) => cell.blocks.length === 0)) return before
  if (isLayout || cells.length === 1) return [...before, ...cells.flatMap((cell) => cell.blocks)]
  return [...before, ...gridBlocks(rows, schema)]
}

function gridBlocks(rows: readonly (readonly Cell[])[], schema: Schema): Node[] {
  const grid = rectangle(rows)
  if (grid === null) return rows.flatMap((row) => row.flatMap((cell) => cell.blocks))
  const aligns = columnAligns(grid)
  const tableRows = grid.map((row, rowIndex) =>
    nodeOf(
      schema,
      'tableRow',
      null,
      row.map((cell, column) => {
        const inline = inOneParagraph(cell?.blocks ?? [], schema)
        const content = nodeOf(schema, 'paragraph', null, rowIndex === 0 ? withoutFullBold(inline) : inline)
        return nodeOf(schema, rowIndex === 0 ? 'tableHeader' : 'tableCell', { align: aligns[column] ?? null }, [
          content,
        ])
      }),
    ),
  )
  return [nodeOf(schema, 'table', null, tableRows)]
}

/**
 * Rows of equal length, merged cells spread over the places they cover: their content at the first, the others empty.
 * @returns null for tables beyond {@link mostCells}
 */
function rectangle(rows: readonly (readonly Cell[])[]): (Cell | null)[][] | null {
  const grid: (Cell | null)[][] = rows.map(() => [])
  const taken: boolean[][] = rows.map(() => [])
  let cells = 0
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row) {
      while (taken[y]?.[x]) x++
      const height = Math.min(cell.rowspan, rows.length - y)
      cells += cell.colspan * height
      if (cells > mostCells) return null
      for (let dy = 0; dy < height; dy++)
        for (let dx = 0; dx < cell.colspan; dx++) {
          ;(taken[y + dy] as boolean[])[x + dx] = true
          ;(grid[y + dy] as (Cell | null)[])[x + dx] = dy === 0 && dx === 0 ? cell : null
        }
      x += cell.colspan
    }
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  if (width * grid.length > mostCells) return null
  const full = grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null))
  const used = Array.from({ length: width }, (_, x) => full.some((row) => (row[x]?.blocks.length ?? 0) > 0))
  return full.filter((row) => row.some((cell) => cell !== null)).map((row) => row.filter((_, x) => used[x]))
}

/** A column's alignment, where all of its filled cells agree; left is what cells have anyway. */
function columnAligns(grid: readonly (readonly (Cell | null)[])[]): (string | null)[] {
  return (grid[0] ?? []).map((_, x) => {
    const aligns = new Set(grid.slice(1).flatMap((row) => (row[x] && row[x].blocks.length > 0 ? [row[x].align] : [])))
    const [align] = aligns
    return aligns.size === 1 ? (align ?? null) : null
  })
}

function alignOf(cell: HtmlElement): string | null {
  const inner = cell.childNodes.filter(isElement)
  const block = inner.length === 1 && inner[0] && /^(?:p|div|center)$/.test(inner[0].tagName) ? [inner[0]] : []
  for (const element of [...block, cell]) {
    if (element.tagName === 'center') return 'center'
    const align = styleOf(element, 'text-align') ?? attribute(element, 'align')?.toLowerCase()
    if (align === 'right' || align === 'end') return 'right'
    if (align === 'center') return 'center'
  }
  return null
}

/** HTML lets cells span 1,000 columns; more than 20 are never meant. */
function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number(attribute(cell, name) ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, name === 'colspan' ? 20 : 1000) : 1
}

function isCell(node: HtmlNode): node is HtmlElement {
  return isElement(node) && (node.tagName === 'td' || node.tagName === 'th') && !isUnseen(node)
}

function holdsTable(block: Node): boolean {
  return block.type.name === 'table' || (!block.isTextblock && block.children.some(holdsTable))
}
