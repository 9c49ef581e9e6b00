import { chooseQuestions } from '../../../src-core/practice/drill.ts'
import {
  askOn,
  endInterview,
  type InterviewMinutes,
  type InterviewRun,
  nextQuestion,
  pauseInterview,
  readInterview,
  resumeInterview,
  startInterview,
} from '../../../src-core/practice/interview-run.ts'
import type { PracticeQuestion } from '../../../src-core/practice/question-bank.ts'
import type { Interview, PracticeStore } from '../../../src-core/practice/store.ts'
import type { AskerRole } from '../../../src-core/practice/vocabulary.ts'
import { Store } from '../../stores/store.ts'
import { reading } from '../monotonic.ts'

type Card = Pick<Interview, 'scores' | 'feedback' | 'nextStep'>
const emptyCard: Card = { scores: {}, feedback: '', nextStep: '' }

/** The mock interview of this window with the question bank; null while there is none. */
export class MockInterview {
  readonly run = new Store<InterviewRun | null>(null)
  /** The scorecard as far as it is filled in: looking at another page meanwhile loses nothing. */
  readonly card = new Store<Card>(emptyCard)

  start(
    questions: readonly PracticeQuestion[],
    { role, minutes }: { readonly role: AskerRole; readonly minutes: InterviewMinutes },
    store: PracticeStore,
  ): void {
    const choice = { roles: [role], topics: [], principles: [], sides: [], onlyWeak: false, count: questions.length }
    const asked = chooseQuestions(questions, choice, store, new Date(), Math.random)
    this.run.set(startInterview({ role, minutes, questions: asked }, reading()))
  }

  read = (): void => this.#with((run) => readInterview(run, reading()))
  pause = (): void => this.#with((run) => pauseInterview(run, reading()))
  resume = (): void => this.#with((run) => resumeInterview(run, reading()))
  askOn = (): void => this.#with((run) => askOn(run, reading()))
  skip = (): void => this.#with((run) => nextQuestion(run, reading()))
  end = (): void => this.#with((run) => endInterview(run, reading()))
  /** Puts the interview away, scored or not. */
  close = (): void => {
    this.run.set(null)
    this.card.set(emptyCard)
  }

  #with(change: (run: InterviewRun) => InterviewRun): void {
    const run = this.run.get()
    if (run !== null) this.run.set(change(run))
  }
}
