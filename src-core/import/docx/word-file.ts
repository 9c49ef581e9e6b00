import type { Schema } from '@tiptap/pm/model'
import type { Losses } from '../report.ts'
import type { CommentReader } from './comments.ts'
import type { ImageReader } from './images.ts'
import type { NoteReader } from './notes.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'
import type { ChangeCounter } from './tracked-changes.ts'
import type { Relationship } from './word-package.ts'

/** What reading any piece of a Word file needs to know of the whole of it. */
export interface WordFile {
  /** Whether Dateline wrote it, whatever program saved it since. */
  readonly own: boolean
  readonly schema: Schema
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: NoteReader
  readonly comments: CommentReader
  readonly images: ImageReader
  readonly changes: ChangeCounter
  readonly losses: Losses
}

/** One part with text: the body, the footnotes. */
export interface TextPart {
  readonly file: WordFile
  readonly relationships: ReadonlyMap<string, Relationship>
}
