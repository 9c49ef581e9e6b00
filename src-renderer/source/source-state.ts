import { history, historyKeymap, invertedEffects, isolateHistory, standardKeymap } from '@codemirror/commands'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension, StateEffect, StateField, Text, type Transaction } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view'
import { strings } from '../../src-core/strings.ts'
import { type LineEnd, lineEndOf } from './line-ends.ts'
import { sourceLook } from './source-look.ts'

/** What a file's text has beside its lines: a byte order mark, and what the lines end with. */
export interface TextForm {
  readonly mark: string
  readonly lineEnd: LineEnd
}

const setForm = StateEffect.define<TextForm>()

const formField = StateField.define<TextForm>({
  create: () => ({ mark: '', lineEnd: '\n' }),
  update: (form, transaction) =>
    transaction.effects.reduce((now, effect) => (effect.is(setForm) ? effect.value : now), form),
})

/** Undo brings back line ends too. */
const undoForm = invertedEffects.of((transaction) =>
  transaction.effects.some((effect) => effect.is(setForm)) ? [setForm.of(transaction.startState.field(formField))] : [],
)

/** An editor's state for a text that is to be saved exactly as it stands. */
export function sourceState(text: string, extensions: Extension = []): EditorState {
  const { form, doc } = split(text)
  return EditorState.create({
    doc,
    extensions: [
      formField.init(() => form),
      undoForm,
      // Nothing but a line feed ends a line in the editor: what else a file has there is a character of the line.
      EditorState.lineSeparator.of('\n'),
      EditorView.clipboardInputFilter.of((pasted) => pasted.replaceAll(/\r\n?/g, '\n')),
      history(),
      search({ top: true }),
      EditorState.phrases.of(strings.ui.sourceText.search),
      highlightSelectionMatches(),
      highlightSpecialChars(),
      drawSelection(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': strings.ui.sourceText.editorLabel }),
      keymap.of([...searchKeymap, ...historyKeymap, ...standardKeymap]),
      sourceLook,
      extensions,
    ],
  })
}

/** The text as it is to be saved. */
export function textOf(state: EditorState): string {
  const { mark, lineEnd } = state.field(formField)
  return mark + state.doc.sliceString(0, state.doc.length, lineEnd)
}

export function formOf(state: EditorState): TextForm {
  return state.field(formField)
}

/** Puts another text in the place of all, as one step to undo; what both begin and end with stays. */
export function replaceAll(state: EditorState, text: string): Transaction {
  const { form, doc } = split(text)
  const [before, after] = [state.doc.toString(), doc.toString()]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return state.update({
    changes: { from: start, to: before.length - end, insert: doc.slice(start, after.length - end) },
    effects: setForm.of(form),
    annotations: isolateHistory.of('full'),
  })
}

/** A text's lines and its form: the two give the text again, whatever it is. */
export function split(text: string): { readonly form: TextForm; readonly doc: Text } {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const lineEnd = lineEndOf(text)
  return { form: { mark, lineEnd }, doc: Text.of(text.slice(mark.length).split(lineEnd)) }
}
