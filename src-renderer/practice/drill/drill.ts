import {
  chooseQuestions,
  type DrillChoice,
  matching,
  type RatedAnswer,
  recordAnswer,
} from '../../../src-core/practice/drill.ts'
import type { DrillQuestion } from '../../../src-core/practice/drill-question.ts'
import {
  type AnswerWay,
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
import { isDue, type PracticeRating } from '../../../src-core/practice/schedule.ts'
import type { PracticeStore } from '../../../src-core/practice/store.ts'
import { Store } from '../../stores/store.ts'
import { reading } from '../monotonic.ts'
import type { RecordsChange } from '../records.ts'

export const drillSources = ['bank', 'document', 'both'] as const
export type DrillSource = (typeof drillSources)[number]
export const drillLengths = {
  'questions-5': { count: 5, totalMs: null },
  'questions-10': { count: 10, totalMs: null },
  'questions-20': { count: 20, totalMs: null },
  'minutes-10': { count: Number.POSITIVE_INFINITY, totalMs: 10 * 60_000 },
  'minutes-20': { count: Number.POSITIVE_INFINITY, totalMs: 20 * 60_000 },
  'minutes-30': { count: Number.POSITIVE_INFINITY, totalMs: 30 * 60_000 },
} as const
export type DrillLength = keyof typeof drillLengths
export const answerTimes = ['60', '120', '180', 'none'] as const
export type AnswerTime = (typeof answerTimes)[number]

/** What a person chose to practise; lasts as long as the window. */
export interface DrillSetup extends Omit<DrillChoice, 'count'> {
  readonly source: DrillSource
  readonly length: DrillLength
  readonly way: AnswerWay
  readonly answerTime: AnswerTime
}

export interface DrillState {
  readonly setup: DrillSetup
  /** Null while what to practise is chosen. */
  readonly run: DrillRun | null
}

const firstSetup: DrillSetup = {
  source: 'bank',
  roles: [],
  topics: [],
  principles: [],
  sides: [],
  onlyWeak: false,
  length: 'questions-5',
  way: 'typed',
  answerTime: '120',
}

/** The FAQ drill of this window. It goes on when another page of practice, or the document, is looked at meanwhile. */
export class Drill {
  readonly state = new Store<DrillState>({ setup: firstSetup, run: null })
  readonly #change: (change: RecordsChange) => Promise<void>

  /** @param change changes the practice records */
  constructor(change: (change: RecordsChange) => Promise<void>) {
    this.#change = change
  }

  choose(change: Partial<DrillSetup>): void {
    const { setup, run } = this.state.get()
    this.state.set({ setup: { ...setup, ...change }, run })
  }

  /** What the choice finds, and how many of those are due. */
  found(questions: readonly DrillQuestion[], store: PracticeStore): { readonly all: number; readonly due: number } {
    const now = new Date()
    const found = matching(questions, this.#choice(), store, now)
    const due = found.filter(({ id }) => {
      const card = store.cards[id]
      return card !== undefined && isDue(card, now)
    })
    return { all: found.length, due: due.length }
  }

  start(questions: readonly DrillQuestion[], store: PracticeStore): void {
    const { length, way, answerTime } = this.state.get().setup
    const limits = {
      answerSeconds: answerTime === 'none' ? null : Number(answerTime),
      totalMs: drillLengths[length].totalMs,
    }
    const chosen = chooseQuestions(questions, this.#choice(), store, new Date(), Math.random)
    this.#set(startRun({ questions: chosen, way, limits }, reading()))
  }

  /** Asks again what went badly in the drill that ended. */
  startWeak(): void {
    const { run } = this.state.get()
    if (run === null) return
    const weak = weakIn(run)
    this.#set(startRun({ questions: weak, way: run.way, limits: run.limits }, reading()))
  }

  read = (): void => this.#with((run) => readRun(run, reading()))
  pause = (): void => this.#with((run) => pauseRun(run, reading()))
  resume = (): void => this.#with((run) => resumeRun(run, reading()))
  type = (answer: string): void => this.#with((run) => typeAnswer(run, answer))
  reveal = (): void => this.#with((run) => reveal(run, reading()))
  togglePoint = (point: number): void => this.#with((run) => togglePoint(run, point))
  donePoints = (): void => this.#with(donePoints)
  end = (): void => this.#with((run) => endRun(run, reading()))

  /** @returns once the shell has it, or the person was told that it has not */
  async rate(rating: PracticeRating): Promise<void> {
    const { run } = this.state.get()
    if (run === null) return
    const { run: next, rated } = rateRun(run, rating, reading())
    this.#set(next)
    if (rated === null) return
    const now = new Date()
    await this.#change((store) => recordAnswer(store, rated, now))
  }

  /** Puts the drill away, back to choosing. */
  close = (): void => this.#set(null)

  #choice(): DrillChoice {
    const { setup } = this.state.get()
    return { ...setup, count: drillLengths[setup.length].count }
  }

  #with(change: (run: DrillRun) => DrillRun): void {
    const { run } = this.state.get()
    if (run !== null) this.#set(change(run))
  }

  #set(run: DrillRun | null): void {
    this.state.set({ setup: this.state.get().setup, run })
  }
}

/** Questions of a drill that went badly, in the order they were asked. */
export function weakIn({ questions, rated }: DrillRun): readonly DrillQuestion[] {
  const went = (index: number): RatedAnswer['rating'] | undefined => rated[index]?.rating
  return questions.filter((_question, index) => went(index) === 'again' || went(index) === 'hard')
}
