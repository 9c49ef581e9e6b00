import type { Node } from '@tiptap/pm/model'
import { Document, type FileChild, Packer } from 'docx'
import type { Outline } from '../document/structure.ts'
import { layOut } from '../layout/lay-out.ts'
import type { LayoutOptions, PageSize } from '../layout/layout-options.ts'
import { pages, textHeight, textWidth } from '../layout/page.ts'
import type { PrintedDocument } from '../layout/printed.ts'
import { BlockWriter } from './blocks.ts'
import { canonicalDocx } from './canonical.ts'
import { frontMatter } from './front-matter.ts'
import { Numbering } from './numbering.ts'
import { type FooterPages, pageFooter, pageHeader } from './running-lines.ts'
import { documentStyles } from './styles.ts'

export interface DocxOptions extends LayoutOptions {
  readonly pageSize: PageSize
  /** Whether the lines are numbered through the whole document. */
  readonly lineNumbers: boolean
  /** The exported Markdown, to travel along in the file; null or absent for none. */
  readonly markdown?: string | null
}

/** From the numbers of the lines to the text, in twips: a quarter inch. */
const lineNumberDistance = 360

/**
 * Writes a document as a Word file.
 * @param outline of the same document
 * @returns the file's bytes, the same for the same document and options
 */
export function writeDocx(doc: Node, outline: Outline, options: DocxOptions): Promise<Uint8Array<ArrayBuffer>> {
  return docxOf(layOut(doc, outline, options), options)
}

/** Writes what was laid out before, for a caller that also shows what is left out. */
export async function docxOf(
  printed: PrintedDocument,
  options: Pick<DocxOptions, 'pageSize' | 'lineNumbers' | 'images' | 'markdown'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const page = pages[options.pageSize]
  const width = textWidth(page)
  const numbering = new Numbering()
  const room = { width, height: textHeight(page) }
  const setting = { images: options.images ?? new Map(), room, printedNotes: new Set<number>() }
  const writer = new BlockWriter(numbering, setting, width)

  const front = frontMatter(printed)
  const main: FileChild[] = [...front]
  const apartFrom: { readonly foot: 'appendix' | 'report'; readonly children: FileChild[] }[] = []
  printed.parts.forEach(({ id, blocks, newPage, apart }) => {
    const afterContents = printed.contents !== null && main.length === front.length
    if (apart) apartFrom.push({ foot: id === 'appendix' ? 'appendix' : 'report', children: [] })
    const { children } = apartFrom.at(-1) ?? { children: main }
    // The break before a section of its own is the section's.
    children.push(...writer.part(blocks, (newPage && !apart) || afterContents, apartFrom.length === 0))
  })
  const footnotes = Object.fromEntries(
    printed.notes.map((blocks, i) => [String(i + 1), { children: writer.note(blocks) }]),
  )
  const lineNumbers = { countBy: 1, restart: 'continuous', distance: lineNumberDistance } as const
  const paper = {
    size: { width: page.width, height: page.height },
    margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
  }
  const section = (children: FileChild[], footer: FooterPages, first = true) => ({
    properties: {
      page: { ...paper, ...(!first && { pageNumbers: { start: 1 } }) },
      ...(options.lineNumbers && first && { lineNumbers }),
    },
    headers: { default: pageHeader(printed, width) },
    footers: { default: pageFooter(printed, width, footer) },
    children,
  })
  const customProperties = [
    // Read back by import, which the file's own date tells nothing: every file has one.
    ['Date', printed.dated ? printed.date : null],
    ['Stage', printed.stage],
    ['Confidentiality', printed.confidentiality],
  ].flatMap(([name, value]) => (name && value ? [{ name, value }] : []))
  const file = new Document({
    title: printed.title,
    subject: 'PR/FAQ',
    creator: printed.author ?? '',
    lastModifiedBy: printed.author ?? '',
    ...(customProperties.length > 0 && { customProperties }),
    styles: documentStyles(printed.language),
    numbering: { config: numbering.config },
    footnotes,
    sections: [
      section(main, apartFrom.length > 0 ? 'main' : 'all'),
      ...apartFrom.map(({ foot, children }) => section(children, foot, false)),
    ],
  })
  // The one output type that the library gives alike in Node, in a browser and in Electron's renderer.
  const packed = await Packer.pack(file, 'uint8array')
  return canonicalDocx(packed, printed.isoDate, options.markdown ?? null)
}
