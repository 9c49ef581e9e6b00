import { historyLimits, thinVersions, versionsWithin } from '../../src-core/history/thin-versions.ts'
import type { FileVersion, LocalVersion, VersionId } from '../../src-core/platform.ts'
import { strings } from '../../src-core/strings.ts'
import { versionOf } from './file-version.ts'
import type { KeyValueStore } from './key-value-store.ts'
import type { KeptHandle } from './recents.ts'

const indexKey = 'history'
const contentBeginning = 'content/'

interface StoredVersion extends LocalVersion {
  /** Names the content; versions of the same content, also of several documents, share it. */
  readonly version: FileVersion
  /** Bytes in the database. */
  readonly stored: number
}

interface StoredDocument<Handle> {
  readonly file: Handle
  readonly versions: readonly StoredVersion[]
}

export interface HistoryOptions<Handle extends KeptHandle> {
  readonly store: KeyValueStore
  readonly isSame: (a: Handle, b: Handle) => Promise<boolean>
  /** Runs work that no other tab's may overlap. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  readonly now?: () => Date
  readonly limits?: { readonly perDocument: number; readonly inAll: number }
}

/** What documents held each time they were saved, in the browser's database; contents are compressed and named by hash. */
export class BrowserHistory<Handle extends KeptHandle> {
  readonly #store: KeyValueStore
  readonly #isSame: (a: Handle, b: Handle) => Promise<boolean>
  readonly #alone: <T>(work: () => Promise<T>) => Promise<T>
  readonly #now: () => Date
  readonly #limits: { readonly perDocument: number; readonly inAll: number }
  #last: Promise<unknown> = Promise.resolve()

  constructor({ store, isSame, alone, now = () => new Date(), limits = historyLimits }: HistoryOptions<Handle>) {
    this.#store = store
    this.#isSame = isSame
    this.#alone = alone
    this.#now = now
    this.#limits = limits
  }

  /** Keeps what a file holds. The same content again, right after itself, is no new version. */
  keep(file: Handle, bytes: Uint8Array<ArrayBuffer>, savedAt: Date = this.#now()): Promise<void> {
    return this.#inTurn(async () => {
      const documents = await this.#read()
      const known = await this.#documentOf(file, documents)
      const version = await versionOf(bytes)
      if (known?.versions[0]?.version === version) return
      const compressed = await through(bytes, new CompressionStream('deflate'))
      const kept: StoredVersion = {
        id: crypto.randomUUID() as string as VersionId,
        savedAt: savedAt.toISOString(),
        version,
        bytes: bytes.length,
        stored: compressed.length,
      }
      await this.#store.set(contentBeginning + version, compressed)
      const all = [kept, ...(known?.versions ?? [])].sort((a, b) => b.savedAt.localeCompare(a.savedAt))
      const versions = versionsWithin(thinVersions(all, this.#now()), this.#limits.perDocument)
      const others = documents.filter((document) => document !== known)
      await this.#write(this.#withinLimit([{ file, versions }, ...others]))
    })
  }

  /** Whether a content is among the kept ones. */
  async has(file: Handle, version: FileVersion): Promise<boolean> {
    const document = await this.#documentOf(file, await this.#read())
    return document?.versions.some((kept) => kept.version === version) ?? false
  }

  /** Newest first. */
  async list(file: Handle): Promise<LocalVersion[]> {
    const document = await this.#documentOf(file, await this.#read())
    return (document?.versions ?? []).map(({ id, savedAt, bytes }) => ({ id, savedAt, bytes }))
  }

  /** @throws Error with a message for the person when the version is gone or damaged */
  async read(file: Handle, id: VersionId): Promise<string> {
    const document = await this.#documentOf(file, await this.#read())
    const kept = document?.versions.find((version) => version.id === id)
    const compressed = kept && (await this.#store.get(contentBeginning + kept.version))
    if (!kept || !(compressed instanceof Uint8Array)) throw new Error(strings.ui.browser.versionGone(file.name))
    const bytes = await through(new Uint8Array(compressed), new DecompressionStream('deflate'))
    if ((await versionOf(bytes)) !== kept.version) throw new Error(strings.ui.browser.versionGone(file.name))
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  }

  /** Deletes what was kept of one document, or of all (null). */
  remove(file: Handle | null): Promise<void> {
    return this.#inTurn(async () => {
      const documents = await this.#read()
      const removed = file === null ? null : await this.#documentOf(file, documents)
      await this.#write(file === null ? [] : documents.filter((document) => document !== removed))
    })
  }

  /** Without the oldest versions of all documents that do not fit; the newest of a document goes last. */
  #withinLimit(documents: readonly StoredDocument<Handle>[]): readonly StoredDocument<Handle>[] {
    const all = documents.flatMap(({ versions }) =>
      versions.map((version, place) => ({ ...version, newest: place === 0 })),
    )
    all.sort((a, b) => Number(b.newest) - Number(a.newest) || b.savedAt.localeCompare(a.savedAt))
    const staying = new Set(versionsWithin(all, this.#limits.inAll).map(({ id }) => id))
    return documents
      .map((document) => ({ ...document, versions: document.versions.filter(({ id }) => staying.has(id)) }))
      .filter(({ versions }) => versions.length > 0)
  }

  async #documentOf(
    file: Handle,
    documents: readonly StoredDocument<Handle>[],
  ): Promise<StoredDocument<Handle> | undefined> {
    const same = await Promise.all(documents.map((document) => this.#isSame(document.file, file)))
    return documents.find((_, place) => same[place])
  }

  async #read(): Promise<readonly StoredDocument<Handle>[]> {
    const stored = await this.#store.get(indexKey)
    return Array.isArray(stored) ? (stored as StoredDocument<Handle>[]) : []
  }

  /** The index first, then the contents that it no longer names: whenever this stops, all that is listed can be read. */
  async #write(documents: readonly StoredDocument<Handle>[]): Promise<void> {
    await this.#store.set(indexKey, documents)
    const named = new Set(
      documents.flatMap(({ versions }) => versions.map(({ version }) => contentBeginning + version)),
    )
    const keys = await this.#store.keys(contentBeginning)
    await Promise.all(keys.filter((key) => !named.has(key)).map((key) => this.#store.delete(key)))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => this.#alone(work))
    this.#last = mine.catch(() => {})
    return mine
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer())
}
