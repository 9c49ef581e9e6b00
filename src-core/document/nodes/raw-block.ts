import { Node } from '@tiptap/core'
import type { ElementAttributes } from './dom.ts'

/** What a {@link RawBlock} holds. */
export const rawKinds = ['html', 'definition', 'footnote', 'math', 'directive', 'other'] as const
export type RawKind = (typeof rawKinds)[number]

/** Markdown that the schema has no node for. It shows and edits its own source, which is written back as it stands. */
export const RawBlock = Node.create({
  name: 'rawBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  // Above the code block, whose parse rule takes every <pre>.
  priority: 200,

  addAttributes() {
    return {
      kind: {
        default: 'other' satisfies RawKind,
        parseHTML: (element: ElementAttributes) =>
          rawKinds.find((kind) => kind === element.getAttribute('data-raw')) ?? 'other',
        renderHTML: (attributes: { kind?: unknown }) => ({ 'data-raw': String(attributes.kind) }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'pre[data-raw]', preserveWhitespace: 'full' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['pre', { ...HTMLAttributes, class: 'raw-block' }, ['code', 0]]
  },
})
