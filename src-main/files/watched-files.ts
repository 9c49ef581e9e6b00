import { type FSWatcher, watch } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileVersion } from '../../src-core/platform.ts'
import { maxFileBytes } from '../../src-core/text-file.ts'
import { versionOf } from './file-version.ts'

// Editors replace a file in several steps; what counts is what stands there after the last.
const quiet = 150
// Network folders and folders that were renamed send no events: these are asked, at the price of one stat a document.
const askEvery = 3000

interface Watched {
  readonly file: string
  /** What was last seen or told: a version, or {@link absent}. */
  seen: string
  /** Grows with everything that makes a look at the file out of date. */
  turn: number
  /** Modification time and size at the last look; only a look that an event asked for goes beyond them. */
  stamp: string
  saving: number
  watcher: FSWatcher | null
  timer: NodeJS.Timeout | null
}

const absent = 'absent'

/** Notices when an open document's file is changed, replaced or taken away by others. What is saved here is not noticed. */
export class WatchedFiles<Handle extends string> {
  readonly #watched = new Map<Handle, Watched>()
  readonly #onChanged: (handle: Handle) => void
  #asking: NodeJS.Timeout | null = null

  constructor(onChanged: (handle: Handle) => void) {
    this.#onChanged = onChanged
  }

  /** @param version what the file held when it was opened or saved under this handle */
  add(handle: Handle, file: string, version: FileVersion): void {
    this.remove(handle)
    const watched: Watched = {
      file,
      seen: version,
      turn: 0,
      stamp: '',
      saving: 0,
      watcher: null,
      timer: null,
    }
    this.#watched.set(handle, watched)
    void this.#watchFolder(handle, watched)
    this.#asking ??= setInterval(() => this.#askAll(), askEvery).unref()
  }

  /** The page has the file as it is now: from here on a difference is news again. */
  saw(handle: Handle, version: FileVersion): void {
    const watched = this.#watched.get(handle)
    if (!watched) return
    watched.seen = version
    watched.turn++
  }

  /** Runs a save; what changes meanwhile is its doing, or is looked at after it. */
  async whileSaving<T>(handle: Handle, save: () => Promise<T>): Promise<T> {
    const watched = this.#watched.get(handle)
    if (!watched) return save()
    watched.saving++
    try {
      return await save()
    } finally {
      watched.saving--
      watched.turn++
      this.#lookSoon(handle, watched)
    }
  }

  remove(handle: Handle): void {
    const watched = this.#watched.get(handle)
    if (!watched) return
    this.#watched.delete(handle)
    watched.watcher?.close()
    if (watched.timer) clearTimeout(watched.timer)
    if (this.#watched.size > 0 || !this.#asking) return
    clearInterval(this.#asking)
    this.#asking = null
  }

  /** The folder, not the file: a file that is replaced is another one, of which a watch on the old hears nothing. */
  async #watchFolder(handle: Handle, watched: Watched): Promise<void> {
    const target = await realpath(watched.file).catch(() => watched.file)
    if (this.#watched.get(handle) !== watched) return
    try {
      const watcher = watch(path.dirname(target), { persistent: false }, (_event, name) => {
        if (name === null || name === path.basename(target)) this.#lookSoon(handle, watched)
      })
      // A folder that goes away, or no more watches to be had: asking goes on.
      watcher.on('error', () => watcher.close())
      watched.watcher = watcher
    } catch {
      // Without events the file is still asked every few seconds.
    }
  }

  #lookSoon(handle: Handle, watched: Watched): void {
    if (watched.timer) clearTimeout(watched.timer)
    watched.timer = setTimeout(() => void this.#look(handle, watched), quiet).unref()
  }

  #askAll(): void {
    for (const [handle, watched] of this.#watched) {
      void stampOf(watched.file).then((stamp) => {
        if (stamp !== watched.stamp) void this.#look(handle, watched)
      })
    }
  }

  async #look(handle: Handle, watched: Watched): Promise<void> {
    const { turn } = watched
    const stamp = await stampOf(watched.file)
    const now = stamp === absent ? absent : await contentOf(watched.file)
    // A save began or ended meanwhile: it has a look of its own coming.
    if (this.#watched.get(handle) !== watched || watched.turn !== turn || watched.saving > 0) return
    watched.stamp = stamp
    if (now === watched.seen) return
    watched.seen = now
    this.#onChanged(handle)
  }
}

async function stampOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? `${found.mtimeMs} ${found.size} ${found.ino}` : absent
}

/** The version of the file, or words for one that cannot be one: too large to be read, unreadable. */
async function contentOf(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > maxFileBytes) return 'too large'
    return versionOf(await readFile(file))
  } catch {
    return 'unreadable'
  }
}
