import type { DocumentHandle, FileVersion, Unsubscribe } from '../../src-core/platform.ts'
import { versionOf } from './file-version.ts'

interface Known {
  readonly file: FileSystemFileHandle
  /** What was last seen or told: a version, or {@link absent}. */
  seen: string
  /** Modification time and size at the last look. */
  stamp: string
}

const absent = 'absent'

/**
 * Looks, each time the person comes back to the page, whether other programs changed the files of open documents: a
 * browser tells nobody of itself.
 */
export class ChangedFiles {
  readonly #known = new Map<DocumentHandle, Known>()
  readonly #listeners = new Set<(handle: DocumentHandle) => void>()
  #saving = 0

  constructor(page: Pick<Window, 'addEventListener'>) {
    page.addEventListener('focus', () => void this.look())
  }

  onChanged(listener: (handle: DocumentHandle) => void): Unsubscribe {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The page has the file as it is now: from here on a difference is news. */
  saw(handle: DocumentHandle, file: FileSystemFileHandle, version: FileVersion): void {
    this.#known.set(handle, { file, seen: version, stamp: '' })
  }

  remove(handle: DocumentHandle): void {
    this.#known.delete(handle)
  }

  /** Runs a save, during which nobody looks. */
  async whileSaving<T>(save: () => Promise<T>): Promise<T> {
    this.#saving++
    try {
      return await save()
    } finally {
      this.#saving--
    }
  }

  async look(): Promise<void> {
    await Promise.all([...this.#known].map(([handle, known]) => this.#lookAt(handle, known)))
  }

  async #lookAt(handle: DocumentHandle, known: Known): Promise<void> {
    // Asking for permission needs a click; a file that may not be read now is looked at when it is saved.
    if ((await known.file.queryPermission({ mode: 'read' })) !== 'granted') return
    const file = await known.file.getFile().catch(() => null)
    const stamp = file === null ? absent : `${file.lastModified} ${file.size}`
    if (stamp === known.stamp) return
    const now =
      file === null
        ? absent
        : await file.arrayBuffer().then(
            (b) => versionOf(new Uint8Array(b)),
            () => null,
          )
    // Null: it changed while it was read, and is looked at again the next time.
    if (now === null || this.#saving > 0 || this.#known.get(handle) !== known) return
    known.stamp = stamp
    if (now === known.seen) return
    known.seen = now
    for (const listener of this.#listeners) listener(handle)
  }
}
