import { findNumbers } from '../document/numbers.ts'
import { findTimeframes } from '../document/timeframe.ts'
import { countWords } from '../document/words.ts'

export const answerChecks = ['number', 'timeframe', 'dodge', 'softball', 'short', 'long'] as const
export type AnswerCheck = (typeof answerChecks)[number]

/**
 * Words between which an answer said aloud takes 15 seconds to two minutes: below, it is a slogan; above, the person who
 * asked has stopped listening.
 */
export const answerWords = { min: 25, max: 220 } as const

const dodges =
  /^(?:that(?:’|')?s |that is |what )?a?n? ?(?:great|good|excellent|interesting|fair) (?:question|point)|^(?:well, )?it (?:really )?depends\b(?![^.]*\bon\b)|\b(?:we|i)(?:’|')?(?:ll| will| would)? (?:have to |need to )?(?:get back to you|circle back|look into (?:it|that|this)|figure (?:it|that|this) out|cross that bridge)\b|\btoo early to (?:say|tell)\b|\bno comment\b/i
const concedes =
  /\b(?:but|however|although|though|risk|risks|cost|costs|instead|trade-?offs?|worse|slower|fewer|lose|loses|losing|fail|fails|wrong|unless|not|never|cannot|can(?:’|')?t|won(?:’|')?t|don(?:’|')?t|no)\b/i
const namesDay = /\b(?:by (?:\d|[A-Z]\w|next|the end)|until|within|on [A-Z]\w+ \d)/

/**
 * What a typed answer lacks, in the order of the list above; empty when nothing. `number` and `timeframe` mean that there
 * is none. `dodge`: it puts the question off and names no day by which it will be answered. `softball`: it concedes
 * nothing, neither a cost nor a limit nor a choice against something.
 */
export function checkAnswer(answer: string): readonly AnswerCheck[] {
  const text = answer.trim()
  const words = countWords(text)
  const found: AnswerCheck[] = []
  if (findNumbers(text).length === 0) found.push('number')
  if (findTimeframes(text).length === 0) found.push('timeframe')
  if (dodges.test(text) && !namesDay.test(text)) found.push('dodge')
  if (words > 0 && !concedes.test(text)) found.push('softball')
  if (words < answerWords.min) found.push('short')
  if (words > answerWords.max) found.push('long')
  return found
}
