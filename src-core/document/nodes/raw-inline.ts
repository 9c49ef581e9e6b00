import { Node } from '@tiptap/core'
import type { ElementAttributes } from './dom.ts'

/** Markdown inside running text that the schema has no node for, such as an HTML tag or a footnote mark. */
export const RawInline = Node.create({
  name: 'rawInline',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return {
      source: {
        default: '',
        parseHTML: (element: ElementAttributes) => element.getAttribute('data-raw-inline') ?? '',
        renderHTML: (attributes: { source?: unknown }) => ({ 'data-raw-inline': String(attributes.source) }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-raw-inline]' }]
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'raw-inline' }, String(node.attrs.source)]
  },

  renderText({ node }) {
    return String(node.attrs.source)
  },
})
