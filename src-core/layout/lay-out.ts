import type { Node } from '@tiptap/pm/model'
import { readFrontMatter } from '../document/front-matter.ts'
import type { Outline, Range } from '../document/structure.ts'
import { cleanText } from './clean-text.ts'
import { withContents } from './contents.ts'
import { printedCover } from './cover.ts'
import { layOutAlone } from './lay-out-alone.ts'
import type { LayoutOptions } from './layout-options.ts'
import { printedMatter } from './matter.ts'
import { Notes } from './notes.ts'
import { layOutParts } from './parts.ts'
import { type LeftOut, type PrintedBlock, type PrintedDocument, runsText } from './printed.ts'
import { reportPart } from './report-part.ts'
import { Roles } from './roles.ts'

/**
 * Says what is printed of a document, in what order and as what. Everything that stands in the document is in the
 * result, if only in `leftOut`; the number in front of a question is replaced by the question's place in its FAQ.
 * @param outline of the same document
 */
export function layOut(doc: Node, outline: Outline, options: LayoutOptions): PrintedDocument {
  return layOutWithOrigins(doc, outline, options).printed
}

/** The same with the range of the document that each printed block, however deep in others, is made from. */
export function layOutWithOrigins(
  doc: Node,
  outline: Outline,
  options: LayoutOptions,
): { readonly printed: PrintedDocument; readonly origins: ReadonlyMap<PrintedBlock, Range> } {
  const origins = new Map<PrintedBlock, Range>()
  const roles = new Roles(outline, options.pressReleaseHeadings)
  const notes = new Notes(doc)
  // A note is numbered where the text first points to it and its definition may stand before that, so the first
  // pass only finds out which definitions are notes.
  const images = options.images ?? null
  if (notes.defined) layOutParts(doc, outline, roles, { notes, images, leftOut: [] }, options)
  const leftOut: LeftOut[] = []
  const own = layOutParts(doc, outline, roles, { notes, images, leftOut }, options, origins)
  const laidOut = options.report ? [...own, reportPart(options.report, doc.type.schema)] : own
  const { parts, contents } = options.contents ? withContents(laidOut) : { parts: laidOut, contents: null }
  const blocks = own.flatMap((part) => part.blocks)
  const named = blocks.find(({ kind }) => kind === 'title') ?? blocks.find(({ kind }) => kind === 'heading')
  const name = named && 'runs' in named ? runsText(named.runs) : ''
  const frontMatter = readFrontMatter(doc.attrs.frontMatter === null ? null : String(doc.attrs.frontMatter))
  const matter = printedMatter(frontMatter, name.trim(), options.today)
  const printed = {
    ...matter,
    cover: options.cover ? printedCover(matter, name.trim()) : null,
    contents,
    watermark: cleanText(options.watermark ?? '').trim() || null,
    parts,
    notes: notes.numbered().map((source) => layOutAlone(source, doc.type.schema, { images, leftOut })),
    leftOut,
  }
  return { printed, origins }
}
