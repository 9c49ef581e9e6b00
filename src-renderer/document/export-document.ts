import { exportMarkdown } from '../../src-core/markdown/export.ts'
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

/** The bytes of an exported file. The writers of Word and web pages are loaded when they are first asked for. */
export async function exportDocument(
  { analysis: { doc, outline }, opened, imageAddress, today }: ExportSource,
  { format, pressReleaseHeadings, lineNumbers, pageSize }: Settings['export'],
): Promise<Uint8Array> {
  const options = { pressReleaseHeadings, lineNumbers, pageSize, today }
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('../../src-core/docx/write-docx.ts')
      return writeDocx(doc, outline, { ...options, images: await readImages(doc, imageAddress) })
    }
    case 'html': {
      const { writeHtml } = await import('../../src-core/html/write-html.ts')
      return new TextEncoder().encode(
        writeHtml(doc, outline, { ...options, images: await readImages(doc, imageAddress) }),
      )
    }
    case 'md':
      return new TextEncoder().encode(exportMarkdown(doc, opened, { frontMatter: false, comments: false }))
  }
}
