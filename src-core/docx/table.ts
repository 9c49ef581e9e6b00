import {
  type FileChild,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
} from 'docx'
import { columnWidths } from '../layout/column-widths.ts'
import { tableGap } from '../layout/looks.ts'
import type { PrintedCell, PrintedTable, Run } from '../layout/printed.ts'
import { styleIds, twips } from './styles.ts'

/**
 * An empty paragraph 6 pt high. Word needs one after a table: without it two tables in a row become one and a file
 * cannot end.
 */
export const spacer: IParagraphOptions = {
  style: styleIds.unnumbered,
  spacing: { before: 0, after: 0, line: twips(tableGap), lineRule: 'exact' },
}

const line = { style: 'single', size: 4, color: 'A6A6A6' } as const
const borders = { top: line, bottom: line, left: line, right: line }
const headerFill = 'F2F2F2'

export interface TableSetting {
  readonly cell: (runs: readonly Run[]) => ParagraphChild[]
  /** From the left margin, and the room there is, in twips. */
  readonly left: number
  readonly width: number
}

/** The table as wide as the text, its header row repeated on every page, no row split between pages. */
export function writeTable(table: PrintedTable, { cell, left, width }: TableSetting): FileChild[] {
  const widths = columnWidths(table, width)
  const row = (cells: readonly PrintedCell[], header: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(header && { tableHeader: true }),
      children: cells.map((runs, i) => {
        const options: ITableCellOptions = {
          width: { size: widths[i] ?? 0, type: 'dxa' },
          borders,
          ...(header && { shading: { type: 'clear', color: 'auto', fill: headerFill } }),
          // A cell without a paragraph makes Word refuse the file.
          children: [
            new Paragraph({
              style: styleIds.tableText,
              ...(table.align[i] && { alignment: table.align[i] }),
              ...(header && { keepNext: true }),
              children: cell(header ? runs.map(bold) : runs),
            }),
          ],
        }
        return new TableCell(options)
      }),
    })
  return [
    new Table({
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      ...(left > 0 && { indent: { size: left, type: 'dxa' } }),
      rows: [...(table.header ? [row(table.header, true)] : []), ...table.rows.map((cells) => row(cells, false))],
    }),
    new Paragraph(spacer),
  ]
}

function bold(run: Run): Run {
  return run.kind === 'text' ? { ...run, style: { ...run.style, bold: true } } : run
}
