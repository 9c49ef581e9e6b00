import path from 'node:path'
import { type BrowserWindow, shell } from 'electron'
import type {
  DocumentHandle,
  ExportedFile,
  ExportId,
  ExportRequest,
  FileVersion,
  OpenedFile,
  Outcome,
  RecentId,
  SavedFile,
} from '../src-core/platform.ts'
import { strings } from '../src-core/strings.ts'
import { askForDocument, askWhereToSave } from './dialogs.ts'
import { Handles } from './document-handles.ts'
import { done, failed } from './files/file-problem.ts'
import { readTextFile } from './files/read-text-file.ts'
import { writeFileSafely } from './files/write-file.ts'
import type { Recents } from './recents.ts'
import { shownFolder } from './shown-folder.ts'
import { suggestedFileName } from './suggested-name.ts'

const cancelled = { kind: 'cancelled' } as const

interface Surroundings {
  readonly recents: Pick<Recents, 'add' | 'path'>
  /** Folder in which a document without a place is first offered to be saved. */
  readonly usualFolder: () => string
  /** Gets a file that the list of recent files could not take: the document itself is fine. */
  readonly onRecentsError: (error: unknown) => void
  /** Tells the system's own list of recent documents, where it has one. */
  readonly onUsed: (file: string) => void
}

/** Opens, saves and exports documents. The only place where handles and paths meet. */
export class Documents {
  readonly #handles = new Handles<DocumentHandle>()
  readonly #exported = new Handles<ExportId>()
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
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
    return done({ ...read.value, ...this.#place(file) })
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
    return read.kind === 'failed' ? read : done({ ...read.value, ...this.#shown(file), handle })
  }

  async save(handle: DocumentHandle, text: string, expected: FileVersion): Promise<Outcome<SavedFile>> {
    const file = this.#handles.path(handle)
    if (file === null) return failed('not-found', '', strings.desktop.unknownDocument)
    const written = await writeFileSafely(file, Buffer.from(text), { expected })
    if (written.kind === 'failed') return written
    await this.#used(file)
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
    const written = await writeFileSafely(file, Buffer.from(text))
    if (written.kind === 'failed') return written
    await this.#used(file)
    return done({ ...this.#place(file), version: written.value })
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
    this.#handles.release(handle)
  }

  #place(file: string): { handle: DocumentHandle; name: string; location: string } {
    return { handle: this.#handles.add(file), ...this.#shown(file) }
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
