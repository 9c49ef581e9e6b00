import { Node } from '@tiptap/core'
import type { ElementAttributes } from './dom.ts'

const attribute = (name: string, missing: string | null) => ({
  default: missing,
  parseHTML: (element: ElementAttributes) => element.getAttribute(`data-${name}`) ?? missing,
  renderHTML: (attributes: Record<string, unknown>) => {
    const value = attributes[name]
    return typeof value === 'string' ? { [`data-${name}`]: value } : {}
  },
})

/** A link without text, `[](address)`: the link mark needs something to stand on. */
export const EmptyLink = Node.create({
  name: 'emptyLink',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return { href: attribute('href', ''), title: attribute('title', null) }
  },

  parseHTML() {
    return [{ tag: 'span[data-empty-link]' }]
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, 'data-empty-link': '', class: 'empty-link' }, String(node.attrs.href)]
  },

  renderText({ node }) {
    return String(node.attrs.href)
  },
})
