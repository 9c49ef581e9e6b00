import type { Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { Range } from '../../src-core/document/structure.ts'

/**
 * Puts the cursor to a place in the text and brings it into view.
 * @param select whether the whole range is selected, or the cursor put to its start
 */
export function reveal(editor: Editor, range: Range, { select = false }: { readonly select?: boolean } = {}): void {
  const { doc } = editor.state
  const from = Math.min(range.from, doc.content.size)
  const to = Math.min(range.to, doc.content.size)
  const selection =
    select && from < to
      ? TextSelection.between(doc.resolve(from), doc.resolve(to))
      : Selection.near(doc.resolve(from), 1)
  editor.view.dispatch(editor.state.tr.setSelection(selection))
  editor.view.focus()
  const { node } = editor.view.domAtPos(selection.from)
  const element = node instanceof Element ? node : node.parentElement
  if (!element) return
  if (!element.closest('[data-long="true"]')) element.scrollIntoView({ block: 'center', behavior: scrollBehavior() })
  else bringNear(element)
}

/** In a long document the heights on the way are guesses until they are drawn, so that one jump ends beside its aim. */
function bringNear(element: Element, jumps = 4): void {
  element.scrollIntoView({ block: 'center' })
  if (jumps > 1) requestAnimationFrame(() => bringNear(element, jumps - 1))
}

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
