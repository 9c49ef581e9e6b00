import type { FileVersion, Platform, PracticeRecords } from '../../src-core/platform.ts'
import { emptyStore, type PracticeStore } from '../../src-core/practice/store.ts'
import { readStore, writeStore } from '../../src-core/practice/store-file.ts'

/** A change of the records. It is made again when another window kept others meanwhile, so it may change nothing else. */
export type RecordsChange = (store: PracticeStore) => PracticeStore

export interface RecordsState {
  /** The records with every change made here, whether the shell has them already or not. */
  readonly store: PracticeStore
  /** Why nothing is recorded; null when the records can be changed. */
  readonly readOnly: string | null
  /** Why the latest changes are not with the shell; null when they are, or on their way. */
  readonly unkept: string | null
}

type RecordsShell = Pick<Platform, 'readPractice' | 'writePractice' | 'deletePractice'>

interface Told {
  readonly onChange: (state: RecordsState) => void
  /** Something happened to the records that the person should know. */
  readonly onMessage: (message: string) => void
}

/** The practice records of this window: changed at once, handed to the shell one after the other. */
export class Records {
  readonly #shell: RecordsShell
  readonly #told: Told
  /** What the shell keeps, as last seen. */
  #kept: { readonly store: PracticeStore; readonly version: FileVersion } | null = null
  #readOnly: string | null = null
  #unkept: string | null = null
  /** Changes that the shell does not have yet, in order. */
  #pending: RecordsChange[] = []
  #work: Promise<void> = Promise.resolve()

  constructor(shell: RecordsShell, told: Told) {
    this.#shell = shell
    this.#told = told
  }

  /** Reads what is kept now, which another window may have changed. */
  load(): Promise<void> {
    return this.#inTurn(async () => this.#take(await this.#shell.readPractice()))
  }

  /** @returns once the shell has the change, or could not take it, which {@link RecordsState.unkept} says */
  change(change: RecordsChange): Promise<void> {
    if (this.#kept !== null) {
      if (this.#readOnly !== null) return this.#refuse()
      this.#pending.push(change)
      this.#tell()
      return this.keep()
    }
    return this.#inTurn(async () => {
      if (this.#kept === null) this.#take(await this.#shell.readPractice())
    }).then(() => this.change(change))
  }

  /** Hands the shell what it does not have yet. */
  keep(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        while (this.#pending.length > 0 && this.#readOnly === null) await this.#write()
        this.#unkept = null
      } catch (error) {
        this.#unkept = error instanceof Error ? error.message : String(error)
      }
      this.#tell()
    })
  }

  /** @throws Error with a message for the person */
  remove(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#shell.deletePractice()
      this.#pending = []
      this.#unkept = null
      this.#take(await this.#shell.readPractice())
    })
  }

  async #write(): Promise<void> {
    const kept = this.#kept
    if (kept === null) return
    this.#dropUnusable(kept.store)
    const taken = this.#pending.length
    if (taken === 0) return
    const store = this.#present()
    const written = await this.#shell.writePractice(writeStore(store), kept.version)
    if (written.kind === 'changed') return this.#take(written.records)
    this.#kept = { store, version: written.version }
    this.#pending = this.#pending.slice(taken)
  }

  /** A change that no store can hold would keep every later one from being written. */
  #dropUnusable(kept: PracticeStore): void {
    let store = kept
    const usable: RecordsChange[] = []
    for (const change of this.#pending) {
      const read = readStore(writeStore(change(store)))
      if (read.kind === 'done') usable.push(change)
      else this.#told.onMessage(read.message)
      if (read.kind === 'done') store = read.store
    }
    this.#pending = usable
  }

  #take(records: PracticeRecords): void {
    const read = readStore(records.text)
    // The shell has read them before it gave them.
    if (read.kind !== 'done') throw new Error(read.message)
    this.#kept = { store: read.store, version: records.version }
    this.#readOnly = records.readOnly ? (records.message ?? '') : null
    if (records.message !== null && !records.readOnly) this.#told.onMessage(records.message)
    this.#tell()
  }

  #present(): PracticeStore {
    return this.#pending.reduce((store, change) => change(store), this.#kept?.store ?? emptyStore)
  }

  #tell(): void {
    this.#told.onChange({ store: this.#present(), readOnly: this.#readOnly, unkept: this.#unkept })
  }

  async #refuse(): Promise<void> {
    if (this.#readOnly !== null) this.#told.onMessage(this.#readOnly)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#work.then(work)
    this.#work = mine.then(
      () => {},
      () => {},
    )
    return mine
  }
}
