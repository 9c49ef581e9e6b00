import { Fragment, type Mark, type Node } from '@tiptap/pm/model'

/** Whether a text is linked to the address that it is, as GFM links addresses by itself. */
export function isBareLink(node: Node): boolean {
  return bareLink(node) !== undefined
}

/** A block in which addresses in the text are text, linked or not. */
export function withoutBareLinks(block: Node): Node {
  if (block.isLeaf) return block
  const children = block.isTextblock ? block.children.map(unlinked) : block.children.map(withoutBareLinks)
  return block.copy(Fragment.from(children))
}

function unlinked(node: Node): Node {
  const link = bareLink(node)
  return link ? node.mark(link.removeFromSet(node.marks)) : node
}

function bareLink(node: Node): Mark | undefined {
  const text = node.text
  const link = node.marks.find((mark) => mark.type.name === 'link')
  if (text === undefined || !link || link.attrs.title !== null) return undefined
  return [text, `http://${text}`, `mailto:${text}`].includes(String(link.attrs.href)) ? link : undefined
}
