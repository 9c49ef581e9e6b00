import type { RecentFile, RecentId } from '../../src-core/platform.ts'
import type { KeyValueStore } from './key-value-store.ts'

// As many as the desktop application keeps.
const most = 12
const key = 'recents'

/** What the list needs of a file handle. */
export interface KeptHandle {
  readonly name: string
}

interface StoredRecent<Handle extends KeptHandle> {
  readonly id: RecentId
  readonly openedAt: string
  readonly handle: Handle
}

export interface RecentsOptions<Handle extends KeptHandle> {
  readonly store: KeyValueStore
  readonly isSame: (a: Handle, b: Handle) => Promise<boolean>
  readonly now?: () => Date
}

/** Files last opened or saved, newest first, with the handles that open them again. */
export class BrowserRecents<Handle extends KeptHandle> {
  readonly #store: KeyValueStore
  readonly #isSame: (a: Handle, b: Handle) => Promise<boolean>
  readonly #now: () => Date
  readonly #listeners = new Set<() => void>()
  // Changes wait for one another: two quick saves must not both start from the same list.
  #last: Promise<unknown> = Promise.resolve()

  constructor({ store, isSame, now = () => new Date() }: RecentsOptions<Handle>) {
    this.#store = store
    this.#isSame = isSame
    this.#now = now
  }

  async list(): Promise<readonly RecentFile[]> {
    return (await this.#read()).map(({ id, openedAt, handle }) => ({ id, openedAt, name: handle.name, location: '' }))
  }

  async handle(id: RecentId): Promise<Handle | null> {
    return (await this.#read()).find((recent) => recent.id === id)?.handle ?? null
  }

  /** Puts a file on top; one that is already listed keeps its identifier. */
  add(handle: Handle): Promise<void> {
    return this.#change(async (recents) => {
      const same = await Promise.all(recents.map((recent) => this.#isSame(recent.handle, handle)))
      const known = recents.find((_, i) => same[i])
      const id = known?.id ?? (crypto.randomUUID() as string as RecentId)
      const others = recents.filter((_, i) => !same[i])
      return [{ id, openedAt: this.#now().toISOString(), handle }, ...others].slice(0, most)
    })
  }

  remove(id: RecentId): Promise<void> {
    return this.#change(async (recents) => recents.filter((recent) => recent.id !== id))
  }

  clear(): Promise<void> {
    return this.#change(async () => [])
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #read(): Promise<readonly StoredRecent<Handle>[]> {
    const stored = await this.#store.get(key)
    return Array.isArray(stored) ? stored.filter((entry) => isStoredRecent<Handle>(entry)) : []
  }

  #change(next: (recents: readonly StoredRecent<Handle>[]) => Promise<readonly StoredRecent<Handle>[]>): Promise<void> {
    const change = this.#last.then(async () => {
      await this.#store.set(key, await next(await this.#read()))
      for (const listener of this.#listeners) listener()
    })
    this.#last = change.catch(() => {})
    return change
  }
}

function isStoredRecent<Handle extends KeptHandle>(entry: unknown): entry is StoredRecent<Handle> {
  if (typeof entry !== 'object' || entry === null) return false
  const { id, openedAt, handle } = entry as Record<string, unknown>
  return (
    typeof id === 'string' &&
    typeof openedAt === 'string' &&
    typeof handle === 'object' &&
    handle !== null &&
    typeof (handle as { name?: unknown }).name === 'string'
  )
}
