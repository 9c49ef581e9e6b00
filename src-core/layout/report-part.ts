import type { Schema } from '@tiptap/pm/model'
import { layOutAlone } from './lay-out-alone.ts'
import type { PrintedBlock, PrintedPart } from './printed.ts'

/** A report about the document as a section of its own at the end: pages numbered anew, no line numbers. */
export function reportPart(markdown: string, schema: Schema): PrintedPart {
  const blocks = layOutAlone(markdown, schema, { images: null, leftOut: [] })
  return { id: null, newPage: true, apart: true, blocks: blocks.map(withoutTitle) }
}

/** The file has one title, that of its document. */
function withoutTitle(block: PrintedBlock): PrintedBlock {
  return block.kind === 'title' ? { kind: 'heading', level: 1, runs: block.runs, anchors: block.anchors } : block
}
