import { exportMarkdown } from '../../src-core/markdown/export.ts'
import type { ExportFormat } from '../../src-core/platform.ts'
import { write } from '../files.ts'
import { CannotRun, type Io } from '../io.ts'
import { type ReadDocument, readDocument } from '../read-document.ts'

export interface ExportOptions {
  readonly to: ExportFormat
  readonly out: string
  readonly force?: true
  readonly template?: string
  readonly headings: boolean
  readonly lineNumbers: boolean
  readonly pageSize: 'letter' | 'a4'
  readonly frontMatter?: true
}

export async function exportDocument(file: string, options: ExportOptions, io: Io): Promise<void> {
  if (options.to === 'docx' && options.out === '-' && io.stdoutIsTerminal)
    throw new CannotRun('A Word file cannot be shown in a terminal; name a file with --out.')
  const document = await readDocument(file, options.template, io)
  await write(options.out, await exported(document, options, io), { force: options.force ?? false, input: file }, io)
}

async function exported(
  { opened, outline }: ReadDocument,
  options: ExportOptions,
  io: Io,
): Promise<string | Uint8Array> {
  const layout = { pressReleaseHeadings: options.headings, pageSize: options.pageSize, today: io.today }
  switch (options.to) {
    case 'md': {
      const frontMatter = options.frontMatter ?? false
      return exportMarkdown(opened.doc, opened, { frontMatter, comments: frontMatter })
    }
    case 'html': {
      const { writeHtml } = await import('../../src-core/html/write-html.ts')
      return writeHtml(opened.doc, outline, layout)
    }
    case 'docx': {
      // Loaded only here: the docx library takes longer to load than any other command to run.
      const { writeDocx } = await import('../../src-core/docx/write-docx.ts')
      return writeDocx(opened.doc, outline, { ...layout, lineNumbers: options.lineNumbers })
    }
  }
}
