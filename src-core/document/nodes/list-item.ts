import { InputRule } from '@tiptap/core'
import { ListItem as TiptapListItem } from '@tiptap/extension-list'
import type { ElementAttributes } from './dom.ts'

/**
 * An item of either kind of list. `checked` is null for an ordinary item, true or false for a task. Any block may come
 * first, since Markdown items may begin with a quote, a code block or another list.
 */
export const ListItem = TiptapListItem.extend({
  content: 'block+',

  addAttributes() {
    return {
      checked: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element: ElementAttributes) => {
          const checked = element.getAttribute('data-checked')
          return checked === null ? null : checked !== 'false'
        },
        renderHTML: (attributes: { checked?: unknown }) =>
          typeof attributes.checked === 'boolean' ? { 'data-checked': String(attributes.checked) } : {},
      },
    }
  },

  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      // The item after a task is a task not yet done; the item after an ordinary one is ordinary.
      Enter: () => {
        const { checked } = this.editor.getAttributes(this.name)
        return this.editor.commands.splitListItem(this.name, typeof checked === 'boolean' ? { checked: false } : {})
      },
    }
  },

  addInputRules() {
    return [
      new InputRule({
        find: /^\[([ xX])\]\s$/,
        handler: ({ state, range, match }) => {
          const $from = state.doc.resolve(range.from)
          const item = $from.depth > 0 ? $from.node(-1) : null
          if (item?.type !== this.type || $from.index(-1) !== 0) return null
          const checked = match[1] !== ' '
          state.tr.delete(range.from, range.to).setNodeMarkup($from.before(-1), undefined, { ...item.attrs, checked })
        },
      }),
    ]
  },
})
