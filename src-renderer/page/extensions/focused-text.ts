import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Range } from '../../../src-core/document/structure.ts'
import { blocksOnly } from './block-decorations.ts'

interface Focused {
  /** Null while all of the document is shown alike. */
  readonly range: Range | null
  readonly blocks: DecorationSet
}

const key = new PluginKey<Focused>('focusedText')
const nothing: Focused = { range: null, blocks: DecorationSet.empty }

/** Dims everything but one section, question or part, so that a person can keep to it. Changes nothing in the document. */
export const FocusedText = Extension.create({
  name: 'focusedText',
  addProseMirrorPlugins() {
    return [
      new Plugin<Focused>({
        key,
        state: {
          init: () => nothing,
          apply: (transaction, focused) => next(transaction, focused),
        },
        props: {
          decorations: (state) => focusedIn(state).blocks,
          attributes: (state): Record<string, string> => (focusedIn(state).range ? { 'data-focused': '' } : {}),
        },
      }),
    ]
  },
})

/** Has the page dim all but a range; null shows everything alike again. */
export function showFocused(editor: Editor, range: Range | null): void {
  if (editor.isDestroyed || (range === null && focusedIn(editor.state).range === null)) return
  editor.view.dispatch(editor.state.tr.setMeta(key, { range }))
}

function focusedIn(state: EditorState): Focused {
  return key.getState(state) ?? nothing
}

function next(transaction: Transaction, focused: Focused): Focused {
  const told = transaction.getMeta(key) as Pick<Focused, 'range'> | undefined
  const range = told ? told.range : focused.range
  if (range === null) return nothing
  if (!told && !transaction.docChanged) return focused
  // What is typed at either end belongs to it.
  const mapped = told
    ? range
    : { from: transaction.mapping.map(range.from, -1), to: transaction.mapping.map(range.to, 1) }
  return { range: mapped, blocks: blocksIn(transaction.doc, mapped) }
}

function blocksIn(doc: Node, { from, to }: Range): DecorationSet {
  const blocks: Decoration[] = []
  doc.nodesBetween(Math.min(from, doc.content.size), Math.min(to, doc.content.size), (node, pos, parent) => {
    if (parent === doc) blocks.push(Decoration.node(pos, pos + node.nodeSize, { class: 'in-focus' }))
    return false
  })
  return blocksOnly(DecorationSet.create(doc, blocks))
}
