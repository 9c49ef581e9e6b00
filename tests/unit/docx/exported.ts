import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import type { Outline } from '../../../src-core/document/structure.ts'
import { type DocxOptions, writeDocx } from '../../../src-core/docx/write-docx.ts'
import { type HtmlOptions, writeHtml } from '../../../src-core/html/write-html.ts'
import { layOut } from '../../../src-core/layout/lay-out.ts'
import type { PrintedDocument } from '../../../src-core/layout/printed.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { parseTemplate } from '../../../src-core/templates/parse-template.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const templateFile = path.join(repository, 'templates/press-release-faq.md')
export const template = parseTemplate(readFileSync(templateFile, 'utf8'), path.basename(templateFile))

export const printOptions = {
  pressReleaseHeadings: true,
  lineNumbers: true,
  pageSize: 'letter',
  today: '2026-11-23',
} as const satisfies DocxOptions & HtmlOptions

export function opened(markdown: string): { doc: Node; outline: Outline } {
  const { doc } = openMarkdown(markdown, documentSchema())
  return { doc, outline: outline(doc, template) }
}

export function exportedDocx(markdown: string, options: Partial<DocxOptions> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, outline } = opened(markdown)
  return writeDocx(doc, outline, { ...printOptions, ...options })
}

export function exportedHtml(markdown: string, options: Partial<HtmlOptions> = {}): string {
  const { doc, outline } = opened(markdown)
  return writeHtml(doc, outline, { ...printOptions, ...options })
}

export function laidOut(markdown: string, pressReleaseHeadings = true): PrintedDocument {
  const { doc, outline } = opened(markdown)
  return layOut(doc, outline, { ...printOptions, pressReleaseHeadings })
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-export-'))
let files = 0

/** Writes bytes where programs outside can read them, in the system's folder for temporary files. */
export function asFile(content: Uint8Array | string, extension: 'docx' | 'html'): string {
  const file = path.join(folder, `${++files}.${extension}`)
  writeFileSync(file, content)
  return file
}
