import { type ImportOptions, importFile } from './import-file.ts'
import { ImportProblem } from './import-problem.ts'
import type { ImportedDocument } from './report.ts'

/** What a shell asks of the thread or process that it reads foreign files in. */
export interface ImportRequest {
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: ImportOptions
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

/** Answers a request; never throws, since an error does not cross to the asking side as it was. */
export function answerImport({ name, bytes, options }: ImportRequest): ImportReply {
  try {
    return { kind: 'done', document: importFile(name, bytes, options) }
  } catch (error) {
    if (error instanceof ImportProblem) return { kind: 'problem', message: error.message }
    // Deep recursion and odd markup that no check foresaw: the file is the reason all the same.
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) }
  }
}
