import { exportedMarkdown, layoutOptionsOf, travellingMarkdown } from '../../src-core/export/exported.ts'
import { leftOutLines } from '../../src-core/export/left-out-lines.ts'
import { layOut } from '../../src-core/layout/lay-out.ts'
import type { OpenedMarkdown } from '../../src-core/markdown/open.ts'
import type { Settings } from '../../src-core/platform.ts'
import type { Analysis } from './analysis.ts'
import { readImages } from './read-images.ts'

export interface ExportSource {
  readonly analysis: Analysis
  readonly opened: OpenedMarkdown
  /** Address at which the page may load an image of the document, or null. */
  readonly imageAddress: (src: string) => string | null
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** An exported file, and what it does not hold, a sentence for each kind. */
export interface Exported {
  readonly bytes: Uint8Array
  readonly leftOut: readonly string[]
}

/** Makes an exported file. The writers of Word and web pages are loaded when they are first asked for. */
export async function exportDocument(
  { analysis: { doc, outline }, opened, imageAddress, today }: ExportSource,
  { format, ...choices }: Settings['export'],
): Promise<Exported> {
  const source = { doc, outline, opened }
  if (format === 'md') {
    const kept = layOut(doc, outline, layoutOptionsOf(choices, today, null)).leftOut
    const leftOut = leftOutLines(kept.filter(({ kind }) => kind === 'part' || kind === 'heading'))
    return { bytes: new TextEncoder().encode(exportedMarkdown(source, choices)), leftOut }
  }
  const images = await readImages(doc, imageAddress)
  const printed = layOut(doc, outline, layoutOptionsOf(choices, today, images))
  const leftOut = leftOutLines(printed.leftOut)
  const { pageSize, lineNumbers } = choices
  if (format === 'html') {
    const { htmlOf } = await import('../../src-core/html/write-html.ts')
    return { bytes: new TextEncoder().encode(htmlOf(printed, { pageSize, images })), leftOut }
  }
  const { docxOf } = await import('../../src-core/docx/write-docx.ts')
  const markdown = choices.markdownPart ? travellingMarkdown(source, choices) : null
  return { bytes: await docxOf(printed, { pageSize, lineNumbers, images, markdown }), leftOut }
}
