import type { Node } from '@tiptap/pm/model'
import type { Range } from '../../../src-core/document/structure.ts'

/** The empty paragraph right after a title, where its section or answer is to be written. */
export interface Gap {
  readonly pos: number
  readonly node: Node
}

export function gapAfter(doc: Node, title: Range): Gap | null {
  const $end = doc.resolve(title.to)
  const pos = $end.depth === 0 ? $end.pos : $end.after(1)
  const node = doc.nodeAt(pos)
  return isEmptyParagraph(node) ? { pos, node } : null
}

export function isEmptyParagraph(node: Node | null): node is Node {
  return node !== null && node.type.name === 'paragraph' && node.content.size === 0
}
