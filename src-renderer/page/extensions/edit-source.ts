import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Opens the source of a piece of Markdown in running text: on a double click, or Enter while it is selected. */
export const EditSource = Extension.create<{ open: () => void }>({
  name: 'editSource',
  // Before Enter makes a new paragraph.
  priority: 1000,
  addOptions: () => ({ open: () => {} }),
  addProseMirrorPlugins() {
    const { open } = this.options
    return [
      new Plugin({
        props: {
          handleDoubleClickOn(view, _pos, node, nodePos) {
            if (node.type.name !== 'rawInline') return false
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePos)))
            open()
            return true
          },
          handleKeyDown(view, event) {
            if (event.key !== 'Enter' || !isOnSource(view)) return false
            open()
            return true
          },
        },
      }),
    ]
  },
})

function isOnSource({ state: { selection } }: EditorView): boolean {
  return selection instanceof NodeSelection && selection.node.type.name === 'rawInline'
}
