import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../../src-core/practice/answer-checks.ts'
import {
  chooseQuestions,
  type DrillChoice,
  dueQuestions,
  isWeak,
  recordAnswer,
} from '../../../src-core/practice/drill.ts'
import type { PracticeQuestion } from '../../../src-core/practice/question-bank.ts'
import type { PracticeRating } from '../../../src-core/practice/schedule.ts'
import { emptyStore, type PracticeStore } from '../../../src-core/practice/store.ts'

const question = (id: string, rest: Partial<PracticeQuestion> = {}): PracticeQuestion => ({
  id,
  question: `${id}?`,
  side: 'internal',
  topic: 'price',
  role: 'finance',
  principles: ['frugality'],
  why: 'w',
  points: ['a', 'b', 'c'],
  weak: ['x'],
  followUps: ['f', 'g'],
  source: 's',
  ...rest,
})
const all: DrillChoice = { roles: [], topics: [], principles: [], sides: [], onlyWeak: false, count: 99 }
const start = new Date('2027-03-01T09:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const answered = (store: PracticeStore, id: string, rating: PracticeRating, at: Date) =>
  recordAnswer(store, { question: question(id), answer: null, seconds: 30, points: [2, 0], rating }, at)

describe('a drill', () => {
  it('asks what is due first, then what is new, then what comes later', () => {
    let store = answered(emptyStore, 'easy', 'easy', start)
    store = answered(store, 'again', 'again', start)
    store = answered(store, 'good', 'good', start)
    const bank = ['new-one', 'easy', 'good', 'new-two', 'again'].map((id) => question(id))
    const ids = chooseQuestions(bank, all, store, later(20), () => 0).map(({ id }) => id)
    expect(ids).toEqual(['again', 'good', 'new-one', 'new-two', 'easy'])
    expect(dueQuestions(store, later(20))).toEqual(['again', 'good'])
    expect(chooseQuestions(bank, { ...all, count: 2 }, store, later(20), () => 0)).toHaveLength(2)
  })

  it('keeps to what was chosen', () => {
    const bank = [
      question('a', { role: 'legal' }),
      question('b', { topic: 'risks' }),
      question('c', { side: 'customer' }),
      question('d', { principles: ['think-big', 'dive-deep'] }),
    ]
    const chosen = (choice: Partial<DrillChoice>) =>
      chooseQuestions(bank, { ...all, ...choice }, emptyStore, start, () => 0).map(({ id }) => id)
    expect(chosen({ roles: ['legal'] })).toEqual(['a'])
    expect(chosen({ topics: ['risks'] })).toEqual(['b'])
    expect(chosen({ sides: ['customer'] })).toEqual(['c'])
    expect(chosen({ principles: ['dive-deep'] })).toEqual(['d'])
    expect(chosen({ onlyWeak: true })).toEqual([])
  })

  it('knows what is weak: answered badly, or long ago', () => {
    let store = answered(emptyStore, 'q', 'hard', start)
    expect(isWeak(store, 'q', later(1))).toBe(true)
    store = answered(store, 'q', 'easy', later(10))
    expect(isWeak(store, 'q', later(20))).toBe(false)
    expect(isWeak(store, 'q', later(60 * 24 * 365))).toBe(true)
    expect(isWeak(store, 'never', start)).toBe(false)
  })

  it('keeps each answer with the points it held', () => {
    expect(answered(emptyStore, 'q', 'good', start).attempts).toEqual([
      {
        at: start.toISOString(),
        question: 'q',
        answer: null,
        seconds: 30,
        points: [0, 2],
        pointsOf: 3,
        rating: 'good',
      },
    ])
  })
})

describe('a typed answer', () => {
  const good =
    'We charge 29 euros a month for each shop. That covers 11 euros of cost, but not the first two months, which are free: we lose 22 euros on a shop that leaves within 90 days.'

  it('that holds a number, a timeframe and a concession lacks nothing', () => {
    expect(checkAnswer(good)).toEqual([])
  })

  it.each([
    ['Great question! We will get back to you.', ['number', 'timeframe', 'dodge', 'softball', 'short']],
    [
      good
        .replace(/\d+ days/, 'a while')
        .replace('a month', 'each')
        .replace('two months', 'visits'),
      ['timeframe'],
    ],
    [`${good} `.repeat(8), ['long']],
  ])('is told what it lacks: %s', (answer, lacks) => {
    expect(checkAnswer(answer)).toEqual(lacks)
  })

  it('that does not know yet, but says who will and when, is no dodge', () => {
    expect(checkAnswer('It is too early to say. Mara will have counted the returns by 1 June.')).not.toContain('dodge')
    expect(checkAnswer('It depends on the size of the shop: 29 euros below five people.')).not.toContain('dodge')
  })
})
