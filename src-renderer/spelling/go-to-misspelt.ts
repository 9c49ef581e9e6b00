import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Misspelt } from '../../src-core/spelling/misspelt.ts'
import { misspeltAt, misspeltIn } from '../page/extensions/spelling-marks.ts'

/** Selects the misspelt word at the cursor, else the next one, past the end the first. @returns it; null when there is none */
export function goToMisspelt({ state, view }: Editor): Misspelt | null {
  const all = misspeltIn(state)
  const { from } = state.selection
  const next = all.find(({ to }) => to >= from) ?? all[0]
  if (!next) return null
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView())
  return misspeltAt(view.state, next.from)
}
