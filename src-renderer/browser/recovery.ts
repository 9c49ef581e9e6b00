import type { FileVersion, RecoveryCopy, RecoveryDraft, RecoveryId } from '../../src-core/platform.ts'
import type { HeldLocks } from './held-locks.ts'
import type { KeyValueStore } from './key-value-store.ts'

const beginning = 'recovery/'
const ownKey = 'dateline-recovery'

interface StoredCopy<Handle> {
  readonly name: string
  readonly text: string
  readonly baseVersion: FileVersion | null
  readonly keptAt: string
  /** Null when the document was never saved, or the browser gives no handles. */
  readonly file: Handle | null
}

export interface RecoveryOptions {
  readonly store: KeyValueStore
  readonly locks: HeldLocks
  /** Lasts as long as the tab, also when its page is loaded again. */
  readonly tab: Pick<Storage, 'getItem' | 'setItem'>
  readonly now?: () => Date
}

/** Copies of unsaved work in the browser's database; a living tab's copies are offered to no other. */
export class BrowserRecovery<Handle> {
  readonly #store: KeyValueStore
  readonly #locks: HeldLocks
  readonly #tab: Pick<Storage, 'getItem' | 'setItem'>
  readonly #now: () => Date
  /** What this tab held before its page was loaded again. */
  readonly #interrupted: ReadonlySet<string>
  readonly #own = new Set<string>()
  // A copy that is dropped while it is being kept must not come back.
  #last: Promise<unknown> = Promise.resolve()

  constructor({ store, locks, tab, now = () => new Date() }: RecoveryOptions) {
    this.#store = store
    this.#locks = locks
    this.#tab = tab
    this.#now = now
    this.#interrupted = new Set((tab.getItem(ownKey) ?? '').split(' ').filter(Boolean))
  }

  keep({ id, name, text, baseVersion }: RecoveryDraft, file: Handle | null): Promise<void> {
    return this.#inTurn(async () => {
      await this.#claim(id)
      const stored: StoredCopy<Handle> = { name, text, baseVersion, keptAt: this.#now().toISOString(), file }
      await this.#store.set(beginning + id, stored)
    })
  }

  drop(id: RecoveryId): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.delete(beginning + id)
      this.#own.delete(id)
      this.#remember()
      this.#locks.free(id)
    })
  }

  /** Copies that no living tab holds, newest first. */
  async list(): Promise<RecoveryCopy[]> {
    const [keys, held] = await Promise.all([this.#store.keys(beginning), this.#locks.all()])
    const ids = keys.map((key) => key.slice(beginning.length)).filter((id) => !held.has(id))
    const copies = await Promise.all(ids.map(async (id) => this.#shown(id, await this.#read(id))))
    return copies.filter((copy) => copy !== null).sort((a, b) => b.keptAt.localeCompare(a.keptAt))
  }

  /** Makes a copy this tab's; null when there is none or another tab has it. */
  take(id: RecoveryId): Promise<{ copy: RecoveryCopy; file: Handle | null } | null> {
    return this.#inTurn(async () => {
      if (!(await this.#claim(id))) return null
      const stored = await this.#read(id)
      const copy = this.#shown(id, stored)
      if (stored !== null && copy !== null) return { copy, file: stored.file }
      this.#own.delete(id)
      this.#remember()
      this.#locks.free(id)
      return null
    })
  }

  async #claim(id: string): Promise<boolean> {
    if (!(await this.#locks.hold(id))) return false
    this.#own.add(id)
    this.#remember()
    return true
  }

  #remember(): void {
    this.#tab.setItem(ownKey, [...this.#own].join(' '))
  }

  #shown(id: string, stored: StoredCopy<Handle> | null): RecoveryCopy | null {
    if (stored === null) return null
    const { name, text, baseVersion, keptAt } = stored
    return {
      id: id as RecoveryId,
      name,
      location: '',
      text,
      baseVersion,
      keptAt,
      interrupted: this.#interrupted.has(id),
    }
  }

  async #read(id: string): Promise<StoredCopy<Handle> | null> {
    const stored = await this.#store.get(beginning + id)
    return isStoredCopy<Handle>(stored) ? stored : null
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work)
    this.#last = mine.catch(() => {})
    return mine
  }
}

function isStoredCopy<Handle>(value: unknown): value is StoredCopy<Handle> {
  if (typeof value !== 'object' || value === null) return false
  const { name, text, keptAt } = value as Record<string, unknown>
  return typeof name === 'string' && typeof text === 'string' && typeof keptAt === 'string'
}
