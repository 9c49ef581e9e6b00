import type {
  DocumentHandle,
  FileVersion,
  OpenedFile,
  RecoveryId,
  SavedFile,
  Unsubscribe,
} from '../../src-core/platform.ts'
import type { SourceSession } from '../source/source-session.ts'
import type { ReadableStore } from '../stores/store.ts'
import type { DocumentSession } from './document-session.ts'

/** Where a document lies. */
export interface FilePlace {
  readonly handle: DocumentHandle
  readonly name: string
  readonly location: string
  readonly version: FileVersion
  readonly readOnly: boolean
}

export interface FileState {
  /** Null until the document has been saved for the first time. */
  readonly place: FilePlace | null
  readonly edited: boolean
  readonly saving: boolean
}

/** A document's text as it was at one moment. */
export interface Written {
  readonly text: string
  /**
   * Says that the text now stands in the document's file; the person may have typed on since. Undo history and cursor
   * stay as they are.
   */
  saved(file: SavedFile): void
}

/** What an open document is to everything that treats it as a file: saving, recovery, changes from outside. */
export interface DocumentFile {
  /** Differs between any two documents of this window. */
  readonly id: number
  /** What a copy of unsaved changes is kept under. */
  readonly recoveryId: RecoveryId
  readonly state: ReadableStore<FileState>
  /** Name to show and to suggest for saving, as far as it is known without working for it. */
  readonly name: string
  /** The same, brought up to date. */
  nameNow(): string
  /** Tells of each change of the text. */
  onChange(listener: () => void): Unsubscribe
  /** Whether there is something to save, as of this moment. */
  isEdited(): boolean
  written(): Written
  /** Takes over the version of a file that another program wrote and that the person chose to overwrite. */
  acceptVersion(version: FileVersion): void
  setSaving(saving: boolean): void
  /** Puts the cursor back into the text. */
  focus(): void
  end(): void
}

/** A document that is laid out as a page, or one too long for that, shown as its source. */
export type OpenDocument = DocumentSession | SourceSession

/** Where an opened file lies. */
export function placeOf({ handle, name, location, version, readOnly }: OpenedFile): FilePlace {
  return { handle, name, location, version, readOnly }
}

let documents = 0

/** A number that no other document of this window has. */
export function nextDocumentId(): number {
  return ++documents
}
