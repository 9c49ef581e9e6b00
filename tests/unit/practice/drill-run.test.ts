import { describe, expect, it } from 'vitest'
import { longestGapMs } from '../../../src-core/practice/clock.ts'
import type { DrillQuestion } from '../../../src-core/practice/drill-question.ts'
import {
  askedNow,
  type DrillRun,
  donePoints,
  endRun,
  pauseRun,
  rateRun,
  readRun,
  resumeRun,
  reveal,
  startRun,
  togglePoint,
  typeAnswer,
} from '../../../src-core/practice/drill-run.ts'

const question = (id: string, points = ['a', 'b', 'c']): DrillQuestion => ({
  id,
  question: `${id}?`,
  side: 'internal',
  role: null,
  topic: null,
  principles: [],
  why: null,
  points,
  weak: [],
  followUps: [],
  own: true,
})
const begin = (change: Partial<Parameters<typeof startRun>[0]> = {}) =>
  startRun(
    {
      questions: [question('one'), question('two')],
      way: 'typed',
      limits: { answerSeconds: 120, totalMs: null },
      ...change,
    },
    1000,
  )
const rated = (run: DrillRun, reading: number) => rateRun(reveal(run, reading), 'good', reading).run

describe('a drill under way', () => {
  it('goes from the answer to the points, the rating and the next question', () => {
    let run = typeAnswer(begin(), '29 euros')
    expect(run.step).toBe('answer')
    run = reveal(run, 31_000)
    expect(run.step).toBe('points')
    run = togglePoint(togglePoint(togglePoint(run, 2), 0), 2)
    run = donePoints(run)
    expect(run.step).toBe('rating')
    const { run: next, rated: given } = rateRun(run, 'hard', 50_000)
    expect(given).toEqual({
      question: question('one'),
      answer: '29 euros',
      seconds: 30,
      points: [0],
      rating: 'hard',
    })
    expect(next).toMatchObject({ at: 1, step: 'answer', answer: '', points: [] })
    expect(askedNow(next)?.id).toBe('two')
  })

  it('counts an answer’s time up to the points, and the whole with them', () => {
    const run = readRun(reveal(begin(), 31_000), 91_000)
    expect(run.answering.elapsedMs).toBe(30_000)
    expect(run.whole.elapsedMs).toBe(90_000)
  })

  it('takes no rating before the points are shown, no answer after, and nothing while paused', () => {
    const run = begin()
    expect(rateRun(run, 'good', 2000)).toEqual({ run, rated: null })
    expect(togglePoint(run, 0)).toBe(run)
    expect(typeAnswer(reveal(run, 2000), 'late').answer).toBe('')
    const paused = pauseRun(run, 2000)
    expect(reveal(paused, 3000)).toBe(paused)
    const pausedLater = pauseRun(reveal(run, 2000), 3000)
    expect(rateRun(pausedLater, 'good', 4000).rated).toBeNull()
    expect(togglePoint(pausedLater, 0)).toBe(pausedLater)
  })

  it('ticks only points that there are', () => {
    const run = reveal(begin(), 2000)
    expect(togglePoint(run, 3).points).toEqual([])
  })

  it('asks for a rating at once where a question has no points', () => {
    expect(reveal(begin({ questions: [question('one', [])] }), 2000).step).toBe('rating')
  })

  it('keeps no answer of one that was spoken', () => {
    const run = reveal(begin({ way: 'spoken' }), 2000)
    expect(rateRun(run, 'good', 3000).rated?.answer).toBeNull()
  })

  it('leaves pauses out, also when they lie between the points and the rating', () => {
    let run = pauseRun(begin(), 11_000)
    expect(readRun(run, 500_000).answering.elapsedMs).toBe(10_000)
    run = resumeRun(run, 500_000)
    run = reveal(run, 505_000)
    expect(run.answering.elapsedMs).toBe(15_000)
    run = resumeRun(pauseRun(run, 506_000), 900_000)
    run = readRun(run, 910_000)
    expect(run.answering.elapsedMs).toBe(15_000)
    expect(run.whole.elapsedMs).toBe(10_000 + 6_000 + 10_000)
  })

  it('leaves out sleep, says so, and stops saying so with the next question', () => {
    const run = readRun(begin(), 1000 + longestGapMs + 1)
    expect(run.slept).toBe(true)
    expect(run.answering.elapsedMs).toBe(0)
    expect(rated(run, 200_000).slept).toBe(false)
  })

  it('ends after the last question', () => {
    const run = rated(rated(begin(), 2000), 3000)
    expect(run.ended).toBe(true)
    expect(askedNow(run)).toBeNull()
    expect(run.rated.map(({ question: { id } }) => id)).toEqual(['one', 'two'])
    expect(readRun(run, 60_000).whole.elapsedMs).toBe(2000)
  })

  it('asks no further once its minutes are over, and never breaks off an answer', () => {
    const limits = { answerSeconds: null, totalMs: 60_000 }
    const late = readRun(begin({ limits }), 90_000)
    expect(late.ended).toBe(false)
    expect(rated(late, 91_000).ended).toBe(true)
    expect(rated(begin({ limits }), 30_000).ended).toBe(false)
  })

  it('keeps what was rated when it is ended early', () => {
    const run = endRun(typeAnswer(rated(begin(), 2000), 'half a'), 3000)
    expect(run).toMatchObject({ ended: true })
    expect(run.rated).toHaveLength(1)
    expect(endRun(run, 9000)).toBe(run)
  })

  it('of no questions has ended before it began', () => {
    expect(begin({ questions: [] }).ended).toBe(true)
  })
})
