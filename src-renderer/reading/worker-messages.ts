import type { ParsedMarkdown } from '../../src-core/markdown/parse.ts'
import type { Comparison } from '../compare/compare-texts.ts'

/** Work that would hold up the window; a worker does one piece of it and is ended. */
export type WorkerRequest =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'compare'; readonly before: string; readonly after: string }

/** What reading found, without the text: the window has that. */
export interface TextRead {
  readonly markLength: number
  readonly parsed: ParsedMarkdown
}

export interface WorkerResults {
  readonly read: TextRead
  readonly compare: readonly Comparison[]
}

export type WorkerAnswer<Kind extends keyof WorkerResults = keyof WorkerResults> =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: WorkerResults[Kind] }
  | { readonly kind: 'failed'; readonly message: string }
