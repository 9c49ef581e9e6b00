import type { Asked } from './asked.ts'
import type { PlacedLine } from './document-lines.ts'
import { looksLikeQuestion, questionText } from './question-text.ts'

/**
 * The question that a row of a table asks.
 * @param column the column in which the table's questions stand
 */
export function askedInRow(place: PlacedLine, index: number, column: number, asked: Asked[]): void {
  const cells = place.line.cells ?? []
  const cell = cells[column]
  // The row of column titles (“Question | Answer”) asks nothing, unless it does.
  if (!cell || cell.text === '' || (place.opensBlock && !looksLikeQuestion(cell.text))) return
  if (asksInTitle.test(cell.text)) return
  const answer = cells[column + 1]
  const offset = place.block.from
  asked.push({
    index,
    lineCount: 1,
    text: questionText(cell.text),
    from: offset + cell.from,
    to: offset + cell.to,
    answerFrom: null,
    answerCell: answer
      ? { from: offset + answer.from, to: offset + answer.to, text: answer.text }
      : { from: 0, to: 0, text: '' },
  })
}

const asksInTitle =
  /^(?:q|questions?|faqs?|(?:\p{L}+ )?questions?(?: \p{L}+){0,3}|what (?:they|people|customers|we) ask)$/iu

/** The column whose title says that it asks (“Q | A”); null when none does. `index` is the table's first row. */
export function columnTitledQuestion(lines: readonly PlacedLine[], index: number): number | null {
  const cells = (lines[index] as PlacedLine).line.cells ?? []
  const column = cells.findIndex((cell) => asksInTitle.test(cell.text))
  return column < 0 || cells.length < 2 ? null : column
}

/** The column of a table in which half of the rows ask or more; null when there is none. `index` is the table's first row. */
export function columnThatAsks(lines: readonly PlacedLine[], index: number): number | null {
  const { block } = lines[index] as PlacedLine
  const rows = lines.slice(block.firstLine, block.firstLine + block.lineCount)
  const counts: number[] = []
  for (const row of rows)
    row.line.cells?.forEach((cell, column) => {
      if (looksLikeQuestion(cell.text)) counts[column] = (counts[column] ?? 0) + 1
    })
  const column = counts.findIndex((count) => count !== undefined && count * 2 >= rows.length - 1)
  return column < 0 ? columnTitledQuestion(lines, index) : column
}
