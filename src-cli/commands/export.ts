import path from 'node:path'
import { defaultExportChoices, type ExportChoices } from '../../src-core/export/choices.ts'
import { exportedMarkdown, layoutOptionsOf, mayHoldReport, travellingMarkdown } from '../../src-core/export/exported.ts'
import { leftOutLines } from '../../src-core/export/left-out-lines.ts'
import { layOut } from '../../src-core/layout/lay-out.ts'
import type { ExportFormat } from '../../src-core/platform.ts'
import { readDocumentImages } from '../document-images.ts'
import { write } from '../files.ts'
import { CannotRun, type Io } from '../io.ts'
import { type ReadDocument, readDocument } from '../read-document.ts'
import { readinessOf } from './report.ts'

/** The options of the command as the parser of arguments gives them. */
export interface ExportOptions {
  readonly to: ExportFormat
  readonly out: string
  readonly force?: true
  readonly template?: string
  readonly templates?: string
  readonly headings: boolean
  readonly lineNumbers: boolean
  readonly pageSize: 'letter' | 'a4'
  readonly newPages: boolean
  readonly cover?: true
  readonly contents?: true
  readonly draft?: true
  readonly report?: true
  readonly internalFaq: boolean
  readonly appendix: ExportChoices['appendix']
  readonly markdownPart?: true
  readonly frontMatter?: true
  readonly comments?: true
}

export async function exportDocument(file: string, options: ExportOptions, io: Io): Promise<void> {
  if ((options.to === 'docx' || options.to === 'pdf') && options.out === '-' && io.stdoutIsTerminal)
    throw new CannotRun(
      `A ${options.to === 'pdf' ? 'PDF' : 'Word'} file cannot be shown in a terminal; name a file with --out.`,
    )
  if (options.report && !mayHoldReport(choicesOf(options)))
    throw new CannotRun(
      '--report tells what each part holds, so it cannot go with --no-internal-faq or --appendix left-out. Leave one of them away.',
    )
  const document = await readDocument(file, options, io)
  const folder = file === '-' ? null : path.dirname(path.resolve(io.cwd, file))
  const { content, leftOut } = await exported(file, document, folder, options, io)
  await write(options.out, content, { force: options.force ?? false, input: file }, io)
  for (const line of leftOut) io.stderr(`${file}: ${line}\n`)
}

interface Exported {
  readonly content: string | Uint8Array
  readonly leftOut: readonly string[]
}

async function exported(
  file: string,
  document: ReadDocument,
  folder: string | null,
  options: ExportOptions,
  io: Io,
): Promise<Exported> {
  const { opened, outline } = document
  const choices = choicesOf(options)
  const { doc } = opened
  const source = { doc, outline, opened }
  if (options.to === 'md') {
    const { leftOut } = layOut(doc, outline, layoutOptionsOf(choices, io.today, null))
    const chosen = leftOut.filter(({ kind }) => kind === 'part' || kind === 'heading')
    return { content: exportedMarkdown(source, choices), leftOut: leftOutLines(chosen) }
  }
  const images = await readDocumentImages(doc, folder)
  const report = options.report ? await readinessOf(file, document, {}, io) : null
  const printed = layOut(
    doc,
    outline,
    layoutOptionsOf(choices, io.today, images, () => report),
  )
  const leftOut = leftOutLines(printed.leftOut)
  const { pageSize, lineNumbers } = choices
  if (options.to === 'html') {
    const { htmlOf } = await import('../../src-core/html/write-html.ts')
    return { content: htmlOf(printed, { pageSize, images }), leftOut }
  }
  if (options.to === 'pdf') {
    if (io.printPdf === null)
      throw new CannotRun(
        'PDF needs Chromium, Chrome or Edge, and none was found. Install one, name it in DATELINE_CHROMIUM, or export HTML and print that.',
      )
    const { printPage } = await import('../../src-core/html/print-page.ts')
    return { content: await io.printPdf(printPage(printed, { pageSize, images, lineNumbers })), leftOut }
  }
  // Loaded only here: the docx library takes longer to load than any other command to run.
  const { docxOf } = await import('../../src-core/docx/write-docx.ts')
  const markdown = choices.markdownPart ? travellingMarkdown(source, choices) : null
  return { content: await docxOf(printed, { pageSize, lineNumbers, images, markdown }), leftOut }
}

function choicesOf(options: ExportOptions): ExportChoices {
  return {
    ...defaultExportChoices,
    pressReleaseHeadings: options.headings,
    lineNumbers: options.lineNumbers,
    pageSize: options.pageSize,
    newPagePerPart: options.newPages,
    cover: options.cover ?? false,
    contents: options.contents ?? false,
    draft: options.draft ?? false,
    report: options.report ?? false,
    internalFaq: options.internalFaq,
    appendix: options.appendix,
    markdownPart: options.markdownPart ?? false,
    frontMatter: options.frontMatter ?? false,
    comments: options.comments ?? options.frontMatter ?? false,
  }
}
