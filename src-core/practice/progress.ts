import type { DayOf } from './days.ts'
import type { PracticeQuestion } from './question-bank.ts'
import { retention } from './schedule.ts'
import type { PracticeStore } from './store.ts'
import { type PrincipleId, principleIds, type Topic, topics } from './vocabulary.ts'

/** A day and a value from 0 to 1. */
export interface DayValue {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly value: number
  /** How many answers it is the mean of. */
  readonly count: number
}

/** The share of points that answers held, by day, oldest first. */
export function pointsByDay({ attempts }: PracticeStore, dayOf: DayOf): readonly DayValue[] {
  const days = new Map<string, number[]>()
  for (const { at, points, pointsOf } of attempts) {
    if (pointsOf === 0) continue
    const day = dayOf(at)
    days.set(day, [...(days.get(day) ?? []), points.length / pointsOf])
  }
  return Array.from(days, ([day, values]) => ({ day, value: mean(values), count: values.length })).sort((a, b) =>
    a.day < b.day ? -1 : 1,
  )
}

export interface Covered<Id extends string> {
  readonly id: Id
  /** Questions there are. */
  readonly of: number
  /** Questions that were last answered well (Good or Easy). */
  readonly good: number
  /** Questions that were asked at all. */
  readonly asked: number
}

export function coverageByTopic(
  questions: readonly PracticeQuestion[],
  store: PracticeStore,
): readonly Covered<Topic>[] {
  return topics.map((id) =>
    covered(
      id,
      questions.filter(({ topic }) => topic === id),
      store,
    ),
  )
}

export function coverageByPrinciple(
  questions: readonly PracticeQuestion[],
  store: PracticeStore,
): readonly Covered<PrincipleId>[] {
  return principleIds.map((id) =>
    covered(
      id,
      questions.filter(({ principles }) => principles.includes(id)),
      store,
    ),
  )
}

function covered<Id extends string>(id: Id, questions: readonly PracticeQuestion[], store: PracticeStore): Covered<Id> {
  const last = (question: string) => store.attempts.findLast((attempt) => attempt.question === question)?.rating
  const lasts = questions.map((question) => last(question.id))
  const isGood = (rating: (typeof lasts)[number]) => rating === 'good' || rating === 'easy'
  return { id, of: questions.length, good: lasts.filter(isGood).length, asked: lasts.filter(Boolean).length }
}

/** Those that have questions, the least answered well before the rest; of equals the one that was asked less. */
export function weakestFirst<Id extends string>(covered: readonly Covered<Id>[]): readonly Covered<Id>[] {
  return covered
    .filter(({ of }) => of > 0)
    .toSorted((a, b) => a.good / a.of - b.good / b.of || a.asked / a.of - b.asked / b.of)
}

/** The mean chance, from 0 to 1, that an asked question's answer comes to mind now; null when none was asked. */
export function meanRetention({ cards }: PracticeStore, now: Date): number | null {
  const values = Object.values(cards).map((card) => retention(card, now))
  return values.length === 0 ? null : mean(values)
}

/** How many of the last days, today among them, saw any practice. A day off lowers a number; it ends nothing. */
export function daysPractised(store: PracticeStore, days: readonly string[], dayOf: DayOf): number {
  const done = [...store.attempts, ...store.drafts, ...store.interviews].map(({ at }) => dayOf(at))
  const written = [...store.stories, ...store.written].map(({ changed }) => dayOf(changed))
  const practised = new Set([...done, ...written])
  return days.filter((day) => practised.has(day)).length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
