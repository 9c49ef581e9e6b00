import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Range } from '../../../src-core/document/structure.ts'
import type { Misspelt } from '../../../src-core/spelling/misspelt.ts'

const key = new PluginKey<DecorationSet>('spelling')

/** Told that a person wants to see what could stand in the place of a misspelt word. */
export type OnMisspelt = (word: Misspelt) => void

/**
 * A line under words that are spelt wrong; not under the one that is being written. The words are given by
 * {@link showMisspelt}; a right click on one, or the key for a context menu in one, asks for suggestions.
 */
export const SpellingMarks = Extension.create<{ onMisspelt: OnMisspelt }>({
  name: 'spellingMarks',
  addOptions: () => ({ onMisspelt: () => {} }),
  addProseMirrorPlugins() {
    const { onMisspelt } = this.options
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) => {
            const words = transaction.getMeta(key) as readonly Misspelt[] | undefined
            if (words)
              return DecorationSet.create(
                transaction.doc,
                words.map(({ from, to, word }) => Decoration.inline(from, to, { class: 'misspelt' }, { word })),
              )
            return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks
          },
        },
        props: {
          decorations(state) {
            return withoutWritten(state, this.getState(state) ?? DecorationSet.empty)
          },
          handleDOMEvents: {
            contextmenu: (view, event) => {
              // The key for a context menu comes as an event at the cursor, without a button.
              const byKey = event.button !== 2
              const pos = byKey
                ? view.state.selection.head
                : view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
              const found = pos === undefined ? null : misspeltAt(view.state, pos)
              if (!found) return false
              event.preventDefault()
              onMisspelt(found)
              return true
            },
          },
        },
      }),
    ]
  },
})

/** Shows which words are spelt wrong; positions are those of the present document. */
export function showMisspelt(view: EditorView, words: readonly Misspelt[]): void {
  view.dispatch(view.state.tr.setMeta(key, words).setMeta('addToHistory', false))
}

/** The misspelt word at a position, its ends included. */
export function misspeltAt(state: EditorState, pos: number): Misspelt | null {
  const [mark] = key.getState(state)?.find(pos, pos) ?? []
  return mark ? { from: mark.from, to: mark.to, word: state.doc.textBetween(mark.from, mark.to) } : null
}

/** The misspelt words of a document in order. */
export function misspeltIn(state: EditorState): Range[] {
  return (key.getState(state)?.find() ?? []).sort((a, b) => a.from - b.from).map(({ from, to }) => ({ from, to }))
}

/** A word is not judged while the cursor stands at its end. */
function withoutWritten(state: EditorState, marks: DecorationSet): DecorationSet {
  const { empty, head } = state.selection
  if (!empty) return marks
  const written = marks.find(head, head).filter(({ to }) => to === head)
  return written.length === 0 ? marks : marks.remove(written)
}
