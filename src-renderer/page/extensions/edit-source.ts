import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** What a piece of running text that is no text is edited as: Markdown source, or a link without text. */
export type EditedPiece = 'source' | 'link'

/** Opens what edits a piece of running text that is no text: on a double click, or Enter while it is selected. */
export const EditSource = Extension.create<{ open: (what: EditedPiece) => void }>({
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
            const piece = pieceOf(node)
            if (!piece) return false
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePos)))
            open(piece)
            return true
          },
          handleKeyDown(view, event) {
            const piece = selectedPiece(view)
            if (event.key !== 'Enter' || !piece) return false
            open(piece)
            return true
          },
        },
      }),
    ]
  },
})

function selectedPiece({ state: { selection } }: EditorView): EditedPiece | null {
  return selection instanceof NodeSelection ? pieceOf(selection.node) : null
}

function pieceOf(node: Node): EditedPiece | null {
  if (node.type.name === 'emptyLink') return 'link'
  return node.type.name === 'rawInline' ? 'source' : null
}
