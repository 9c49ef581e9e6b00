import { decodeTextFile } from '../text-file.ts'
import type { Sample, Template } from './template.ts'
import type { TemplateProblem } from './template-error.ts'

/** Where a template comes from: with Dateline, from the person's own folder, from a folder that belongs to a document. */
export type TemplateOrigin = 'shipped' | 'own' | 'document'

/** A template file as a shell found it, not yet understood. */
export interface TemplateFile {
  readonly origin: TemplateOrigin
  /** Folder to show; files of one folder have the same. */
  readonly location: string
  readonly name: string
  readonly content: TemplateContent
}

/** A template file that was understood when Dateline was built. */
export interface ReadTemplate extends Omit<TemplateFile, 'content'> {
  readonly content: { readonly kind: 'read'; readonly source: Template | Sample }
}

export type TemplateContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: TemplateProblem }

/** A template is read by people: 1 MB is the length of ten novels. */
export const maxTemplateBytes = 1_000_000

/** The text of a template file, or why it is none: too large, binary, not UTF-8. */
export function decodeTemplate(bytes: Uint8Array): TemplateContent {
  if (bytes.length > maxTemplateBytes) return templateTooLarge(bytes.length)
  const decoded = decodeTextFile(bytes, '')
  if (decoded.ok) return { kind: 'text', text: decoded.text }
  const expected =
    decoded.code === 'not-text'
      ? 'expected text, but the file holds NUL bytes: it is binary, or UTF-16'
      : 'expected UTF-8, but a byte is not valid there'
  return unreadable(expected, decoded.line)
}

/** For a shell that knows the size before it reads. */
export function templateTooLarge(size: number): TemplateContent {
  return unreadable(`expected at most 1 MB; the file has ${(size / 1_000_000).toFixed(1)} MB`)
}

/** For what a shell could not read at all. */
export function unreadable(expected: string, line = 1): TemplateContent {
  return { kind: 'unreadable', problem: { line, column: 1, field: '', expected } }
}
