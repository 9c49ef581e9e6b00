import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

interface WritingFocus {
  readonly on: boolean
  readonly blocks: DecorationSet
}

const key = new PluginKey<WritingFocus>('writingFocus')
const off: WritingFocus = { on: false, blocks: DecorationSet.empty }

/** In focus mode, marks the paragraph or list item that is being written; the page dims the rest. */
export const WritingFocus = Extension.create({
  name: 'writingFocus',
  addProseMirrorPlugins() {
    return [
      new Plugin<WritingFocus>({
        key,
        state: { init: () => off, apply: next },
        props: {
          decorations: (state) => focusIn(state).blocks,
          attributes: (state): Record<string, string> => (focusIn(state).on ? { 'data-writing-focus': '' } : {}),
        },
      }),
    ]
  },
})

/** Turns the dimming of all but the paragraph at the cursor on or off. Changes nothing in the document. */
export function setWritingFocus(editor: Editor, on: boolean): void {
  if (editor.isDestroyed || focusIn(editor.state).on === on) return
  editor.view.dispatch(editor.state.tr.setMeta(key, on))
}

function focusIn(state: EditorState): WritingFocus {
  return key.getState(state) ?? off
}

function next(transaction: Transaction, focus: WritingFocus): WritingFocus {
  const told = transaction.getMeta(key) as boolean | undefined
  const on = told ?? focus.on
  if (!on) return off
  if (told === undefined && !transaction.docChanged && !transaction.selectionSet) return focus
  return { on, blocks: writtenBlocks(transaction) }
}

/** The blocks that the selection is in, from the outermost in, so that one item of a list can stand out in it. */
function writtenBlocks({ doc, selection }: Transaction): DecorationSet {
  const blocks: Decoration[] = []
  doc.nodesBetween(selection.from, selection.to, (node, pos) => {
    if (!node.isBlock) return false
    blocks.push(Decoration.node(pos, pos + node.nodeSize, { class: 'being-written' }))
    return !node.isTextblock
  })
  return DecorationSet.create(doc, blocks)
}
