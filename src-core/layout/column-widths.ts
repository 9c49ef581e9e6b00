import { type PrintedTable, runsText } from './printed.ts'

/** Characters of a column that decide its share of the width: less is too narrow to read, more wraps well. */
const narrowest = 6
const widest = 44

/** Shares a width out among a table's columns by their longest texts; whole numbers that add up to `width`. */
export function columnWidths(table: PrintedTable, width: number): number[] {
  const rows = [...(table.header ? [table.header] : []), ...table.rows]
  const shares = table.align.map((_, i) => {
    const longest = Math.max(0, ...rows.map((row) => runsText(row[i] ?? []).length))
    return Math.min(widest, Math.max(narrowest, longest))
  })
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((width * share) / all))
  const rest = width - widths.reduce((sum, size) => sum + size, 0)
  return widths.map((size, i) => (i === widths.length - 1 ? size + rest : size))
}
