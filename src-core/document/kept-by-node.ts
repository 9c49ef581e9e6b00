import type { Node } from '@tiptap/pm/model'

/**
 * Makes of a reading of one node one that is done once. A node never changes, and of a long document all but a few are
 * the same from one key to the next. The reading must depend on nothing but the node.
 */
export function keptByNode<T>(read: (node: Node) => T): (node: Node) => T {
  const kept = new WeakMap<Node, { readonly value: T }>()
  return (node) => {
    const known = kept.get(node) ?? { value: read(node) }
    kept.set(node, known)
    return known.value
  }
}
