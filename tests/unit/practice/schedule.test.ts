import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import {
  isDue,
  type PracticeCard,
  previewDue,
  rateCard,
  ratings,
  retention,
} from '../../../src-core/practice/schedule.ts'

const start = new Date('2027-03-01T09:00:00.000Z')
const dueOf = (card: PracticeCard) => new Date(card.due)
const minutes = (card: PracticeCard, from: Date) => (Date.parse(card.due) - from.getTime()) / 60_000

describe('the schedule', () => {
  it('follows the learning steps that FSRS publishes: 1 minute for Again, 6 for Hard, 10 for Good, days for Easy', () => {
    expect(ratings.map((rating) => minutes(rateCard(null, rating, start), start))).toEqual([1, 6, 10, 8 * 24 * 60])
  })

  it('is what ts-fsrs itself says, card after card', () => {
    const scheduler = fsrs({ enable_fuzz: false })
    const script = ['good', 'good', 'hard', 'again', 'good', 'good', 'easy'] as const
    const grade = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
    let own: PracticeCard | null = null
    let theirs = createEmptyCard(start)
    let now = start
    for (const rating of script) {
      own = rateCard(own, rating, now)
      theirs = scheduler.next(theirs, now, grade[rating]).card
      expect(own.due).toBe(theirs.due.toISOString())
      expect(own).toMatchObject({
        stability: theirs.stability,
        lapses: theirs.lapses,
        reps: theirs.reps,
        state: theirs.state,
      })
      now = dueOf(own)
    }
    expect(own?.lapses).toBe(1)
  })

  it('asks again later the better it was known, and says so beforehand', () => {
    const first = rateCard(null, 'good', start)
    const second = rateCard(first, 'good', dueOf(first))
    const now = dueOf(second)
    const preview = previewDue(second, now)
    const times = ratings.map((rating) => preview[rating].getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    for (const rating of ratings) expect(rateCard(second, rating, now).due).toBe(preview[rating].toISOString())
  })

  it('is due from its time on; memory fades until then to nine in ten', () => {
    let card = rateCard(null, 'good', start)
    card = rateCard(card, 'good', dueOf(card))
    const due = dueOf(card)
    expect(isDue(card, new Date(due.getTime() - 1))).toBe(false)
    expect(isDue(card, due)).toBe(true)
    expect(retention(card, new Date(card.lastReview ?? ''))).toBe(1)
    expect(retention(card, due)).toBeCloseTo(0.9, 1)
  })
})
