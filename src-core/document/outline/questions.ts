import type { OutlineQuestion } from '../structure.ts'
import { withAnswer } from './answers.ts'
import { type Asked, askedInText, wholeLine } from './asked.ts'
import { type Form, formOf } from './asked-form.ts'
import { askedInRow, columnThatAsks } from './asked-table.ts'
import { boldLevel, type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import type { Segment } from './parts.ts'
import { looksLikeQuestion, questionIn } from './question-text.ts'

/** The questions of one FAQ segment with their answers, in document order. */
export function questionsOf(document: DocumentLines, segment: Segment): OutlineQuestion[] {
  const { lines } = document
  const first = segment.title === null ? segment.first : segment.first + 1
  const asked: Asked[] = []
  /** Lines at which an answer ends although no question starts: topic titles. */
  const topics = new Set<number>()
  const form = formOf(lines, first, segment.end)

  /** The heading that asks and under which everything deeper is its answer. */
  let entryLevel = 0
  /** Where the table that is being read asks. */
  let column: number | null = null
  for (let index = first; index < segment.end; index++) {
    const place = lines[index] as PlacedLine
    if (place.line.asks && entryLevel === 0) asked.push(wholeLine(place, index))
    if (!isProse(place)) continue
    const level = titleLevel(place)
    if (level > 0 && level < boldLevel) {
      if (entryLevel > 0 && level > entryLevel) continue
      if (questionIn(place).looksLikeQuestion || isEntryWithoutQuestionMark(lines, index, segment.end, level, form)) {
        entryLevel = level
        asked.push(wholeLine(place, index))
      } else {
        entryLevel = 0
        topics.add(index)
      }
      continue
    }
    if (place.line.cells) {
      if (entryLevel > 0) continue
      if (place.opensBlock) column = columnThatAsks(lines, index)
      if (column !== null) askedInRow(place, index, column, asked)
      continue
    }
    if (entryLevel > 0 && !questionIn(place).opensWithQ) continue
    const found = askedInText(lines, index, segment.end, form)
    if (found) {
      asked.push(found)
      index += found.lineCount - 1
    } else if (form !== null && level === boldLevel) topics.add(index)
  }
  return asked.map((question, position) => withAnswer(question, asked[position + 1], document, segment, topics))
}

/** A heading that names its question without asking (“Pricing”) has an answer right below, not questions. */
function isEntryWithoutQuestionMark(
  lines: readonly PlacedLine[],
  index: number,
  end: number,
  level: number,
  form: Form | null,
): boolean {
  let hasContent = false
  const below = lines[index + 1]
  // A title straight above another is a topic.
  if (below && index + 1 < end && titleLevel(below) > 0 && titleLevel(below) < boldLevel) return false
  for (let next = index + 1; next < end; next++) {
    const place = lines[next] as PlacedLine
    const nextLevel = titleLevel(place)
    if (nextLevel > 0 && nextLevel < boldLevel) {
      if (nextLevel <= level) return hasContent
      if (questionIn(place).looksLikeQuestion) return false
      continue
    }
    if (form !== null && askedInText(lines, next, end, form)) return false
    if (place.line.cells && looksLikeQuestion(place.line.cells[0]?.text ?? '')) return false
    hasContent = true
  }
  return hasContent
}
