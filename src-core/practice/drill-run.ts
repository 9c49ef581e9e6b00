import { type Clock, newClock, pauseClock, readClock, startClock } from './clock.ts'
import type { RatedAnswer } from './drill.ts'
import type { DrillQuestion } from './drill-question.ts'
import type { PracticeRating } from './schedule.ts'

export const answerWays = ['typed', 'spoken'] as const
export type AnswerWay = (typeof answerWays)[number]

/** `points`: what the answer held is ticked. `rating`: only the rating is left. */
export type DrillStep = 'answer' | 'points' | 'rating'

export interface DrillLimits {
  /** Seconds for one answer; null for as long as it takes. Nothing is cut off: the clock says that it is over. */
  readonly answerSeconds: number | null
  /** Milliseconds after which no further question is asked; null when all are. */
  readonly totalMs: number | null
}

/** A drill under way: plain values, so that a question at a time is a function from one to the next. */
export interface DrillRun {
  readonly questions: readonly DrillQuestion[]
  readonly way: AnswerWay
  readonly limits: DrillLimits
  /** Place of the question that is asked; the number of questions once all were. */
  readonly at: number
  readonly step: DrillStep
  readonly answer: string
  /** Places of the ticked points. */
  readonly points: readonly number[]
  /** Counts while an answer is given. */
  readonly answering: Clock
  /** Counts from the first question to the last rating, pauses left out. */
  readonly whole: Clock
  readonly paused: boolean
  /** Whether the computer slept meanwhile, which the clocks left out. */
  readonly slept: boolean
  readonly ended: boolean
  readonly rated: readonly RatedAnswer[]
}

interface NewRun {
  readonly questions: readonly DrillQuestion[]
  readonly way: AnswerWay
  readonly limits: DrillLimits
}

/** @param reading of the monotonic clock, milliseconds, here and below */
export function startRun({ questions, way, limits }: NewRun, reading: number): DrillRun {
  return {
    questions,
    way,
    limits,
    at: 0,
    step: 'answer',
    answer: '',
    points: [],
    answering: startClock(newClock, reading),
    whole: startClock(newClock, reading),
    paused: false,
    slept: false,
    ended: questions.length === 0,
    rated: [],
  }
}

/** Null once the drill has ended. */
export function askedNow(run: DrillRun): DrillQuestion | null {
  return run.ended ? null : (run.questions[run.at] ?? null)
}

/** The run with its clocks read. */
export function readRun(run: DrillRun, reading: number): DrillRun {
  const answering = readClock(run.answering, reading)
  const whole = readClock(run.whole, reading)
  return { ...run, answering: answering.clock, whole: whole.clock, slept: run.slept || whole.slept }
}

export function pauseRun(run: DrillRun, reading: number): DrillRun {
  if (run.paused || run.ended) return run
  const { answering, whole } = readRun(run, reading)
  return { ...run, answering: pauseClock(answering, reading), whole: pauseClock(whole, reading), paused: true }
}

export function resumeRun(run: DrillRun, reading: number): DrillRun {
  if (!run.paused || run.ended) return run
  const answering = run.step === 'answer' ? startClock(run.answering, reading) : run.answering
  return { ...run, answering, whole: startClock(run.whole, reading), paused: false, slept: false }
}

export function typeAnswer(run: DrillRun, answer: string): DrillRun {
  return run.step === 'answer' ? { ...run, answer } : run
}

/** Shows what a good answer holds; the answer's time ends here. */
export function reveal(run: DrillRun, reading: number): DrillRun {
  const asked = askedNow(run)
  if (run.step !== 'answer' || run.paused || asked === null) return run
  const read = readRun(run, reading)
  const step = asked.points.length > 0 ? 'points' : 'rating'
  return { ...read, answering: pauseClock(read.answering, reading), step }
}

/** Ticks a point, or takes the tick away. */
export function togglePoint(run: DrillRun, point: number): DrillRun {
  const asked = askedNow(run)
  if (run.step === 'answer' || run.paused || asked === null || asked.points[point] === undefined) return run
  const points = run.points.includes(point) ? run.points.filter((each) => each !== point) : [...run.points, point]
  return { ...run, points }
}

export function donePoints(run: DrillRun): DrillRun {
  return run.step === 'points' ? { ...run, step: 'rating' } : run
}

/** The next question, or the end; `rated` is for the store, null when there was nothing to rate. */
export function rateRun(
  run: DrillRun,
  rating: PracticeRating,
  reading: number,
): { readonly run: DrillRun; readonly rated: RatedAnswer | null } {
  const question = askedNow(run)
  if (run.step === 'answer' || run.paused || question === null) return { run, rated: null }
  const read = readRun(run, reading)
  const rated: RatedAnswer = {
    question,
    answer: run.way === 'typed' ? run.answer : null,
    seconds: Math.round(read.answering.elapsedMs / 1000),
    points: run.points,
    rating,
  }
  const at = run.at + 1
  const { totalMs } = run.limits
  const next: DrillRun = {
    ...read,
    rated: [...run.rated, rated],
    at,
    step: 'answer',
    answer: '',
    points: [],
    answering: startClock(newClock, reading),
    slept: false,
  }
  const isOver = at >= run.questions.length || (totalMs !== null && read.whole.elapsedMs >= totalMs)
  return { run: isOver ? endRun(next, reading) : next, rated }
}

/** Ends the drill where it is: what was rated stays, the question that is asked counts for nothing. */
export function endRun(run: DrillRun, reading: number): DrillRun {
  if (run.ended) return run
  return { ...run, ended: true, paused: false, whole: pauseClock(run.whole, reading) }
}
