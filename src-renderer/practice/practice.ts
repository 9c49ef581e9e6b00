import type { DraftPrompt, PracticeQuestion } from '../../src-core/practice/question-bank.ts'
import { emptyStore, type PracticeStore } from '../../src-core/practice/store.ts'
import { type ReadableStore, Store } from '../stores/store.ts'

/** The pages of the practice screen, in the order of its tabs. */
export const practicePages = ['today', 'drill', 'drafts', 'written', 'stories', 'interviews', 'progress'] as const
export type PracticePage = (typeof practicePages)[number]

export interface PracticeState {
  /** What is kept of all practice; changed by {@link Practice.change} alone. */
  readonly store: PracticeStore
  /** All questions: the bank's, a team's own. */
  readonly questions: readonly PracticeQuestion[]
  readonly prompts: readonly DraftPrompt[]
  /** Null while the practice screen is closed. */
  readonly page: PracticePage | null
}

/** Practice in this window: the records, which the shell keeps, and what there is to practise with. */
export class Practice {
  readonly #state = new Store<PracticeState>({ store: emptyStore, questions: [], prompts: [], page: null })
  readonly state: ReadableStore<PracticeState> = this.#state

  /** Shows a page of the practice screen; null goes back to the start screen or the document. */
  show(page: PracticePage | null): void {
    this.#state.set({ ...this.#state.get(), page })
  }

  /** Changes the records and has the shell keep them. */
  async change(update: (store: PracticeStore) => PracticeStore): Promise<void> {
    const state = this.#state.get()
    this.#state.set({ ...state, store: update(state.store) })
  }
}
