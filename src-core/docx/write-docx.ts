import type { Node } from '@tiptap/pm/model'
import { Document, Packer } from 'docx'
import type { Outline } from '../document/structure.ts'
import { layOut } from '../layout/lay-out.ts'
import type { Images, LayoutOptions, PageSize } from '../layout/layout-options.ts'
import { pages, textHeight, textWidth } from '../layout/page.ts'
import { BlockWriter } from './blocks.ts'
import { canonicalDocx } from './canonical.ts'
import { Numbering } from './numbering.ts'
import { pageFooter, pageHeader } from './running-lines.ts'
import { documentStyles } from './styles.ts'

export interface DocxOptions extends LayoutOptions {
  readonly pageSize: PageSize
  /** Whether the lines are numbered through the whole document. */
  readonly lineNumbers: boolean
  readonly images?: Images
}

/** From the numbers of the lines to the text, in twips: a quarter inch. */
const lineNumberDistance = 360

/**
 * Writes a document as a Word file.
 * @param outline of the same document
 * @returns the file's bytes, the same for the same document and options
 */
export async function writeDocx(doc: Node, outline: Outline, options: DocxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const printed = layOut(doc, outline, options)
  const page = pages[options.pageSize]
  const width = textWidth(page)
  const numbering = new Numbering()
  const room = { width, height: textHeight(page) }
  const setting = { images: options.images ?? new Map(), room, printedNotes: new Set<number>() }
  const writer = new BlockWriter(numbering, setting, width)

  const children = printed.parts.flatMap(({ blocks, newPage }) => writer.part(blocks, newPage))
  const footnotes = Object.fromEntries(
    printed.notes.map((blocks, i) => [String(i + 1), { children: writer.note(blocks) }]),
  )
  const file = new Document({
    title: printed.title,
    subject: 'PR/FAQ',
    creator: printed.author ?? '',
    lastModifiedBy: printed.author ?? '',
    styles: documentStyles(printed.language),
    numbering: { config: numbering.config },
    footnotes,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
          ...(options.lineNumbers && {
            lineNumbers: { countBy: 1, restart: 'continuous', distance: lineNumberDistance },
          }),
        },
        headers: { default: pageHeader(printed, width) },
        footers: { default: pageFooter(printed, width) },
        children,
      },
    ],
  })
  // The one output type that the library gives alike in Node, in a browser and in Electron's renderer.
  return canonicalDocx(await Packer.pack(file, 'uint8array'), printed.isoDate)
}
