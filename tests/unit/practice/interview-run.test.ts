import { describe, expect, it } from 'vitest'
import {
  askedQuestions,
  askOn,
  endInterview,
  type InterviewRun,
  interviewRecord,
  isTimeUp,
  nextQuestion,
  pauseInterview,
  readInterview,
  resumeInterview,
  saidNow,
  startInterview,
} from '../../../src-core/practice/interview-run.ts'
import type { PracticeQuestion } from '../../../src-core/practice/question-bank.ts'
import { interviewSchema } from '../../../src-core/practice/store.ts'

const question = (id: string): PracticeQuestion => ({
  id,
  question: `${id}?`,
  side: 'internal',
  topic: 'price',
  role: 'finance',
  principles: ['frugality'],
  why: 'w',
  points: ['a', 'b', 'c'],
  weak: ['x'],
  followUps: [`${id} f`, `${id} g`],
  source: 's',
})
const begin = (): InterviewRun =>
  startInterview({ role: 'finance', minutes: 15, questions: [question('one'), question('two')] }, 0)
// Read as often as the page reads it: a longer gap counts as sleep.
const minutesLater = (run: InterviewRun, minutes: number): InterviewRun => {
  let read = run
  const from = run.clock.lastReading ?? 0
  for (let minute = 1; minute <= minutes; minute++) read = readInterview(read, from + minute * 60_000)
  return read
}

describe('a mock interview', () => {
  it('asks a question, its follow-ups, and then the next', () => {
    const said: (string | null)[] = []
    let run = begin()
    said.push(saidNow(run))
    for (let at = 1; !run.ended; at++) {
      run = askOn(run, at * 1000)
      said.push(saidNow(run))
    }
    expect(said).toEqual(['one?', 'one f', 'one g', 'two?', 'two f', 'two g', null])
  })

  it('leaves out follow-ups when asked to', () => {
    expect(saidNow(nextQuestion(begin(), 1000))).toBe('two?')
    expect(saidNow(nextQuestion(askOn(begin(), 1000), 2000))).toBe('two?')
    expect(nextQuestion(nextQuestion(begin(), 1000), 2000).ended).toBe(true)
  })

  it('lets an answer be finished when the time is up, and asks nothing new', () => {
    const late = minutesLater(begin(), 16)
    expect(isTimeUp(late)).toBe(true)
    expect(saidNow(late)).toBe('one?')
    expect(askOn(late, 16 * 60_000 + 1000).ended).toBe(true)
  })

  it('counts no pause and no sleep', () => {
    const paused = pauseInterview(minutesLater(begin(), 2), 120_000)
    expect(askOn(paused, 130_000)).toBe(paused)
    const slept = readInterview(resumeInterview(paused, 10_000_000), 20_000_000)
    expect(slept).toMatchObject({ slept: true, clock: { elapsedMs: 120_000 } })
  })

  it('is recorded with the questions that were asked', () => {
    const ended = endInterview(minutesLater(askOn(begin(), 0), 3), 180_000)
    expect(askedQuestions(ended).map(({ id }) => id)).toEqual(['one'])
    const record = interviewRecord(
      ended,
      { id: 'x', scores: { structure: 4 }, feedback: 'f', nextStep: 'n' },
      new Date('2027-03-01T09:00:00Z'),
    )
    expect(interviewSchema.parse(record)).toEqual({
      id: 'x',
      at: '2027-03-01T09:00:00.000Z',
      with: null,
      role: 'finance',
      minutes: 3,
      questions: ['one'],
      scores: { structure: 4 },
      feedback: 'f',
      nextStep: 'n',
    })
  })
})
