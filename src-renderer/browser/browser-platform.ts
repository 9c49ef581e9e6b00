import type {
  DocumentHandle,
  DroppedFile,
  ExportedFile,
  ExportId,
  ExportRequest,
  FileVersion,
  OpenedFile,
  Outcome,
  Platform,
  RecentId,
  SavedFile,
  Settings,
  WindowState,
} from '../../src-core/platform.ts'
import { defaultSettings, storedSettingsSchema } from '../../src-core/settings.ts'
import { strings } from '../../src-core/strings.ts'
import { decodeTextFile, maxFileBytes, tooLarge } from '../../src-core/text-file.ts'
import { DroppedHandles } from './dropped-handles.ts'
import { exportTypes } from './export-types.ts'
import { mayAccess, writeFile } from './file-access.ts'
import { download, fromFile, fromHandle, type PickedFile, pickFileToOpen, pickFileToWrite } from './file-pickers.ts'
import { failed, fileProblem } from './file-problem.ts'
import { versionOf } from './file-version.ts'
import type { KeyValueStore } from './key-value-store.ts'
import { operatingSystem } from './operating-system.ts'
import { BrowserRecents } from './recents.ts'

export interface BrowserPlatformOptions {
  readonly store: KeyValueStore
  readonly confirmDiscard: Platform['confirmDiscard']
}

interface OpenDocument {
  readonly name: string
  readonly handle: FileSystemFileHandle | null
}

const text = strings.ui.browser
const never = () => () => {}

/** The shell of the browser edition: the File System Access API where the browser has it, upload and download elsewhere. */
export class BrowserPlatform implements Platform {
  readonly kind = 'browser'
  readonly os = operatingSystem(navigator.userAgent)
  readonly canReveal = false
  readonly confirmDiscard: Platform['confirmDiscard']

  readonly #store: KeyValueStore
  readonly #recents: BrowserRecents<FileSystemFileHandle>
  readonly #dropped = new DroppedHandles(window)
  readonly #documents = new Map<DocumentHandle, OpenDocument>()
  #edited = false

  constructor({ store, confirmDiscard }: BrowserPlatformOptions) {
    this.#store = store
    this.confirmDiscard = confirmDiscard
    this.#recents = new BrowserRecents({ store, isSame: (a, b) => a.isSameEntry(b) })
    window.addEventListener('beforeunload', (event) => {
      if (this.#edited) event.preventDefault()
    })
  }

  async openWithDialog(): Promise<Outcome<OpenedFile>> {
    const picked = await pickFileToOpen()
    return picked ? this.#open(picked) : { kind: 'cancelled' }
  }

  async openRecent(id: RecentId): Promise<Outcome<OpenedFile>> {
    const handle = await this.#recents.handle(id)
    if (!handle) return failed('not-found', '', text.recentGone)
    if (!(await mayAccess(handle, 'read'))) return failed('permission-denied', handle.name, text.denied(handle.name))
    return this.#open(fromHandle(handle))
  }

  async openDropped(dropped: DroppedFile): Promise<Outcome<OpenedFile>> {
    const file = dropped as File
    const handle = await this.#dropped.handleOf(file)
    if (handle?.kind === 'directory') return failed('is-a-directory', handle.name, text.directory(handle.name))
    return this.#open(handle ? fromHandle(handle as FileSystemFileHandle) : fromFile(file))
  }

  async reopen(handle: DocumentHandle): Promise<Outcome<OpenedFile>> {
    const open = this.#documents.get(handle)
    return open?.handle
      ? this.#open(fromHandle(open.handle), handle)
      : failed('not-found', open?.name ?? '', text.documentClosed)
  }

  async save(handle: DocumentHandle, content: string, expected: FileVersion): Promise<Outcome<SavedFile>> {
    const open = this.#documents.get(handle)
    if (!open) return failed('not-found', '', text.documentClosed)
    const bytes = new TextEncoder().encode(content)
    if (!open.handle) {
      download(open.name, bytes, 'text/markdown')
      return this.#saved(handle, open, bytes)
    }
    try {
      if (!(await mayAccess(open.handle, 'readwrite')))
        return failed('permission-denied', open.name, text.denied(open.name))
      const onDisk = new Uint8Array(await (await open.handle.getFile()).arrayBuffer())
      if ((await versionOf(onDisk)) !== expected) return failed('changed-on-disk', open.name, text.changed(open.name))
      await writeFile(open.handle, bytes)
    } catch (error) {
      return { kind: 'failed', problem: fileProblem(error, open.name) }
    }
    return this.#saved(handle, open, bytes)
  }

  async saveAs(suggestedName: string, content: string): Promise<Outcome<SavedFile>> {
    const target = await pickFileToWrite(suggestedName)
    if (target === null) return { kind: 'cancelled' }
    const bytes = new TextEncoder().encode(content)
    const open: OpenDocument =
      target === 'download' ? { name: suggestedName, handle: null } : { name: target.name, handle: target }
    try {
      if (open.handle) await writeFile(open.handle, bytes)
      else download(open.name, bytes, 'text/markdown')
    } catch (error) {
      return { kind: 'failed', problem: fileProblem(error, open.name) }
    }
    return this.#saved(this.#hold(open), open, bytes)
  }

  async exportFile({ suggestedName, format, bytes }: ExportRequest): Promise<Outcome<ExportedFile>> {
    const type = exportTypes[format]
    const target = await pickFileToWrite(suggestedName, type)
    if (target === null) return { kind: 'cancelled' }
    const content = new Uint8Array(bytes)
    const name = target === 'download' ? suggestedName : target.name
    try {
      if (target === 'download') download(name, content, type.mime)
      else await writeFile(target, content)
    } catch (error) {
      return { kind: 'failed', problem: fileProblem(error, name) }
    }
    return { kind: 'done', value: { id: crypto.randomUUID() as string as ExportId, name, location: '' } }
  }

  async revealExported(): Promise<void> {}

  async release(handle: DocumentHandle): Promise<void> {
    this.#documents.delete(handle)
  }

  recents() {
    return this.#recents.list()
  }

  removeRecent(id: RecentId) {
    return this.#recents.remove(id)
  }

  clearRecents() {
    return this.#recents.clear()
  }

  onRecentsChanged(listener: () => void) {
    return this.#recents.onChanged(listener)
  }

  async readSettings(): Promise<Settings> {
    const stored = storedSettingsSchema.safeParse(await this.#store.get('settings'))
    return stored.success ? stored.data : defaultSettings
  }

  async writeSettings(change: Partial<Settings>): Promise<Settings> {
    const settings = { ...(await this.readSettings()), ...change }
    await this.#store.set('settings', settings)
    return settings
  }

  imageUrl(): string | null {
    return null
  }

  async setWindowState({ documentName, edited }: WindowState): Promise<void> {
    this.#edited = edited
    document.title =
      documentName === null ? strings.appName : `${edited ? '• ' : ''}${documentName} — ${strings.appName}`
  }

  async ready(): Promise<void> {}

  // A page is handed no files by the system, has no menu of its own, and cannot hold a tab open while it saves.
  readonly onOpenRequest = never
  readonly onCommand = never
  readonly onSaveBeforeClose = never

  async closeWindow(): Promise<void> {
    window.close()
  }

  async openExternal(address: string): Promise<boolean> {
    if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return false
    window.open(address, '_blank', 'noopener,noreferrer')
    return true
  }

  async #open(picked: PickedFile, known?: DocumentHandle): Promise<Outcome<OpenedFile>> {
    let bytes: Uint8Array<ArrayBuffer>
    try {
      const file = await picked.read()
      if (file.size > maxFileBytes) {
        const { code, message } = tooLarge(file.size, picked.name)
        return failed(code, picked.name, message)
      }
      bytes = new Uint8Array(await file.arrayBuffer())
    } catch (error) {
      return { kind: 'failed', problem: fileProblem(error, picked.name) }
    }
    const decoded = decodeTextFile(bytes, picked.name)
    if (!decoded.ok) return failed(decoded.code, picked.name, decoded.message)
    const { name, handle } = picked
    if (handle) await this.#recents.add(handle)
    return {
      kind: 'done',
      value: {
        handle: known ?? this.#hold({ name, handle }),
        name,
        location: '',
        text: decoded.text,
        version: await versionOf(bytes),
        readOnly: false,
      },
    }
  }

  async #saved(
    handle: DocumentHandle,
    open: OpenDocument,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Outcome<SavedFile>> {
    if (open.handle) await this.#recents.add(open.handle)
    return { kind: 'done', value: { handle, name: open.name, location: '', version: await versionOf(bytes) } }
  }

  #hold(document: OpenDocument): DocumentHandle {
    const handle = crypto.randomUUID() as string as DocumentHandle
    this.#documents.set(handle, document)
    return handle
  }
}
