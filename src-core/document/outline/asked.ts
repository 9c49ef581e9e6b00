import {
  asksAtEnd,
  asksInBold,
  asksInItalics,
  asksInQuote,
  asksPlainlyIn,
  type Form,
  opensWithLead,
} from './asked-form.ts'
import { isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import { answerOnSameLine, questionIn, questionText } from './question-text.ts'

/** A question before its answer's end is known. */
export interface Asked {
  readonly index: number
  /** Lines the question itself takes. */
  readonly lineCount: number
  readonly text: string
  readonly from: number
  readonly to: number
  /** Where the answer starts when it stands on the question's own line. */
  readonly answerFrom: number | null
  /** The cell that answers, in a table. */
  readonly answerCell: { readonly from: number; readonly to: number; readonly text: string } | null
}

/** The question that a line of running text asks in the given style; null when it asks none. */
export function askedInText(lines: readonly PlacedLine[], index: number, end: number, form: Form | null): Asked | null {
  const place = lines[index] as PlacedLine
  if (!isProse(place) || place.line.cells || questionIn(place).opensWithA) return null
  if (questionIn(place).opensWithQ) return markedQuestion(lines, index, end)
  if (form === null) return null
  const { style } = form
  if (style === 'bold-lead')
    return place.opensBlock && opensWithLead(place) ? untilOffset(place, index, place.line.bold) : null
  if (style === 'bold') {
    if (place.line.bold === 0 || place.block.kind !== form.block) return null
    return form.apart && place.line.bold < place.text.length ? null : boldQuestion(lines, index, end)
  }
  if (style === 'quote') return asksInQuote(lines, index) ? wholeLine(place, index) : null
  if (style === 'italic') return asksInItalics(place) && !/[.:]$/.test(place.text) ? wholeLine(place, index) : null
  const opens =
    style === 'item'
      ? place.line.itemDepth === form.depth && form.depth > 0
      : place.block.kind === 'paragraph' && place.opensBlock
  if ((style !== 'item' && style !== 'plain') || !opens || !asksPlainlyIn(place)) return null
  const answer = asksAtEnd(place.text) ? -1 : questionIn(place).answerAfterQuestion
  return answer > 0 ? untilOffset(place, index, answer) : wholeLine(place, index)
}

/** `Q: …`, which ends where bold ends, at its `A:`, at its question mark, or at the end of its paragraph's lines. */
function markedQuestion(lines: readonly PlacedLine[], index: number, end: number): Asked {
  const place = lines[index] as PlacedLine
  const sameLine = answerOnSameLine(place.text)
  if (sameLine > 0) return untilOffset(place, index, sameLine)
  const bold = place.line.bold
  const rest = place.text.slice(bold).trim()
  if (
    bold > 2 &&
    bold < place.text.length &&
    /\w/.test(rest) &&
    !/^q(?:uestion)?(?:\s*\d+)?\W*$/i.test(place.text.slice(0, bold).trim())
  )
    return untilOffset(place, index, bold)
  return joined(lines, index, end, (next) => !questionIn(next).opensWithA && !questionIn(next).opensWithQ)
}

function boldQuestion(lines: readonly PlacedLine[], index: number, end: number): Asked | null {
  const place = lines[index] as PlacedLine
  if (asksInBold(place)) {
    if (place.line.bold < place.text.length) return untilOffset(place, index, place.line.bold)
    return wholeLine(place, index)
  }
  if (place.line.bold < place.text.length) return null
  // A hard-wrapped bold question goes on in the next line of its paragraph.
  const whole = joined(
    lines,
    index,
    end,
    (next) => next.line.bold === next.text.length || /\?/.test(next.text.slice(0, next.line.bold)),
  )
  if (whole.lineCount > 1 && /\?[^\w?]*$/.test(whole.text)) return whole
  const next = lines[index + 1]
  const answered = next !== undefined && index + 1 < end && titleLevel(next) === 0
  return answered && place.text.split(/\s+/).length >= 2 && !place.text.endsWith(':') ? wholeLine(place, index) : null
}

/** Joins a question with the lines of its block that go on with it, up to its question mark. */
function joined(
  lines: readonly PlacedLine[],
  index: number,
  end: number,
  goesOn: (next: PlacedLine) => boolean,
): Asked {
  const place = lines[index] as PlacedLine
  let text = place.text
  let to = place.to
  let lineCount = 1
  let answerFrom: number | null = null
  for (let next = index + 1; next < end && lineCount < 8 && !/\?[^\w?]*$/.test(text); next++) {
    const line = lines[next] as PlacedLine
    if (line.block !== place.block || line.opensBlock || line.line.opensItem || !goesOn(line)) break
    const cut =
      line.line.bold > 0 && line.line.bold < line.text.length && place.line.bold > 0 ? line.line.bold : line.text.length
    text += ` ${line.text.slice(0, cut).trim()}`
    to = line.from + cut
    lineCount++
    if (cut < line.text.length) {
      answerFrom = line.from + cut
      break
    }
  }
  return { index, lineCount, text: questionText(text), from: place.from, to, answerFrom, answerCell: null }
}

/** A line that is all question. */
export function wholeLine(place: PlacedLine, index: number): Asked {
  const heading = place.block.kind === 'heading'
  return {
    index,
    lineCount: 1,
    text: questionText(place.text),
    from: heading ? place.block.from : place.from,
    to: heading ? place.block.to : place.to,
    answerFrom: null,
    answerCell: null,
  }
}

function untilOffset(place: PlacedLine, index: number, offset: number): Asked {
  const text = place.text.slice(0, offset).trim()
  const from = place.from
  return {
    index,
    lineCount: 1,
    text: questionText(text),
    from,
    to: from + text.length,
    answerFrom: from + offset,
    answerCell: null,
  }
}
