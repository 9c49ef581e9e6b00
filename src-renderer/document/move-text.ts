import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import { applyMove, movables, moveTo } from '../../src-core/document/rearrange.ts'
import type { PartId } from '../../src-core/document/structure.ts'
import type { DocumentSession } from './document-session.ts'

/**
 * Puts a section or question to the place of another of its part. One step to undo; the cursor stays in its text.
 * @param from place among those of the part that can change places
 * @returns whether it moved
 */
export function moveText(session: DocumentSession, id: PartId, from: number, to: number): boolean {
  const { doc, outline } = session.analysisNow()
  const part = outline.parts.find((each) => each.id === id)
  const move = part ? moveTo(movables(doc, part), from, to) : null
  if (!move) return false
  const { view } = session.editor
  const { selection, tr } = view.state
  const start = applyMove(tr, move)
  const { moved } = move
  if (selection.from >= moved.from && selection.to <= moved.to) {
    const by = start - moved.start
    tr.setSelection(TextSelection.between(tr.doc.resolve(selection.anchor + by), tr.doc.resolve(selection.head + by)))
  }
  // A step of its own in the history: undo must not take the words typed just before or after along.
  view.dispatch(closeHistory(tr))
  view.dispatch(closeHistory(view.state.tr))
  session.analysisNow()
  return true
}
