import type { Platform } from '../../src-core/platform.ts'
import type { DraftPrompt, PracticeQuestion } from '../../src-core/practice/question-bank.ts'
import { emptyStore, type PracticeStore } from '../../src-core/practice/store.ts'
import { readStore, writeStore } from '../../src-core/practice/store-file.ts'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import type { Notice } from '../stores/notice.ts'
import { type ReadableStore, Store } from '../stores/store.ts'
import type { Banks } from './banks.ts'
import { Drill } from './drill/drill.ts'
import { MockInterview } from './interviews/mock-interview.ts'
import { Records, type RecordsChange, type RecordsState } from './records.ts'

/** The pages of the practice screen, in the order of its tabs. */
export const practicePages = ['today', 'drill', 'drafts', 'written', 'stories', 'interviews', 'progress'] as const
export type PracticePage = (typeof practicePages)[number]

export interface PracticeState extends RecordsState {
  /** What is kept of all practice; changed by {@link Practice.change} alone. */
  readonly store: PracticeStore
  /** All questions: the bank's, a team's own. */
  readonly questions: readonly PracticeQuestion[]
  readonly prompts: readonly DraftPrompt[]
  /** Null while the practice screen is closed. */
  readonly page: PracticePage | null
  /** Whether records and questions have been read; before that there is nothing to show. */
  readonly loaded: boolean
}

export interface PracticeOptions {
  readonly platform: Pick<Platform, 'readPractice' | 'writePractice' | 'deletePractice' | 'openPractice' | 'exportFile'>
  readonly notify: (notice: Notice) => void
  /** Reads what there is to practise with, once it is wanted. */
  readonly banks: () => Promise<Banks>
}

/** Practice in this window: the records, which the shell keeps, and what there is to practise with. */
export class Practice {
  readonly #state = new Store<PracticeState>({
    store: emptyStore,
    questions: [],
    prompts: [],
    page: null,
    loaded: false,
    readOnly: null,
    unkept: null,
  })
  readonly state: ReadableStore<PracticeState> = this.#state
  readonly drill = new Drill((change) => this.change(change))
  readonly interview = new MockInterview()
  readonly #options: PracticeOptions
  readonly #records: Records
  #loading: Promise<void> | null = null
  #staying = 0
  /** What was said about banks, so that it is said once. */
  #told = ''

  constructor(options: PracticeOptions) {
    this.#options = options
    this.#records = new Records(options.platform, {
      onChange: (records) => this.#set(records),
      onMessage: (message) => this.#note(message),
    })
  }

  /** Shows a page of the practice screen; null goes back to the start screen or the document. */
  show(page: PracticePage | null): void {
    this.#set({ page })
    if (page === null) return
    // The team of a document may have banks of its own, and another document is open by now.
    const ready = this.#state.get().loaded ? this.#readBanks() : this.load()
    ready.catch((error: unknown) => this.#report(error))
  }

  /** Whether a document that is opened now leaves the practice screen where it is. */
  get stays(): boolean {
    return this.#staying > 0
  }

  /** Opens a document to practise with, behind the practice screen. */
  async staying(open: () => Promise<void>): Promise<void> {
    this.#staying++
    try {
      await open()
      await this.#readBanks()
    } finally {
      this.#staying--
    }
  }

  /** Reads records and questions, unless they were read. */
  load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null
      throw error
    })
    return this.#loading
  }

  /** Reads the records anew: another window may have changed them. */
  async refresh(): Promise<void> {
    if (this.#state.get().loaded) await this.#records.load()
  }

  /**
   * Changes the records and has the shell keep them. What could not be kept stays in the window, and the next change or
   * {@link keep} tries again.
   * @param update may be run more than once, on the records as another window left them: it only makes new records of old
   */
  async change(update: RecordsChange): Promise<void> {
    await this.#records.change(update)
    const { unkept } = this.#state.get()
    if (unkept !== null) this.#options.notify({ kind: 'practice-unkept' })
  }

  /** Tries again to have the shell keep what it could not. */
  keep(): Promise<void> {
    return this.change((store) => store)
  }

  /** Writes all records as JSON where the person says. */
  async exportRecords(): Promise<void> {
    const outcome = await this.#options.platform.exportFile({
      suggestedName: practiceStrings.records.fileName,
      format: 'json',
      bytes: new TextEncoder().encode(writeStore(this.#state.get().store)),
    })
    if (outcome.kind === 'done') this.#options.notify({ kind: 'exported', file: outcome.value })
    if (outcome.kind === 'failed') this.#options.notify({ kind: 'problem', during: 'export', problem: outcome.problem })
  }

  /** Asks for exported records and reads them; null, with a notice where there is a reason, when there are none to take. */
  async openRecords(): Promise<{ readonly name: string; readonly store: PracticeStore } | null> {
    const outcome = await this.#options.platform.openPractice()
    if (outcome.kind === 'failed') this.#options.notify({ kind: 'problem', during: 'open', problem: outcome.problem })
    if (outcome.kind !== 'done') return null
    const { name, text } = outcome.value
    const read = readStore(text)
    if (read.kind === 'done') return { name, store: read.store }
    const problem = {
      code: 'not-importable',
      name,
      message: practiceStrings.records.notRecords(name, read.message),
    } as const
    this.#options.notify({ kind: 'problem', during: 'open', problem })
    return null
  }

  /** Puts exported records in the place of those there are. */
  async replaceRecords({ name, store }: { readonly name: string; readonly store: PracticeStore }): Promise<void> {
    await this.change(() => store)
    const { readOnly, unkept } = this.#state.get()
    if (readOnly === null && unkept === null) this.#note(practiceStrings.records.imported(name))
  }

  /** Deletes all records from this machine. */
  async deleteRecords(): Promise<void> {
    try {
      await this.#records.remove()
      this.#note(practiceStrings.records.deleted)
    } catch (error) {
      this.#report(error)
    }
  }

  async #load(): Promise<void> {
    await Promise.all([this.#readBanks(), this.#records.load()])
    this.#set({ loaded: true })
  }

  async #readBanks(): Promise<void> {
    const { questions, prompts, problems } = await this.#options.banks()
    const before = this.#state.get().questions
    const isSame = questions.length === before.length && questions.every((each, index) => each === before[index])
    // The same list stays the same value: what is reckoned from all questions is not reckoned anew on each page.
    this.#set({ questions: isSame ? before : questions, prompts })
    const told = problems.join(' ')
    if (told !== '' && told !== this.#told) this.#note(told)
    this.#told = told
  }

  #set(change: Partial<PracticeState>): void {
    this.#state.set({ ...this.#state.get(), ...change })
  }

  #note(message: string): void {
    this.#options.notify({ kind: 'note', message })
  }

  #report(error: unknown): void {
    this.#options.notify({ kind: 'unexpected', message: error instanceof Error ? error.message : String(error) })
  }
}
