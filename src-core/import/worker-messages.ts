import type { DocxImportOptions } from './docx/import-docx.ts'
import type { ImportedDocument } from './report.ts'

/** What a shell asks of the thread or process that it reads foreign files in. */
export interface ImportRequest {
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: DocxImportOptions
}

export type ImportReply =
  | { readonly kind: 'done'; readonly document: ImportedDocument }
  /** The file is at fault; the message says how. */
  | { readonly kind: 'problem'; readonly message: string }
  /** Dateline is at fault. */
  | { readonly kind: 'error'; readonly message: string }

/** Longest that an import may take, in milliseconds; the limits on what is read end nearly all of them far earlier. */
export const importTimeLimit = 20_000
/** Memory that an import may take, in megabytes. */
export const importMemoryLimit = 400

export const importTooLong = 'It took too long to read and was given up.'
export const importTooMuchMemory = 'It needs more memory than is given to a file from outside.'
