import type { Node, Schema } from '@tiptap/pm/model'
import type { Outline } from '../document/structure.ts'
import { openMarkdown } from '../markdown/open.ts'
import { Notes } from './notes.ts'
import { layOutParts } from './parts.ts'
import type { PrintedBlock, PrintedPart } from './printed.ts'
import { Roles } from './roles.ts'

/**
 * A report about the document as a section of its own at the end: pages numbered anew, no line numbers. It is printed as it
 * stands; none of its headings is a part or a question of the document.
 */
export function reportPart(markdown: string, schema: Schema): PrintedPart {
  const report: Node = openMarkdown(markdown, schema).doc
  const outline: Outline = { template: '', parts: [], successMetrics: [], quotes: [], datelineParts: null }
  const context = { notes: new Notes(report), images: null, leftOut: [] }
  const blocks = layOutParts(report, outline, new Roles(outline, true), context).flatMap((part) => part.blocks)
  return { id: null, newPage: true, apart: true, blocks: blocks.map(withoutTitle) }
}

/** The file has one title, that of its document. */
function withoutTitle(block: PrintedBlock): PrintedBlock {
  return block.kind === 'title' ? { kind: 'heading', level: 1, runs: block.runs, anchors: block.anchors } : block
}
