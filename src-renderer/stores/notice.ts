import type { ExportedFile, FileProblem, OpenedFile } from '../../src-core/platform.ts'

/** A message above the document, until it is dismissed or answered. */
export type Notice =
  | { readonly kind: 'problem'; readonly during: 'open' | 'save' | 'export' | 'watch'; readonly problem: FileProblem }
  /** A save was refused because another program had written the file. */
  | { readonly kind: 'changed-on-disk'; readonly name: string }
  /** Another program wrote the file of a document with unsaved changes; `file` is what stands there now. */
  | { readonly kind: 'changed-outside'; readonly file: OpenedFile }
  | { readonly kind: 'exported'; readonly file: ExportedFile }
  /** Something to know that asks for nothing. */
  | { readonly kind: 'note'; readonly message: string }
  | { readonly kind: 'unexpected'; readonly message: string }
