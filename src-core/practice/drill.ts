import type { PracticeQuestion } from './question-bank.ts'
import { isDue, type PracticeRating, rateCard, retention } from './schedule.ts'
import type { PracticeAttempt, PracticeStore } from './store.ts'
import type { AskerRole, PrincipleId, Topic } from './vocabulary.ts'

/** What to practise; an empty list of a kind means all of it. */
export interface DrillChoice {
  readonly roles: readonly AskerRole[]
  readonly topics: readonly Topic[]
  readonly principles: readonly PrincipleId[]
  readonly sides: readonly PracticeQuestion['side'][]
  /** Only questions that were answered badly last time or are likely forgotten. */
  readonly onlyWeak: boolean
  /** At most so many. */
  readonly count: number
}

// FSRS aims at nine answers in ten: a question below that is one to go over.
const wellKnown = 0.9

/** Whether a question went badly when last asked, or has likely been forgotten since. One never asked is not weak. */
export function isWeak(store: PracticeStore, question: string, now: Date): boolean {
  const card = store.cards[question]
  if (!card) return false
  const last = store.attempts.findLast((attempt) => attempt.question === question)
  return last?.rating === 'again' || last?.rating === 'hard' || retention(card, now) < wellKnown
}

/** What a choice goes by. A question of a document has neither role nor topic, and no choice of those finds it. */
interface Choosable extends Pick<PracticeQuestion, 'id' | 'side'> {
  readonly role: AskerRole | null
  readonly topic: Topic | null
  readonly principles: readonly PrincipleId[]
}

/** Questions that match a choice, whatever their number. */
export function matching<Question extends Choosable>(
  questions: readonly Question[],
  choice: DrillChoice,
  store: PracticeStore,
  now: Date,
): readonly Question[] {
  const holds = <T>(wanted: readonly T[], value: T | null) =>
    wanted.length === 0 || (value !== null && wanted.includes(value))
  return questions.filter(
    ({ id, role, topic, side, principles }) =>
      holds(choice.roles, role) &&
      holds(choice.topics, topic) &&
      holds(choice.sides, side) &&
      (choice.principles.length === 0 || principles.some((principle) => choice.principles.includes(principle))) &&
      (!choice.onlyWeak || isWeak(store, id, now)),
  )
}

/**
 * The questions of a drill in the order they are asked: what is due first, the longest overdue before the rest, then
 * questions never asked, in an order that `random` decides, then what is not due yet, the soonest first.
 * @param random numbers from 0 to below 1
 */
export function chooseQuestions<Question extends Choosable>(
  questions: readonly Question[],
  choice: DrillChoice,
  store: PracticeStore,
  now: Date,
  random: () => number,
): readonly Question[] {
  const keyed = matching(questions, choice, store, now).map((question) => {
    const card = store.cards[question.id]
    const rank = !card ? 1 : isDue(card, now) ? 0 : 2
    return { question, rank, within: card ? Date.parse(card.due) : random() }
  })
  keyed.sort((a, b) => a.rank - b.rank || a.within - b.within)
  return keyed.slice(0, choice.count).map(({ question }) => question)
}

export interface RatedAnswer {
  readonly question: { readonly id: string; readonly points: readonly string[] }
  /** Null when it was spoken. */
  readonly answer: string | null
  readonly seconds: number
  readonly points: readonly number[]
  readonly rating: PracticeRating
}

/** The store after an answer was rated. */
export function recordAnswer(store: PracticeStore, rated: RatedAnswer, now: Date): PracticeStore {
  const { question, answer, seconds, points, rating } = rated
  const attempt: PracticeAttempt = {
    at: now.toISOString(),
    question: question.id,
    answer,
    seconds,
    points: points.toSorted((a, b) => a - b),
    pointsOf: question.points.length,
    rating,
  }
  const card = rateCard(store.cards[question.id] ?? null, rating, now)
  return { ...store, cards: { ...store.cards, [question.id]: card }, attempts: [...store.attempts, attempt] }
}

/** Ids of the questions that are due, the longest overdue first. */
export function dueQuestions(store: PracticeStore, now: Date): readonly string[] {
  return Object.entries(store.cards)
    .filter(([, card]) => isDue(card, now))
    .sort(([, a], [, b]) => Date.parse(a.due) - Date.parse(b.due))
    .map(([id]) => id)
}
