import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { withoutBareLinks } from './bare-links.ts'
import { canonicalBlock } from './canonical.ts'
import { blocksFromMdast, type Origins } from './from-mdast.ts'
import { parseMarkdown } from './parse.ts'

/** Reads body Markdown (no front matter) into canonical blocks. */
export function readBlocks(text: string, schema: Schema): Node[] {
  const origins: Origins = { blocks: new WeakMap(), pieces: new WeakMap() }
  return blocksFromMdast(parseMarkdown(text, { frontMatter: false }).root, text, schema, origins).map(canonicalBlock)
}

/**
 * Whether two canonical blocks mean the same: equal, but for addresses standing bare in the text, which GFM links by
 * itself, and for what kind of source a raw block holds.
 */
export function sameMeaning(a: Node, b: Node): boolean {
  return a.eq(b) || comparable(a).eq(comparable(b))
}

function comparable(block: Node): Node {
  if (block.type.name === 'rawBlock') return block.type.create(null, block.content)
  if (block.isTextblock) return withoutBareLinks(block)
  return block.isLeaf ? block : block.copy(Fragment.from(block.children.map(comparable)))
}
