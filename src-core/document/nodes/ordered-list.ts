import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list'
import type { ElementAttributes } from './dom.ts'
import { tightAttribute } from './list-spacing.ts'

/** A numbered list. TipTap's letter and roman `type` is left out: Markdown numbers with digits only. */
export const OrderedList = TiptapOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element: ElementAttributes) => startNumber(element.getAttribute('start')),
      },
      ...tightAttribute,
    }
  },
})

/** Markdown takes 0 to 999,999,999 (CommonMark 0.31.2, "List items": at most nine digits). */
function startNumber(value: string | null): number {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : 1
}
