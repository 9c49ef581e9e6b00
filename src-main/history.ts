import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { z } from 'zod'
import { historyLimits, thinVersions, versionsWithin } from '../src-core/history/thin-versions.ts'
import type { FileVersion, LocalVersion, VersionId } from '../src-core/platform.ts'
import { maxFileBytes } from '../src-core/text-file.ts'
import { randomIdentifier } from './document-handles.ts'
import { versionOf } from './files/file-version.ts'
import { makePrivateFolder, removePrivate, writePrivateFile } from './files/private-folder.ts'
import { stateFile } from './files/state-file.ts'
import { inTurn } from './files/turns.ts'

const indexSchema = z.object({
  /** Absolute path of the document, for who looks into the folder. */
  path: z.string(),
  versions: z.array(
    z.object({
      id: z.custom<VersionId>((value) => typeof value === 'string' && value !== ''),
      savedAt: z.iso.datetime(),
      /** Names the content; two versions of the same content share one file. */
      version: z.custom<FileVersion>((value) => typeof value === 'string' && /^\d{1,15}-[\w-]{43}$/.test(value)),
      bytes: z.number().int().nonnegative(),
      /** Bytes on the disk. */
      stored: z.number().int().nonnegative(),
    }),
  ),
})
type Index = z.infer<typeof indexSchema>
type Stored = Index['versions'][number]

interface HistoryOptions {
  /** Absolute path; made when the first version is kept. */
  readonly folder: string
  /** Gets a sentence for the person about what could not be read or kept. */
  readonly onDamaged: (message: string) => void
  readonly now?: () => Date
  readonly limits?: { readonly perDocument: number; readonly inAll: number }
}

const indexName = 'index.json'

/**
 * What documents held each time they were saved: below one folder, for each document a folder with an index and the
 * compressed contents, each named by its own SHA-256. All changes take turns.
 */
export class History {
  readonly #folder: string
  readonly #onDamaged: (message: string) => void
  readonly #now: () => Date
  readonly #limits: { readonly perDocument: number; readonly inAll: number }

  constructor({ folder, onDamaged, now = () => new Date(), limits = historyLimits }: HistoryOptions) {
    this.#folder = folder
    this.#onDamaged = onDamaged
    this.#now = now
    this.#limits = limits
  }

  /**
   * Keeps what a file holds. The same content again, right after itself, is no new version.
   * @param file absolute path of the document
   * @param savedAt when it came to hold that; now unless given
   * @throws Error with a message for the person
   */
  keep(file: string, bytes: Uint8Array, savedAt: Date = this.#now()): Promise<void> {
    return this.#inTurn(async () => {
      const index = await this.#index(file).read()
      const version = versionOf(bytes)
      if (index.versions[0]?.version === version) return
      const compressed = await promisify(deflate)(bytes)
      const kept: Stored = {
        id: randomIdentifier<VersionId>(),
        savedAt: savedAt.toISOString(),
        version,
        bytes: bytes.length,
        stored: compressed.length,
      }
      await makePrivateFolder(this.#folderOf(file))
      await writePrivateFile(this.#contentFile(file, version), compressed)
      const versions = [kept, ...index.versions].sort((a, b) => b.savedAt.localeCompare(a.savedAt))
      const thinned = versionsWithin(thinVersions(versions, this.#now()), this.#limits.perDocument)
      await this.#write(this.#folderOf(file), { path: file, versions: thinned })
      await this.#keepWithinLimit()
    })
  }

  /** Whether a content is among the kept ones. */
  async has(file: string, version: FileVersion): Promise<boolean> {
    return (await this.#index(file).read()).versions.some((kept) => kept.version === version)
  }

  /** Newest first. */
  async list(file: string): Promise<LocalVersion[]> {
    const { versions } = await this.#inTurn(() => this.#index(file).read())
    return versions.map(({ id, savedAt, bytes }) => ({ id, savedAt, bytes }))
  }

  /** @throws Error with a message for the person when the version is gone or damaged */
  async read(file: string, id: VersionId): Promise<string> {
    return this.#inTurn(async () => {
      const kept = (await this.#index(file).read()).versions.find((version) => version.id === id)
      const name = path.basename(file)
      if (!kept) throw new Error(`This version of “${name}” is no longer kept. Choose another one.`)
      try {
        const compressed = await readFile(this.#contentFile(file, kept.version))
        const bytes = await promisify(inflate)(compressed, { maxOutputLength: 2 * maxFileBytes })
        if (versionOf(bytes) !== kept.version) throw new Error('its content is not the one that was kept')
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new Error(`The version of “${name}” from ${kept.savedAt} cannot be read (${reason}). Choose another one.`)
      }
    })
  }

  /** Deletes what was kept of one document, or of all (null). */
  remove(file: string | null): Promise<void> {
    const folder = file === null ? this.#folder : this.#folderOf(file)
    return this.#inTurn(() => removePrivate(folder))
  }

  /** Drops the oldest versions of all documents until the rest fits; the newest of a document goes last. */
  async #keepWithinLimit(): Promise<void> {
    const indexes = await this.#allIndexes()
    const all = indexes.flatMap(({ folder, index }) =>
      index.versions.map((version, place) => ({ folder, version, newest: place === 0, stored: version.stored })),
    )
    const size = all.reduce((sum, { stored }) => sum + stored, 0)
    if (size <= this.#limits.inAll) return
    all.sort((a, b) => Number(b.newest) - Number(a.newest) || b.version.savedAt.localeCompare(a.version.savedAt))
    const staying = new Set(versionsWithin(all, this.#limits.inAll).map(({ version }) => version.id))
    for (const { folder, index } of indexes) {
      const versions = index.versions.filter(({ id }) => staying.has(id))
      if (versions.length === 0) await removePrivate(folder)
      else if (versions.length < index.versions.length) await this.#write(folder, { ...index, versions })
    }
  }

  async #allIndexes(): Promise<{ folder: string; index: Index }[]> {
    const names = (await readdir(this.#folder)).filter((name) => /^[0-9a-f]{64}$/.test(name))
    const folders = names.map((name) => path.join(this.#folder, name))
    return Promise.all(folders.map(async (folder) => ({ folder, index: await this.#indexIn(folder, '').read() })))
  }

  /** The index first, then the contents that it no longer names: whenever this stops, all that is listed can be read. */
  async #write(folder: string, index: Index): Promise<void> {
    await this.#indexIn(folder, index.path).write(index)
    const named = new Set(index.versions.map(({ version }) => `${version}${contentEnding}`))
    const unnamed = (await readdir(folder)).filter((name) => name.endsWith(contentEnding) && !named.has(name))
    await Promise.all(unnamed.map((name) => removePrivate(path.join(folder, name))))
  }

  #index(file: string) {
    return this.#indexIn(this.#folderOf(file), file)
  }

  #indexIn(folder: string, file: string) {
    const initial: Index = { path: file, versions: [] }
    return stateFile(path.join(folder, indexName), indexSchema, initial, this.#onDamaged, { mode: 0o600 })
  }

  #folderOf(file: string): string {
    return path.join(this.#folder, createHash('sha256').update(path.resolve(file)).digest('hex'))
  }

  #contentFile(file: string, version: FileVersion): string {
    return path.join(this.#folderOf(file), `${version}${contentEnding}`)
  }

  /** Not under the folder's own key, which its removal takes. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return inTurn(`history in ${this.#folder}`, work)
  }
}

const contentEnding = '.zlib'
