import { describe, expect, it } from 'vitest'
import { draftResults } from '../../../src-core/practice/draft-results.ts'
import {
  coverageByPrinciple,
  coverageByTopic,
  daysPractised,
  pointsByDay,
  weakestFirst,
} from '../../../src-core/practice/progress.ts'
import { retentionForecast } from '../../../src-core/practice/retention.ts'
import { retention } from '../../../src-core/practice/schedule.ts'
import { emptyStore } from '../../../src-core/practice/store.ts'
import { answered, attempt, draft, question, story } from './practice-records.ts'

const dayOf = (time: string) => time.slice(0, 10)
const store = answered(
  attempt('q', '2027-03-01T10:00:00Z', 'again', [0]),
  attempt('q', '2027-03-01T11:00:00Z', 'hard', [0, 1]),
  attempt('q', '2027-03-02T10:00:00Z', 'good', [0, 1, 2, 3]),
)

describe('progress', () => {
  it('is the share of points by day', () => {
    expect(pointsByDay(store, dayOf)).toEqual([
      { day: '2027-03-01', value: 0.375, count: 2 },
      { day: '2027-03-02', value: 1, count: 1 },
    ])
  })

  it('counts days with practice of any kind, and none is lost by a day without', () => {
    const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04']
    expect(daysPractised(store, days, dayOf)).toBe(2)
    const told = { ...store, stories: [{ ...story, changed: '2027-03-04T10:00:00Z' }] }
    expect(daysPractised(told, days, dayOf)).toBe(3)
  })

  it('covers every topic, also those without questions', () => {
    expect(coverageByTopic([], store).every(({ of, good, asked }) => of === 0 && good === 0 && asked === 0)).toBe(true)
  })

  it('takes the last answer to a question for what is known of it', () => {
    const questions = [question('q', 'price'), question('other', 'price')]
    const price = { id: 'price', of: 2, good: 1, asked: 1 }
    expect(coverageByTopic(questions, store).find(({ id }) => id === 'price')).toEqual(price)
    const forgotten = answered(...store.attempts, attempt('q', '2027-03-03T10:00:00Z', 'again'))
    expect(coverageByPrinciple(questions, forgotten).find(({ id }) => id === 'frugality')).toMatchObject({ good: 0 })
  })

  it('has the weakest first, of equals the one that was asked less, and none without questions', () => {
    const covered = [
      { id: 'price', of: 4, good: 3, asked: 4 },
      { id: 'risks', of: 4, good: 0, asked: 2 },
      { id: 'legal', of: 0, good: 0, asked: 0 },
      { id: 'plan', of: 2, good: 0, asked: 0 },
    ]
    expect(weakestFirst(covered).map(({ id }) => id)).toEqual(['plan', 'risks', 'price'])
  })
})

describe('the forecast of what is remembered', () => {
  const now = new Date('2027-03-05T10:00:00Z')

  it('starts from the chance of now, falls day by day and counts what comes due', () => {
    const days = retentionForecast(store, now, '2027-03-05', 30)
    const [card] = Object.values(store.cards)
    expect(days).toHaveLength(31)
    expect(days[0]).toMatchObject({ ahead: 0, day: '2027-03-05', value: card && retention(card, now) })
    expect(days.at(-1)).toMatchObject({ day: '2027-04-04', due: 1 })
    expect(days.every(({ value }, index) => index === 0 || value <= (days[index - 1]?.value ?? 0))).toBe(true)
    expect(days.at(-1)?.value).toBeLessThan(days[0]?.value ?? 0)
  })

  it('is empty while nothing was asked', () => {
    expect(retentionForecast(emptyStore, now, '2027-03-05', 30)).toEqual([])
  })
})

describe('timed drafts', () => {
  it('come in the order they were written, with the mean of the scores that were given', () => {
    const drafts = [draft('2027-03-02T10:00:00Z', { structure: 4, delivery: 2 }), draft('2027-03-01T10:00:00Z')]
    expect(draftResults({ ...emptyStore, drafts }, dayOf).map(({ day, score }) => ({ day, score }))).toEqual([
      { day: '2027-03-01', score: null },
      { day: '2027-03-02', score: 3 },
    ])
  })
})
