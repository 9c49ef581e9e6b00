import type { ExportedFile, FileProblem, OpenedFile } from '../../src-core/platform.ts'

/** A message above the document, until it is dismissed or answered. */
export type Notice =
  | { readonly kind: 'problem'; readonly during: 'open' | 'save' | 'export' | 'watch'; readonly problem: FileProblem }
  /** A save was refused because another program had written the file. */
  | { readonly kind: 'changed-on-disk'; readonly name: string }
  /** Another program wrote the file of a document with unsaved changes; `file` is what stands there now. */
  | { readonly kind: 'changed-outside'; readonly file: OpenedFile }
  | { readonly kind: 'exported'; readonly file: ExportedFile }
  /** The shell could not keep what was practised; the window still has it. */
  | { readonly kind: 'practice-unkept' }
  /** Something to know that asks for nothing. */
  | { readonly kind: 'note'; readonly message: string }
  | { readonly kind: 'unexpected'; readonly message: string }

/** Whether a message is about the state of the file, and so out of date once that is well. */
export function isAboutFile(notice: Notice | null): boolean {
  if (notice?.kind === 'problem') return notice.during === 'save' || notice.during === 'watch'
  return isAboutOtherText(notice)
}

/** Whether another program's text waits for a decision, so that nothing may be written over it. */
export function isAboutOtherText(notice: Notice | null): boolean {
  return notice?.kind === 'changed-on-disk' || notice?.kind === 'changed-outside'
}
