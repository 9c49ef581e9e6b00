import path from 'node:path'
import { z } from 'zod'
import type { RecentFile, RecentId } from '../src-core/platform.ts'
import { randomIdentifier } from './document-handles.ts'
import type { StateFile } from './files/state-file.ts'
import { shownFolder } from './shown-folder.ts'

// As many as a person can take in at a glance, and a menu can hold.
const most = 12

const entry = z.object({
  id: z.custom<RecentId>((value) => typeof value === 'string' && value !== ''),
  path: z.string().min(1),
  openedAt: z.iso.datetime(),
})
export const recentsSchema = z.object({ files: z.array(entry) })
export type StoredRecents = z.infer<typeof recentsSchema>

/** Files last opened or saved, newest first. */
export class Recents {
  #files: StoredRecents['files'] = []
  readonly #file: StateFile<StoredRecents>
  readonly #onChange: () => void
  readonly #now: () => Date

  constructor(file: StateFile<StoredRecents>, onChange: () => void, now: () => Date = () => new Date()) {
    this.#file = file
    this.#onChange = onChange
    this.#now = now
  }

  async load(): Promise<void> {
    this.#files = (await this.#file.read()).files.slice(0, most)
  }

  list(): RecentFile[] {
    return this.#files.map(({ id, path: file, openedAt }) => ({
      id,
      name: path.basename(file),
      location: shownFolder(file),
      openedAt,
    }))
  }

  path(id: RecentId): string | null {
    return this.#files.find((file) => file.id === id)?.path ?? null
  }

  /** Folders of the files, absolute. */
  folders(): string[] {
    return this.#files.map(({ path: file }) => path.dirname(file))
  }

  /** Puts a file on top; one that is already listed keeps its identifier. */
  async add(file: string): Promise<void> {
    const known = this.#files.find((listed) => listed.path === file)
    const id = known?.id ?? randomIdentifier<RecentId>()
    const others = this.#files.filter((listed) => listed.path !== file)
    await this.#keep([{ id, path: file, openedAt: this.#now().toISOString() }, ...others].slice(0, most))
  }

  async remove(id: RecentId): Promise<void> {
    await this.#keep(this.#files.filter((file) => file.id !== id))
  }

  async clear(): Promise<void> {
    await this.#keep([])
  }

  /** The list counts for this run even when the disk refuses it. */
  async #keep(files: StoredRecents['files']): Promise<void> {
    this.#files = files
    this.#onChange()
    await this.#file.write({ files })
  }
}
