import { Fragment, type Node, Slice } from '@tiptap/pm/model'

/**
 * Blocks as a slice to insert. A text block alone flows into the line it is pasted into; of several, a paragraph at
 * either end does, and a list's items join a list that is waiting for one. Headings, tables, quotes and code among
 * others stay the blocks they are.
 */
export function sliceOfBlocks(blocks: readonly Node[]): Slice {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return Slice.empty
  const content = Fragment.from(blocks as Node[])
  if (first === last && first.isTextblock && !first.type.spec.code) return new Slice(content, 1, 1)
  return new Slice(content, openDepth(first), openDepth(last))
}

function openDepth(block: Node): 0 | 1 {
  return /^(?:paragraph|bulletList|orderedList)$/.test(block.type.name) ? 1 : 0
}
