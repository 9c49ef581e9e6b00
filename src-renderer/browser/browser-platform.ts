import { importLimits } from '../../src-core/import/limits.ts'
import type {
  DocumentHandle,
  DroppedFile,
  ExportedFile,
  ExportId,
  ExportRequest,
  FileVersion,
  ImportChoices,
  ImportedFile,
  LocalVersion,
  OpenedFile,
  Outcome,
  Platform,
  PracticeFile,
  RecentId,
  RecoveredDocument,
  RecoveryCopy,
  RecoveryDraft,
  RecoveryId,
  SavedFile,
  Settings,
  VersionId,
  WindowState,
} from '../../src-core/platform.ts'
import type { KeptRecords } from '../../src-core/practice/kept-records.ts'
import { defaultSettings, storedSettingsSchema } from '../../src-core/settings.ts'
import { strings } from '../../src-core/strings.ts'
import { decodeTextFile, maxFileBytes, tooLarge } from '../../src-core/text-file.ts'
import { ChangedFiles } from './changed-files.ts'
import { DroppedHandles } from './dropped-handles.ts'
import { exportTypes } from './export-types.ts'
import { mayAccess, writeFile } from './file-access.ts'
import {
  download,
  fromFile,
  fromHandle,
  type PickedFile,
  pickFileToImport,
  pickFileToOpen,
  pickFileToWrite,
  pickPracticeFile,
} from './file-pickers.ts'
import { failed, fileProblem } from './file-problem.ts'
import { versionOf } from './file-version.ts'
import { HeldLocks } from './held-locks.ts'
import { BrowserHistory } from './history.ts'
import { importInWorker } from './import-in-worker.ts'
import type { KeyValueStore } from './key-value-store.ts'
import { operatingSystem } from './operating-system.ts'
import { BrowserTemplates } from './own-templates.ts'
import { practiceRecords } from './practice-records.ts'
import { BrowserRecents } from './recents.ts'
import { BrowserRecovery } from './recovery.ts'

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
  /** The browser's own print dialog makes PDFs. */
  readonly printPdf = null
  /** A browser is given a file, and not the folder that it lies in. */
  readonly saveImages = null
  readonly confirmDiscard: Platform['confirmDiscard']

  readonly #store: KeyValueStore
  readonly #recents: BrowserRecents<FileSystemFileHandle>
  readonly #recovery: BrowserRecovery<FileSystemFileHandle>
  readonly #history: BrowserHistory<FileSystemFileHandle>
  readonly #templates: BrowserTemplates
  readonly #practice: KeptRecords
  readonly #changed = new ChangedFiles(window)
  readonly #dropped = new DroppedHandles(window)
  readonly #documents = new Map<DocumentHandle, OpenDocument>()
  #edited = false

  constructor({ store, confirmDiscard }: BrowserPlatformOptions) {
    this.#store = store
    this.confirmDiscard = confirmDiscard
    const isSame = (a: FileSystemFileHandle, b: FileSystemFileHandle) => a.isSameEntry(b)
    this.#templates = new BrowserTemplates(store)
    this.#recents = new BrowserRecents({ store, isSame })
    // Absent outside a secure context.
    const locks: LockManager | null = navigator.locks ?? null
    this.#recovery = new BrowserRecovery({
      store,
      locks: new HeldLocks(locks, 'dateline-recovery/'),
      tab: window.sessionStorage,
    })
    this.#history = new BrowserHistory({
      store,
      isSame,
      alone: (work) => (locks === null ? work() : locks.request('dateline-history', work)),
    })
    this.#practice = practiceRecords(store, locks)
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
    return handle ? this.#openAgain(handle) : failed('not-found', '', text.recentGone)
  }

  async openDropped(dropped: DroppedFile): Promise<Outcome<OpenedFile>> {
    const file = dropped as File
    const handle = await this.#dropped.handleOf(file)
    if (handle?.kind === 'directory') return failed('is-a-directory', handle.name, text.directory(handle.name))
    return this.#open(handle ? fromHandle(handle as FileSystemFileHandle) : fromFile(file))
  }

  async importWithDialog(choices: ImportChoices): Promise<Outcome<ImportedFile>> {
    const picked = await pickFileToImport()
    return picked ? this.#import(picked, choices) : { kind: 'cancelled' }
  }

  importDropped(dropped: DroppedFile, choices: ImportChoices): Promise<Outcome<ImportedFile>> {
    return this.#import(fromFile(dropped as File), choices)
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
    const file = open.handle
    return this.#changed.whileSaving(async () => {
      try {
        if (!(await mayAccess(file, 'readwrite'))) return failed('permission-denied', open.name, text.denied(open.name))
        const before = await file.getFile()
        const onDisk = new Uint8Array(await before.arrayBuffer())
        if ((await versionOf(onDisk)) !== expected) return failed('changed-on-disk', open.name, text.changed(open.name))
        // What a first save replaces was written elsewhere, and is a version as well.
        if (!(await this.#history.has(file, expected)))
          await this.#history.keep(file, onDisk, new Date(before.lastModified)).catch(reportHistory)
        await writeFile(file, bytes)
      } catch (error) {
        return { kind: 'failed', problem: fileProblem(error, open.name) }
      }
      return this.#saved(handle, open, bytes)
    })
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
    this.#changed.remove(handle)
  }

  onFileChanged(listener: (handle: DocumentHandle) => void) {
    return this.#changed.onChanged(listener)
  }

  keepRecovery(draft: RecoveryDraft): Promise<void> {
    return this.#recovery.keep(draft, this.#fileOf(draft.handle))
  }

  dropRecovery(id: RecoveryId): Promise<void> {
    return this.#recovery.drop(id)
  }

  recoveries(): Promise<readonly RecoveryCopy[]> {
    return this.#recovery.list()
  }

  async openRecovery(id: RecoveryId): Promise<Outcome<RecoveredDocument>> {
    const taken = await this.#recovery.take(id)
    if (taken === null) return failed('not-found', '', text.unknownRecovery)
    const { copy, file } = taken
    const opened = file === null ? null : await this.#openAgain(file)
    return {
      kind: 'done',
      value: {
        copy,
        file: opened?.kind === 'done' ? opened.value : null,
        problem: opened?.kind === 'failed' ? opened.problem : null,
      },
    }
  }

  async versions(handle: DocumentHandle): Promise<readonly LocalVersion[]> {
    const file = this.#fileOf(handle)
    return file === null ? [] : this.#history.list(file)
  }

  async readVersion(handle: DocumentHandle, id: VersionId): Promise<string> {
    const file = this.#fileOf(handle)
    if (file === null) throw new Error(text.documentClosed)
    return this.#history.read(file, id)
  }

  async deleteHistory(handle: DocumentHandle | null): Promise<void> {
    const file = this.#fileOf(handle)
    if (handle === null || file !== null) await this.#history.remove(file)
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

  /** A page sees the file that was picked, and nothing beside it. */
  async teamChecks() {
    return null
  }

  get ownTemplates() {
    return this.#templates.kind
  }

  templateFiles() {
    return this.#templates.list()
  }

  chooseOwnTemplates() {
    return this.#templates.choose()
  }

  forgetOwnTemplates() {
    return this.#templates.forget()
  }

  saveTemplate(name: string, content: string) {
    return this.#templates.save(name, content)
  }

  readPractice() {
    return this.#practice.read()
  }

  writePractice(content: string, expected: FileVersion) {
    return this.#practice.write(content, expected)
  }

  deletePractice() {
    return this.#practice.remove()
  }

  /** A page sees the file that was picked, and nothing beside it. */
  async practiceBanks() {
    return []
  }

  async openPractice(): Promise<Outcome<PracticeFile>> {
    const picked = await pickPracticeFile()
    if (picked === null) return { kind: 'cancelled' }
    const read = await readText(picked)
    return read.kind === 'done' ? { kind: 'done', value: { name: picked.name, text: read.value.text } } : read
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

  async #import(picked: PickedFile, { trackedChanges }: ImportChoices): Promise<Outcome<ImportedFile>> {
    const { name } = picked
    let bytes: Uint8Array
    try {
      const file = await picked.read()
      if (file.size > importLimits.fileBytes)
        return failed('too-large', name, tooLarge(file.size, name, importLimits.fileBytes).message)
      bytes = new Uint8Array(await file.arrayBuffer())
    } catch (error) {
      return { kind: 'failed', problem: fileProblem(error, name) }
    }
    const reply = await importInWorker({ name, bytes, options: { trackedChanges, imageFolder: null } })
    const { importing } = strings.ui
    if (reply.kind === 'problem') return failed('not-importable', name, importing.refused(name, reply.message))
    if (reply.kind === 'error') return failed('not-importable', name, importing.broke(name, reply.message))
    const { markdown, report } = reply.document
    return { kind: 'done', value: { name, markdown, report } }
  }

  async #open(picked: PickedFile, known?: DocumentHandle): Promise<Outcome<OpenedFile>> {
    const read = await readText(picked)
    if (read.kind !== 'done') return read
    const { bytes, text: content } = read.value
    const { name, handle } = picked
    if (handle) await this.#recents.add(handle)
    const document = known ?? this.#hold({ name, handle })
    const version = await versionOf(bytes)
    if (handle) this.#changed.saw(document, handle, version)
    return {
      kind: 'done',
      value: { handle: document, name, location: '', text: content, version, readOnly: false },
    }
  }

  /** Opens what an earlier visit kept the handle of; the browser may have to ask the person again. */
  async #openAgain(handle: FileSystemFileHandle): Promise<Outcome<OpenedFile>> {
    try {
      if (await mayAccess(handle, 'read')) return await this.#open(fromHandle(handle))
    } catch (error) {
      // Asking needs a click of this very moment.
      return { kind: 'failed', problem: fileProblem(error, handle.name) }
    }
    return failed('permission-denied', handle.name, text.denied(handle.name))
  }

  async #saved(
    handle: DocumentHandle,
    open: OpenDocument,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Outcome<SavedFile>> {
    const version = await versionOf(bytes)
    if (open.handle) {
      this.#changed.saw(handle, open.handle, version)
      await this.#recents.add(open.handle)
      await this.#history.keep(open.handle, bytes).catch(reportHistory)
    }
    return { kind: 'done', value: { handle, name: open.name, location: '', version } }
  }

  #fileOf(handle: DocumentHandle | null): FileSystemFileHandle | null {
    return handle === null ? null : (this.#documents.get(handle)?.handle ?? null)
  }

  #hold(document: OpenDocument): DocumentHandle {
    const handle = crypto.randomUUID() as string as DocumentHandle
    this.#documents.set(handle, document)
    return handle
  }
}

/** A file's bytes and the text that they are, or why it is none. */
async function readText(
  picked: PickedFile,
): Promise<Outcome<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly text: string }>> {
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
  return { kind: 'done', value: { bytes, text: decoded.text } }
}

/** The document itself is saved: a full database takes away its history, not the save. */
function reportHistory(error: unknown): void {
  console.error(error)
}
