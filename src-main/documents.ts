import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type BrowserWindow, shell } from 'electron'
import type {
  DocumentHandle,
  ExportedFile,
  ExportId,
  ExportRequest,
  FileVersion,
  HeldImage,
  LocalVersion,
  OpenedFile,
  Outcome,
  RecentId,
  RecoveredDocument,
  SavedFile,
  VersionId,
} from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'
import { askForDocument, askWhereToSave } from './dialogs.ts'
import { Handles } from './document-handles.ts'
import { done, errorCode, failed } from './files/file-problem.ts'
import { versionOf } from './files/file-version.ts'
import { readTextFile } from './files/read-text-file.ts'
import { WatchedFiles } from './files/watched-files.ts'
import { writeFileSafely } from './files/write-file.ts'
import type { History } from './history.ts'
import { saveImagesBeside } from './images-beside.ts'
import type { Recents } from './recents.ts'
import type { TakenCopy } from './recovery.ts'
import { shownFolder } from './shown-folder.ts'
import { suggestedFileName } from './suggested-name.ts'

const cancelled = { kind: 'cancelled' } as const

interface Surroundings {
  readonly recents: Pick<Recents, 'add' | 'path'>
  readonly history: History
  /** Folder in which a document without a place is first offered to be saved. */
  readonly usualFolder: () => string
  /** Gets a file that the list of recent files could not take: the document itself is fine. */
  readonly onRecentsError: (error: unknown) => void
  /** Gets what the history could not take: the document itself is saved. */
  readonly onHistoryError: (error: unknown) => void
  /** Told when another program changed the file of an open document, or took it away. */
  readonly onFileChanged: (handle: DocumentHandle) => void
  /** Runs a write that could be torn while a recovery copy of the text exists; the copy stays when the write fails. */
  readonly whileRecoverable: (
    file: string,
    text: string,
    base: FileVersion,
    write: () => Promise<void>,
  ) => Promise<void>
  /** Tells the system's own list of recent documents, where it has one. */
  readonly onUsed: (file: string) => void
}

/** Opens, saves and exports documents. The only place where handles and paths meet. */
export class Documents {
  readonly #handles = new Handles<DocumentHandle>()
  readonly #exported = new Handles<ExportId>()
  readonly #watched: WatchedFiles<DocumentHandle>
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
    this.#watched = new WatchedFiles(around.onFileChanged)
  }

  /** Absolute path of an open document, or null. */
  path(handle: string): string | null {
    return this.#handles.path(handle)
  }

  /** @param file absolute path that a person chose, in whatever way */
  async open(file: string): Promise<Outcome<OpenedFile>> {
    const read = await readTextFile(file)
    if (read.kind === 'failed') return read
    await this.#used(file)
    return done({ ...read.value, ...this.#place(file, read.value.version) })
  }

  async openWithDialog(window: BrowserWindow): Promise<Outcome<OpenedFile>> {
    const file = await askForDocument(window)
    return file === null ? cancelled : this.open(file)
  }

  async openRecent(id: RecentId): Promise<Outcome<OpenedFile>> {
    const file = this.#around.recents.path(id)
    return file === null ? failed('not-found', '', strings.desktop.unknownRecent) : this.open(file)
  }

  /** Reads the file of a document again, under the same handle. */
  async reopen(handle: DocumentHandle): Promise<Outcome<OpenedFile>> {
    const file = this.#handles.path(handle)
    if (file === null) return failed('not-found', '', strings.desktop.unknownDocument)
    const read = await readTextFile(file)
    if (read.kind === 'failed') return read
    this.#watched.saw(handle, read.value.version)
    return done({ ...read.value, ...this.#shown(file), handle })
  }

  /** @param taken the copy that a window took over, with its file as it is now; null when there was none to take */
  async openRecovered(taken: TakenCopy | null): Promise<Outcome<RecoveredDocument>> {
    if (taken === null) return failed('not-found', '', strings.desktop.unknownRecovery)
    const { copy, file } = taken
    const opened = file === null ? null : await this.open(file)
    return done({
      copy,
      file: opened?.kind === 'done' ? opened.value : null,
      problem: opened?.kind === 'failed' ? opened.problem : null,
    })
  }

  async save(handle: DocumentHandle, text: string, expected: FileVersion): Promise<Outcome<SavedFile>> {
    const file = this.#handles.path(handle)
    if (file === null) return failed('not-found', '', strings.desktop.unknownDocument)
    const bytes = Buffer.from(text)
    await this.#keepOpened(file, expected)
    const written = await this.#watched.whileSaving(handle, async () => {
      const result = await writeFileSafely(file, bytes, {
        expected,
        whileCopied: (write) => this.#around.whileRecoverable(file, text, expected, write),
      })
      if (result.kind === 'done') this.#watched.saw(handle, result.value)
      return result
    })
    if (written.kind === 'failed') return written
    await this.#used(file)
    await this.#around.history.keep(file, bytes).catch(this.#around.onHistoryError)
    return done({ handle, ...this.#shown(file), version: written.value })
  }

  /** The new place gets a handle of its own; the old one keeps its. */
  async saveAs(
    window: BrowserWindow,
    suggestedName: string,
    text: string,
    from: DocumentHandle | null,
  ): Promise<Outcome<SavedFile>> {
    const suggested = path.join(this.#folderOf(from), suggestedFileName(suggestedName, 'md'))
    const file = await askWhereToSave(window, suggested, 'document')
    if (file === null) return cancelled
    const bytes = Buffer.from(text)
    const written = await writeFileSafely(file, bytes)
    if (written.kind === 'failed') return written
    await this.#used(file)
    await this.#around.history.keep(file, bytes).catch(this.#around.onHistoryError)
    return done({ ...this.#place(file, written.value), version: written.value })
  }

  /** Writes images of a document into a new folder beside it, and gives the folder's name. */
  async saveImages(handle: DocumentHandle, images: readonly HeldImage[]): Promise<Outcome<string>> {
    const file = this.#handles.path(handle)
    return file === null ? failed('not-found', '', strings.desktop.unknownDocument) : saveImagesBeside(file, images)
  }

  /** Newest first; none for a document that was closed. */
  async versions(handle: DocumentHandle): Promise<LocalVersion[]> {
    const file = this.#handles.path(handle)
    return file === null ? [] : this.#around.history.list(file)
  }

  /** @throws Error with a message for the person */
  async readVersion(handle: DocumentHandle, id: VersionId): Promise<string> {
    const file = this.#handles.path(handle)
    if (file === null) throw new Error(strings.desktop.unknownDocument)
    return this.#around.history.read(file, id)
  }

  /** @param handle null deletes the history of all documents */
  async deleteHistory(handle: DocumentHandle | null): Promise<void> {
    const file = handle === null ? null : this.#handles.path(handle)
    if (handle === null || file !== null) await this.#around.history.remove(file)
  }

  /** @param beside the open document, in whose folder the dialog starts */
  async export(
    window: BrowserWindow,
    { suggestedName, format, bytes }: ExportRequest,
    beside: DocumentHandle | null,
  ): Promise<Outcome<ExportedFile>> {
    const suggested = path.join(this.#folderOf(beside), suggestedFileName(suggestedName, format))
    const file = await askWhereToSave(window, suggested, format)
    if (file === null) return cancelled
    const written = await writeFileSafely(file, bytes)
    if (written.kind === 'failed') return written
    return done({ id: this.#exported.add(file), ...this.#shown(file) })
  }

  reveal(id: ExportId): void {
    const file = this.#exported.path(id)
    if (file !== null) shell.showItemInFolder(file)
  }

  release(handle: DocumentHandle): void {
    this.#watched.remove(handle)
    this.#handles.release(handle)
  }

  #place(file: string, version: FileVersion): { handle: DocumentHandle; name: string; location: string } {
    const handle = this.#handles.add(file)
    this.#watched.add(handle, file, version)
    return { handle, ...this.#shown(file) }
  }

  /** What a first save is about to replace was written elsewhere, and is a version as well. */
  async #keepOpened(file: string, expected: FileVersion): Promise<void> {
    const { history, onHistoryError } = this.#around
    try {
      if (await history.has(file, expected)) return
      const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)])
      if (versionOf(bytes) === expected) await history.keep(file, bytes, mtime)
    } catch (error) {
      // A file that cannot be read fails the save that follows, with words of its own.
      if (errorCode(error) === undefined) onHistoryError(error)
    }
  }

  #shown(file: string): { name: string; location: string } {
    return { name: path.basename(file), location: shownFolder(file) }
  }

  #folderOf(handle: DocumentHandle | null): string {
    const file = handle === null ? null : this.#handles.path(handle)
    return file === null ? this.#around.usualFolder() : path.dirname(file)
  }

  async #used(file: string): Promise<void> {
    this.#around.onUsed(file)
    await this.#around.recents.add(file).catch(this.#around.onRecentsError)
  }
}
