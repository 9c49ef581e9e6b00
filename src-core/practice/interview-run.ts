import { type Clock, newClock, pauseClock, readClock, startClock } from './clock.ts'
import type { PracticeQuestion } from './question-bank.ts'
import type { Interview } from './store.ts'
import type { AskerRole } from './vocabulary.ts'

export const interviewMinutes = [15, 30, 45, 60] as const
export type InterviewMinutes = (typeof interviewMinutes)[number]

/** A mock interview under way: one role asks, follows up, and asks on until the time is up. */
export interface InterviewRun {
  readonly role: AskerRole
  readonly minutes: InterviewMinutes
  readonly questions: readonly PracticeQuestion[]
  /** Place of the question that is asked. */
  readonly at: number
  /** Place of its follow-up that is asked; null while the question itself is. */
  readonly followUp: number | null
  readonly clock: Clock
  readonly paused: boolean
  readonly slept: boolean
  readonly ended: boolean
}

/** @param reading of the monotonic clock, milliseconds, here and below */
export function startInterview(
  { role, minutes, questions }: Pick<InterviewRun, 'role' | 'minutes' | 'questions'>,
  reading: number,
): InterviewRun {
  return {
    role,
    minutes,
    questions,
    at: 0,
    followUp: null,
    clock: startClock(newClock, reading),
    paused: false,
    slept: false,
    ended: questions.length === 0,
  }
}

/** What is asked now; null once the interview has ended. */
export function saidNow(run: InterviewRun): string | null {
  const question = run.ended ? undefined : run.questions[run.at]
  if (!question) return null
  return run.followUp === null ? question.question : (question.followUps[run.followUp] ?? null)
}

export function readInterview(run: InterviewRun, reading: number): InterviewRun {
  const { clock, slept } = readClock(run.clock, reading)
  return { ...run, clock, slept: run.slept || slept }
}

export function pauseInterview(run: InterviewRun, reading: number): InterviewRun {
  if (run.paused || run.ended) return run
  return { ...run, clock: pauseClock(run.clock, reading), paused: true }
}

export function resumeInterview(run: InterviewRun, reading: number): InterviewRun {
  return run.paused && !run.ended ? { ...run, clock: startClock(run.clock, reading), paused: false, slept: false } : run
}

/** Whether the time is up: the answer that is given may be finished, and nothing new is asked. */
export function isTimeUp({ minutes, clock }: InterviewRun): boolean {
  return clock.elapsedMs >= minutes * 60_000
}

/** The next follow-up, else the next question; the end when there is none or the time is up. */
export function askOn(run: InterviewRun, reading: number): InterviewRun {
  const question = run.questions[run.at]
  if (run.paused || run.ended || !question) return run
  const read = readInterview(run, reading)
  if (isTimeUp(read)) return endInterview(read, reading)
  const followUp = run.followUp === null ? 0 : run.followUp + 1
  if (followUp < question.followUps.length) return { ...read, followUp }
  if (run.at + 1 >= run.questions.length) return endInterview(read, reading)
  return { ...read, at: run.at + 1, followUp: null }
}

/** Leaves out the follow-ups that are left. */
export function nextQuestion(run: InterviewRun, reading: number): InterviewRun {
  const question = run.questions[run.at]
  return question ? askOn({ ...run, followUp: question.followUps.length }, reading) : run
}

export function endInterview(run: InterviewRun, reading: number): InterviewRun {
  return run.ended ? run : { ...run, clock: pauseClock(run.clock, reading), ended: true, paused: false }
}

/** Questions that were asked, follow-ups aside, in their order. */
export function askedQuestions({ questions, at }: InterviewRun): readonly PracticeQuestion[] {
  return questions.slice(0, at + 1)
}

/** What the records hold of an interview once it was scored. */
export function interviewRecord(
  run: InterviewRun,
  scored: Pick<Interview, 'id' | 'scores' | 'feedback' | 'nextStep'>,
  now: Date,
): Interview {
  return {
    ...scored,
    at: now.toISOString(),
    with: null,
    role: run.role,
    minutes: Math.round(run.clock.elapsedMs / 60_000),
    questions: askedQuestions(run).map(({ id }) => id),
  }
}
