import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
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
  return a.eq(b) || withoutBareLinks(a).eq(withoutBareLinks(b))
}

function withoutBareLinks(node: Node): Node {
  if (node.type.name === 'rawBlock') return node.type.create(null, node.content)
  if (node.isLeaf) return node
  if (!node.isTextblock) return node.copy(Fragment.from(node.children.map(withoutBareLinks)))
  return node.copy(Fragment.from(node.children.map(withoutBareLink)))
}

function withoutBareLink(node: Node): Node {
  const link = node.marks.find((mark) => mark.type.name === 'link')
  const text = node.text
  if (!link || text === undefined || link.attrs.title !== null) return node
  const href = String(link.attrs.href)
  const bare = href === text || href === `http://${text}` || href === `mailto:${text}`
  return bare ? node.mark(link.removeFromSet(node.marks)) : node
}
