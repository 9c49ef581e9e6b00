import type { TeamChecksFile } from './checks/team-checks.ts'
import type { CommandId } from './commands.ts'
import type { ExportChoices } from './export/choices.ts'
import type { PrintPage } from './html/print-page.ts'
import type { TrackedChanges } from './import/docx/tracked-changes.ts'
import type { ImportReport } from './import/report.ts'
import type { TemplateFile } from './templates/template-file.ts'

/**
 * What the interface asks of its shell. Two shells implement it: Electron (the preload, answered by src-main) and the
 * browser (src-renderer/browser). One contract suite, tests/e2e/platform-contract.spec.ts, runs against both.
 *
 * No method takes or gives a path that the page could make up: files are named by opaque handles which the shell hands
 * out after a person picked, dropped or reopened a file. `location` is text to show, nothing else.
 */
export interface Platform {
  readonly kind: 'electron' | 'browser'
  readonly os: 'mac' | 'windows' | 'linux'

  /** Asks the person for a file and reads it. */
  openWithDialog(): Promise<Outcome<OpenedFile>>
  openRecent(id: RecentId): Promise<Outcome<OpenedFile>>
  /** Asks for a file of another program and reads it as Markdown, where it can do no harm. */
  importWithDialog(choices: ImportChoices): Promise<Outcome<ImportedFile>>
  /** Reads a dropped file of another program as Markdown. */
  importDropped(file: DroppedFile, choices: ImportChoices): Promise<Outcome<ImportedFile>>
  /** Opens what a drop or a file input gave: a DOM `File` (Electron: exchanged for a handle in the preload). */
  openDropped(file: DroppedFile): Promise<Outcome<OpenedFile>>
  /**
   * Reads the file behind a handle again after `changed-on-disk`: to reload it, or to learn the version that the person
   * then chooses to overwrite. Gives the same handle with the file's present text and version.
   */
  reopen(handle: DocumentHandle): Promise<Outcome<OpenedFile>>

  /**
   * Writes the text where the document was opened from, or fails with `changed-on-disk` when the file is no longer
   * the one that `expected` was given for. Never leaves a half-written file.
   */
  save(handle: DocumentHandle, text: string, expected: FileVersion): Promise<Outcome<SavedFile>>
  /** Asks where to write, writes, and hands out a handle for the new place. `from` is the document being copied, if it has a place. */
  saveAs(suggestedName: string, text: string, from: DocumentHandle | null): Promise<Outcome<SavedFile>>
  /**
   * Writes images that an open document holds in its text into a new folder beside it, and gives the folder's name; never
   * into one that is there. Null in a shell that sees no folder.
   */
  readonly saveImages: ((handle: DocumentHandle, images: readonly HeldImage[]) => Promise<Outcome<string>>) | null

  /** Asks where to write an export and writes it. */
  exportFile(request: ExportRequest): Promise<Outcome<ExportedFile>>
  /** Prints a page as PDF; null in a shell that cannot, where the person prints through the system's own dialog. */
  readonly printPdf: ((page: PrintPage) => Promise<Uint8Array>) | null
  /** Shows an exported file in the system's file manager; a browser cannot, and says so by `canReveal`. */
  readonly canReveal: boolean
  revealExported(id: ExportId): Promise<void>
  /** Forgets a handle once its document is closed. */
  release(handle: DocumentHandle): Promise<void>

  /**
   * Told when the file behind a handle is no longer what was last opened, reopened or saved through it: another program
   * changed it, or it is gone. What it is now, {@link reopen} tells. Told again whenever it changes further, also back.
   */
  onFileChanged(listener: (handle: DocumentHandle) => void): Unsubscribe

  /**
   * Keeps the text of a document with unsaved changes outside the person's folder, in place of the copy last kept under
   * the same identifier. From then on the copy is this page's: no other page is offered it while this one lives.
   * @throws Error with a message for the person when it could not be kept
   */
  keepRecovery(draft: RecoveryDraft): Promise<void>
  /** Removes a copy once its document is saved or its changes are discarded. One that does not exist is nothing. */
  dropRecovery(id: RecoveryId): Promise<void>
  /** Copies of pages that ended without saving, newest first. Never those of a page that still lives. */
  recoveries(): Promise<readonly RecoveryCopy[]>
  /**
   * Hands a copy to this page, which keeps it on under the same identifier: it stays until it is dropped.
   * Fails with `not-found` when there is none, and when another page has taken it.
   */
  openRecovery(id: RecoveryId): Promise<Outcome<RecoveredDocument>>

  /** What saving kept of a document on this machine, newest first; the newest is the file as last saved here. */
  versions(handle: DocumentHandle): Promise<readonly LocalVersion[]>
  /** @throws Error with a message for the person when the version is gone, thinned out meanwhile, or damaged */
  readVersion(handle: DocumentHandle, id: VersionId): Promise<string>
  /** Deletes what was kept of one document, or of all (null). */
  deleteHistory(handle: DocumentHandle | null): Promise<void>

  recents(): Promise<readonly RecentFile[]>
  removeRecent(id: RecentId): Promise<void>
  clearRecents(): Promise<void>
  onRecentsChanged(listener: () => void): Unsubscribe

  /**
   * The template files of the person's own folder and of the folders that belong to a document (docs/template-format.md), as
   * they are now.
   * @param handle an open document; null for one that has no place yet
   */
  templateFiles(handle: DocumentHandle | null): Promise<TemplateFiles>
  /**
   * What the team of an open document changed about the checks, as it is now; null when there is nothing, or when this shell
   * sees no file but the document.
   */
  teamChecks(handle: DocumentHandle): Promise<TeamChecksFile | null>
  /** `folder`: own templates are read where they lie. `files`: this shell cannot, and keeps copies of chosen files. */
  readonly ownTemplates: 'folder' | 'files'
  /** Asks for the folder of own templates, or for files to keep, and gives what it is called. */
  chooseOwnTemplates(): Promise<Outcome<string>>
  forgetOwnTemplates(): Promise<void>
  /** Adds a file to the own templates; never in place of another. `name` is lower-case words joined by hyphens, and `.md`. */
  saveTemplate(name: string, text: string): Promise<Outcome<SavedTemplate>>

  /**
   * The practice records as they are kept now. What cannot be understood was set aside by then, and `message` says where.
   */
  readPractice(): Promise<PracticeRecords>
  /**
   * Keeps records that were made from those of version `expected`; when others are kept by now, from another window, nothing
   * is written and those are given.
   * @param text of src-core/practice/store-file.ts
   * @throws Error with a message for the person when it could not be kept
   */
  writePractice(text: string, expected: FileVersion): Promise<PracticeWritten>
  /** Deletes all practice records, also what was set aside. @throws Error with a message for the person */
  deletePractice(): Promise<void>
  /** The question banks that a team keeps in `.dateline/practice` for an open document, as they are now. */
  practiceBanks(handle: DocumentHandle): Promise<readonly TemplateFile[]>
  /** Asks for a file of exported practice records and reads its text. */
  openPractice(): Promise<Outcome<PracticeFile>>

  readSettings(): Promise<Settings>
  writeSettings(change: Partial<Settings>): Promise<Settings>

  /** Address at which the page may load an image that stands beside the document; null when this shell has none. */
  imageUrl(handle: DocumentHandle, relativePath: string): string | null

  /** Tells the shell what the window shows, for its title, its edited mark, its menu and its guard on close. */
  setWindowState(state: WindowState): Promise<void>
  /** Tells the shell that the page can take orders; files named on the command line are delivered after it. */
  ready(): Promise<void>
  /** A file the system asks to open: argv, second instance, `open-file`. */
  onOpenRequest(listener: (file: Outcome<OpenedFile>) => void): Unsubscribe
  /** A command chosen in the shell's own menu. */
  onCommand(listener: (id: CommandId) => void): Unsubscribe
  /** The person wants to close the window while it is edited: `save` first, `discard` changes, or the person thought better of it. */
  onSaveBeforeClose(listener: () => Promise<boolean>): Unsubscribe
  /** Asks whether to save, discard or stay, before an edited document is replaced by another. */
  confirmDiscard(documentName: string): Promise<'save' | 'discard' | 'cancel'>
  closeWindow(): Promise<void>

  /** Opens an `https:` address outside; anything else is refused. */
  openExternal(address: string): Promise<boolean>
}

declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

export type DocumentHandle = Branded<string, 'DocumentHandle'>
export type RecentId = Branded<string, 'RecentId'>
export type ExportId = Branded<string, 'ExportId'>
/** Made by the page, once per open document: a random UUID (`crypto.randomUUID()`). */
export type RecoveryId = Branded<string, 'RecoveryId'>
export type VersionId = Branded<string, 'VersionId'>
/** Fingerprint of a file's content and place as the shell last saw it; compared, never read. */
export type FileVersion = Branded<string, 'FileVersion'>
/** A DOM `File`; core has no DOM types. */
export type DroppedFile = object
export type Unsubscribe = () => void

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: FileProblem }

export const fileProblemCodes = [
  'not-found',
  'permission-denied',
  'is-a-directory',
  'not-text',
  'not-utf-8',
  'too-large',
  'not-importable',
  'changed-on-disk',
  'read-only',
  'exists',
  'disk-full',
  'unknown',
] as const
export type FileProblemCode = (typeof fileProblemCodes)[number]

export interface FileProblem {
  readonly code: FileProblemCode
  /** Name of the file, without its folder. */
  readonly name: string
  /** What happened, where, and what was expected: one or two sentences to show as they are. */
  readonly message: string
}

export interface OpenedFile {
  readonly handle: DocumentHandle
  readonly name: string
  /** Folder to show beside the name; empty when the shell does not know. */
  readonly location: string
  /** The whole text as decoded from UTF-8, byte order mark and line ends kept. */
  readonly text: string
  readonly version: FileVersion
  readonly readOnly: boolean
}

export interface SavedFile {
  readonly handle: DocumentHandle
  readonly name: string
  readonly location: string
  readonly version: FileVersion
}

/** An image whose bytes stand in the text of a document. */
export interface HeldImage {
  /** `image-1.png` */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Unsaved work as the page hands it over. */
export interface RecoveryDraft {
  readonly id: RecoveryId
  /** Name of the document as its window shows it. */
  readonly name: string
  readonly text: string
  /** Null for a document that was never saved. */
  readonly handle: DocumentHandle | null
  /** The file that the changes were made to; null for a document that was never saved. */
  readonly baseVersion: FileVersion | null
}

/** Unsaved work that a page left behind. */
export interface RecoveryCopy {
  readonly id: RecoveryId
  readonly name: string
  /** Folder of its file, to show; empty when it has none or the shell does not know. */
  readonly location: string
  readonly text: string
  readonly baseVersion: FileVersion | null
  /** When it was last kept, ISO 8601. */
  readonly keptAt: string
  /** Its page stopped a moment ago, in this very window: to be opened again without a question. */
  readonly interrupted: boolean
}

export interface RecoveredDocument {
  readonly copy: RecoveryCopy
  /** The document's file as it is now: another version than `copy.baseVersion` means that it was changed since. */
  readonly file: OpenedFile | null
  /** Why `file` is missing although the document once had one. */
  readonly problem: FileProblem | null
}

export interface LocalVersion {
  readonly id: VersionId
  /** When it was saved, ISO 8601. */
  readonly savedAt: string
  /** Length of the text in bytes of UTF-8. */
  readonly bytes: number
}

/** What a person chooses about an import. */
export interface ImportChoices {
  readonly trackedChanges: TrackedChanges
}

export interface ImportedFile {
  /** Name of the file that was read. */
  readonly name: string
  readonly markdown: string
  readonly report: ImportReport
}

export const exportFormats = ['docx', 'pdf', 'html', 'md'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What a file is written as: a document's formats, and that of practice records. */
export const writtenFormats = [...exportFormats, 'json'] as const
export type WrittenFormat = (typeof writtenFormats)[number]

export interface ExportRequest {
  readonly suggestedName: string
  readonly format: WrittenFormat
  readonly bytes: Uint8Array
}

export interface ExportedFile {
  readonly id: ExportId
  readonly name: string
  readonly location: string
}

export interface TemplateFiles {
  /** What the own folder is called; null when none was chosen. */
  readonly own: string | null
  /** Why the own folder could not be read, and what to do; null when it could, or there is none. */
  readonly problem: string | null
  readonly files: readonly TemplateFile[]
}

export interface SavedTemplate {
  readonly name: string
  readonly location: string
}

export interface PracticeRecords {
  /** JSON, to be read by src-core/practice/store-file.ts; null when none are kept, or none that may be used. */
  readonly text: string | null
  readonly version: FileVersion
  /** Whether nothing may be written: the records are a newer Dateline's, or can neither be read nor moved aside. */
  readonly readOnly: boolean
  /** What happened to the records, for the person; null when nothing did. */
  readonly message: string | null
}

export type PracticeWritten =
  | { readonly kind: 'done'; readonly version: FileVersion }
  /** Nothing was written: these are kept now. */
  | { readonly kind: 'changed'; readonly records: PracticeRecords }

export interface PracticeFile {
  readonly name: string
  readonly text: string
}

export interface RecentFile {
  readonly id: RecentId
  readonly name: string
  readonly location: string
  /** When it was last opened or saved, ISO 8601. */
  readonly openedAt: string
}

export interface WindowState {
  readonly documentName: string | null
  readonly handle: DocumentHandle | null
  readonly edited: boolean
  /** Commands that can run now; the shell's menu greys out the rest. */
  readonly enabledCommands: readonly CommandId[]
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  readonly pageFont: 'serif' | 'sans'
  readonly zoom: number
  readonly showNavigator: boolean
  readonly showInspector: boolean
  /** Shows the page alone, with all but the paragraph at the cursor dimmed. */
  readonly focusMode: boolean
  /** Ids of the commands that were chosen in the command palette, the last one first. */
  readonly recentCommands: readonly string[]
  /** Writes changes to the document's file by itself, a moment after they were made. */
  readonly autosave: boolean
  /** Marks misspelt words. */
  readonly spelling: boolean
  /** Checks grammar too; takes 450 MB of memory. */
  readonly grammar: boolean
  /** Words that a person added to the dictionary. */
  readonly dictionary: readonly string[]
  /** Ids of rules that are turned off in every document. */
  readonly rulesOff: readonly string[]
  readonly export: ExportChoices & { readonly format: ExportFormat }
  readonly import: ImportChoices
}
