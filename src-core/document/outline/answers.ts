import { isOnlyPlaceholder } from '../placeholder.ts'
import type { OutlineQuestion } from '../structure.ts'
import { countWords } from '../words.ts'
import type { Asked } from './asked.ts'
import { type DocumentLines, endOf, type PlacedLine, startOf } from './document-lines.ts'
import type { Segment } from './parts.ts'
import { perLine } from './per-line.ts'

/**
 * A question with its answer, which goes up to the next question or topic.
 * @param topics lines at which an answer ends although no question starts
 */
export function withAnswer(
  question: Asked,
  next: Asked | undefined,
  document: DocumentLines,
  segment: Segment,
  topics: ReadonlySet<number>,
): OutlineQuestion {
  const { lines } = document
  const title = { from: question.from, to: question.to }
  if (question.answerCell) {
    const { from, to, text } = question.answerCell
    const answer = text === '' ? null : { from, to }
    const range = { from: question.from, to: answer ? Math.max(to, question.to) : question.to }
    return {
      text: question.text,
      range,
      title,
      answer,
      answered: answer !== null && !isOnlyPlaceholder(text),
      words: countWords(text),
    }
  }
  let end = next?.index ?? segment.end
  for (let index = question.index + question.lineCount; index < end; index++)
    if (topics.has(index)) {
      end = index
      break
    }
  const firstOwn = question.index + question.lineCount
  const own = lines.slice(firstOwn, end)
  const tail = question.answerFrom === null ? '' : tailText(lines, question)
  const isEmpty = own.length === 0 && tail.trim() === ''
  const from = tail.trim() !== '' ? (question.answerFrom as number) : own[0] ? startOf(own[0]) : question.to
  const last = own[own.length - 1] ?? (lines[firstOwn - 1] as PlacedLine)
  const answer = isEmpty ? null : { from, to: endOf(last) }
  const opening = tail.trim() !== '' ? tail : (own[0]?.text ?? '')
  const mark = /^\s*a(?:nswer)?\s*[:.]\s*/i.test(opening) ? 1 : 0
  const words = own.reduce((sum, place) => sum + wordsOf(place), countWords(tail)) - mark
  // The range goes on to the next question, so that an empty paragraph under the title belongs to it.
  const following = lines[end]
  const until = following ? startOf(following) : lastPosition(document)
  return {
    text: question.text,
    range: { from: question.from, to: Math.max(until, answer?.to ?? 0, question.to) },
    title,
    answer,
    // No placeholder is as long as that.
    answered:
      answer !== null &&
      (words > 80 || !isOnlyPlaceholder([tail, ...own.map((place) => place.text)].join('\n').trim())),
    words,
  }
}

const wordsOf = perLine((place) => countWords(place.text))

function tailText(lines: readonly PlacedLine[], question: Asked): string {
  const place = lines[question.index + question.lineCount - 1] as PlacedLine
  return place.text.slice((question.answerFrom as number) - place.from)
}

function lastPosition(document: DocumentLines): number {
  return document.blocks[document.blocks.length - 1]?.to ?? 0
}
