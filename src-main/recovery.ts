import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { FileVersion, RecoveryCopy, RecoveryDraft, RecoveryId } from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'
import { errorCode } from './files/file-problem.ts'
import { makePrivateFolder, removePrivate, writePrivateFile } from './files/private-folder.ts'
import { inTurn } from './files/turns.ts'
import { TornFile } from './files/write-in-place.ts'
import { shownFolder } from './shown-folder.ts'

const storedSchema = z.object({
  name: z.string(),
  /** Absolute path of the document's file; null when it was never saved. */
  path: z.string().nullable(),
  text: z.string(),
  baseVersion: z.custom<FileVersion>((value) => typeof value === 'string').nullable(),
  keptAt: z.iso.datetime(),
})
type StoredCopy = z.infer<typeof storedSchema>

/** A copy with what only main may know of it. */
export interface TakenCopy {
  readonly copy: RecoveryCopy
  /** Absolute path of the document's file; null when it was never saved. */
  readonly file: string | null
}

interface RecoveryOptions {
  /** Absolute path; made when the first copy is kept. */
  readonly folder: string
  /** Gets what is wrong with a copy that cannot be read; it stays where it is. */
  readonly onError: (error: unknown) => void
  readonly now?: () => Date
}

const ending = '.json'

/**
 * Copies of unsaved work, one file each. A copy is its window's while that window's page lives, and is offered to nobody
 * else. That is known from memory alone: a second process with the same profile does not come to be (single instance).
 */
export class RecoveryCopies<Window extends object> {
  readonly #folder: string
  readonly #onError: (error: unknown) => void
  readonly #now: () => Date
  readonly #owners = new Map<RecoveryId, Window>()
  /** Copies whose page stopped, with the window that showed it. */
  readonly #interrupted = new Map<RecoveryId, Window>()

  constructor({ folder, onError, now = () => new Date() }: RecoveryOptions) {
    this.#folder = folder
    this.#onError = onError
    this.#now = now
  }

  /**
   * @param file absolute path of the document, or null when it was never saved
   * @throws Error with a message for the person
   */
  async keep(window: Window, draft: RecoveryDraft, file: string | null): Promise<void> {
    this.#interrupted.delete(draft.id)
    this.#owners.set(draft.id, window)
    await this.#inTurn(draft.id, () => this.#store(draft.id, draft, file))
  }

  async drop(id: RecoveryId): Promise<void> {
    this.#owners.delete(id)
    this.#interrupted.delete(id)
    await this.#inTurn(id, () => removePrivate(this.#fileOf(id)))
  }

  /**
   * Runs a write that could be torn, with a copy of its text kept until it is done. The copy is offered at the next start
   * when the machine stops in between, and when the write left a torn file.
   * @param file absolute path of what is written
   */
  async around(file: string, text: string, baseVersion: FileVersion, write: () => Promise<void>): Promise<void> {
    const id = randomUUID() as string as RecoveryId
    await this.#store(id, { name: path.basename(file), text, baseVersion }, file)
    let torn = false
    try {
      await write()
    } catch (error) {
      torn = error instanceof TornFile
      throw error
    } finally {
      if (!torn) await removePrivate(this.#fileOf(id))
    }
  }

  /** Copies that no living page holds, newest first. */
  async list(window: Window): Promise<RecoveryCopy[]> {
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') this.#onError(error)
      return []
    })
    const ids = names
      .filter((name) => recoveryFileName.test(name))
      .map((name) => name.slice(0, -ending.length) as RecoveryId)
      .filter((id) => !this.#owners.has(id))
    const found = await Promise.all(ids.map(async (id) => ({ id, stored: await this.#read(id) })))
    return found
      .flatMap(({ id, stored }) => (stored === null ? [] : [this.#shown(id, stored, window)]))
      .sort((a, b) => b.keptAt.localeCompare(a.keptAt))
  }

  /** Makes a copy this window's; null when there is none or another window has it. */
  async take(window: Window, id: RecoveryId): Promise<TakenCopy | null> {
    const owner = this.#owners.get(id)
    if (owner !== undefined && owner !== window) return null
    this.#owners.set(id, window)
    const stored = await this.#read(id)
    if (stored === null) {
      this.#owners.delete(id)
      return null
    }
    const copy = this.#shown(id, stored, window)
    this.#interrupted.delete(id)
    return { copy, file: stored.path }
  }

  /** The window's page has stopped or loads anew: the next page there is to go on with its copies. */
  interrupted(window: Window): void {
    for (const id of this.#of(window)) {
      this.#owners.delete(id)
      this.#interrupted.set(id, window)
    }
  }

  /** The window is gone: what it left is offered to the next. */
  closed(window: Window): void {
    for (const id of this.#of(window)) this.#owners.delete(id)
  }

  /** The person closes the window and wants none of its unsaved work. */
  async discard(window: Window): Promise<void> {
    await Promise.all(this.#of(window).map((id) => this.drop(id)))
  }

  #of(window: Window): RecoveryId[] {
    return [...this.#owners].filter(([, owner]) => owner === window).map(([id]) => id)
  }

  #shown(id: RecoveryId, { name, path: file, text, baseVersion, keptAt }: StoredCopy, window: Window): RecoveryCopy {
    const location = file === null ? '' : shownFolder(file)
    return { id, name, location, text, baseVersion, keptAt, interrupted: this.#interrupted.get(id) === window }
  }

  #fileOf(id: RecoveryId): string {
    return path.join(this.#folder, `${id}${ending}`)
  }

  /** A copy that is dropped while it is being kept must not come back. */
  #inTurn(id: RecoveryId, work: () => Promise<void>): Promise<void> {
    return inTurn(`recovery ${id}`, work)
  }

  async #store(
    id: RecoveryId,
    { name, text, baseVersion }: Omit<RecoveryDraft, 'id' | 'handle'>,
    file: string | null,
  ): Promise<void> {
    const stored: StoredCopy = { name, path: file, text, baseVersion, keptAt: this.#now().toISOString() }
    try {
      await makePrivateFolder(this.#folder)
      await writePrivateFile(this.#fileOf(id), Buffer.from(JSON.stringify(stored)))
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new Error(strings.desktop.notKept(name, reason), { cause })
    }
  }

  async #read(id: RecoveryId): Promise<StoredCopy | null> {
    try {
      return storedSchema.parse(JSON.parse(await readFile(this.#fileOf(id), 'utf8')))
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.#onError(error)
      return null
    }
  }
}

const recoveryFileName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/
