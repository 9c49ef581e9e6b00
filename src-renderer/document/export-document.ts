import { readinessMarkdown } from '../../src-core/checks/readiness-markdown.ts'
import { readinessReport } from '../../src-core/checks/readiness-report.ts'
import type { ExportChoices } from '../../src-core/export/choices.ts'
import { exportedMarkdown, layoutOptionsOf, travellingMarkdown } from '../../src-core/export/exported.ts'
import { leftOutLines } from '../../src-core/export/left-out-lines.ts'
import { layOut } from '../../src-core/layout/lay-out.ts'
import type { Images } from '../../src-core/layout/layout-options.ts'
import type { PrintedDocument } from '../../src-core/layout/printed.ts'
import type { OpenedMarkdown } from '../../src-core/markdown/open.ts'
import type { Platform, Settings } from '../../src-core/platform.ts'
import type { Template } from '../../src-core/templates/template.ts'
import type { Analysis } from './analysis.ts'
import { readImages } from './read-images.ts'

export interface ExportSource {
  readonly analysis: Analysis
  readonly opened: OpenedMarkdown
  /** Address at which the page may load an image of the document, or null. */
  readonly imageAddress: (src: string) => string | null
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly template: Template
}

/** An exported file, and what it does not hold, a sentence for each kind. */
export interface Exported {
  readonly bytes: Uint8Array
  readonly leftOut: readonly string[]
}

/** A document as it is printed, with its images. */
export interface LaidOut {
  readonly printed: PrintedDocument
  readonly images: Images
}

export async function layOutForExport(
  { analysis: { doc, outline, checks }, imageAddress, today, template }: ExportSource,
  choices: ExportChoices,
): Promise<LaidOut> {
  const images = await readImages(doc, imageAddress)
  const report = () => readinessMarkdown(readinessReport(doc, outline, checks, { template, today }))
  return { printed: layOut(doc, outline, layoutOptionsOf(choices, today, images, report)), images }
}

/**
 * Makes an exported file. The writers of Word and web pages are loaded when they are first asked for.
 * @param printPdf makes a PDF of a page
 */
export async function exportDocument(
  from: ExportSource,
  { format, ...choices }: Settings['export'],
  printPdf: Platform['printPdf'],
): Promise<Exported> {
  const { doc, outline } = from.analysis
  const source = { doc, outline, opened: from.opened }
  if (format === 'md') {
    const all = layOut(doc, outline, layoutOptionsOf(choices, from.today, null)).leftOut
    const leftOut = leftOutLines(all.filter(({ kind }) => kind === 'part' || kind === 'heading'))
    return { bytes: new TextEncoder().encode(exportedMarkdown(source, choices)), leftOut }
  }
  const { printed, images } = await layOutForExport(from, choices)
  const leftOut = leftOutLines(printed.leftOut)
  const { pageSize, lineNumbers } = choices
  if (format === 'docx') {
    const { docxOf } = await import('../../src-core/docx/write-docx.ts')
    const markdown = choices.markdownPart ? travellingMarkdown(source, choices) : null
    return { bytes: await docxOf(printed, { pageSize, lineNumbers, images, markdown }), leftOut }
  }
  if (format === 'html') {
    const { htmlOf } = await import('../../src-core/html/write-html.ts')
    return { bytes: new TextEncoder().encode(htmlOf(printed, { pageSize, images })), leftOut }
  }
  if (!printPdf) throw new Error('This shell makes no PDF files.')
  const { printPage } = await import('../../src-core/html/print-page.ts')
  return { bytes: await printPdf(printPage(printed, { pageSize, images, lineNumbers })), leftOut }
}
