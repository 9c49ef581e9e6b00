import { Fragment, type Node, type Slice } from '@tiptap/pm/model'
import { readClipboardHtml } from '../../../src-core/clipboard/read-html.ts'
import { withoutLineEnds } from '../../../src-core/document/marks/line-end.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { readBlocks } from '../../../src-core/markdown/read-block.ts'

export const schema = documentSchema()

/** What a Markdown text says, to compare pasted content with: structure, attributes and marks, no matter how written. */
export function structureOf(markdown: string): unknown {
  return readBlocks(markdown, schema).map((block) => block.toJSON())
}

export function structureOfSlice(slice: Slice): unknown {
  for (const block of slice.content.content) block.check()
  return slice.content.content.map((block) => withSpaces(block).toJSON())
}

/** Line ends of the source are spaces, as `structureOf` has them. */
function withSpaces(node: Node): Node {
  if (node.isTextblock) return withoutLineEnds(node)
  return node.isLeaf ? node : node.copy(Fragment.from(node.children.map(withSpaces)))
}

export function pasted(html: string): Slice {
  const read = readClipboardHtml(html, schema)
  if (read === null) throw new Error('This HTML was taken for Dateline’s own.')
  return read.slice
}

/** All text of a slice: blocks, table cells and line breaks apart by a space. */
export function textOfSlice(slice: Slice): string {
  return slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s+/g, ' ').trim()
}
