import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { nameSection } from '../../src-core/document/name-section.ts'
import { namedBy } from '../../src-core/document/section-comment.ts'
import type { AnySectionId, Range, SectionId } from '../../src-core/document/structure.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { placeAt } from '../document/place.ts'

/** The section that the cursor is in, as the document stands now. */
export function sectionAtCursor(session: DocumentSession): AnySectionId | null {
  return placeAt(session.analysisNow().outline, session.editor.state.selection.from)?.section ?? null
}

/** Makes the block at the cursor a section. One step to undo; nothing changes where its words say so already. */
export function nameAtCursor(session: DocumentSession, id: SectionId): void {
  const { doc, selection, tr } = session.editor.state
  const naming = nameSection(doc, selection.from, id, session.template)
  if (!naming || naming.changes.length === 0) return
  for (const { from, to, node } of naming.changes) {
    if (node) tr.replaceWith(from, to, node)
    else tr.delete(from, to)
  }
  change(session, tr)
}

/** Takes away the name that the block at the cursor was given. One step to undo. */
export function unnameAtCursor(session: DocumentSession): void {
  const { doc, selection, tr } = session.editor.state
  const name = nameBefore(doc, selection.from)
  if (!name) return
  change(session, tr.delete(name.from, name.to))
}

/** A step of its own in the history: undo must not take the words typed just before or after along. */
function change(session: DocumentSession, transaction: Transaction): void {
  const { view } = session.editor
  view.dispatch(closeHistory(transaction))
  view.dispatch(closeHistory(view.state.tr))
  session.analysisNow()
}

/** Whether a person named the block at the cursor. */
export function isNamedAtCursor({ editor }: DocumentSession): boolean {
  return nameBefore(editor.state.doc, editor.state.selection.from) !== null
}

/**
 * The comment that names the top-level block at a position.
 * @param pos in or directly before the block
 */
export function nameBefore(doc: Node, pos: number): Range | null {
  const $block = doc.resolve(pos)
  const start = $block.depth === 0 ? pos : $block.before(1)
  const comment = doc.resolve(start).nodeBefore
  return comment && namedBy(comment) !== null ? { from: start - comment.nodeSize, to: start } : null
}
