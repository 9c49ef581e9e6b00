import { Fragment } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import {
  type Insertion,
  partInsertion,
  questionInsertion,
  sectionInsertion,
} from '../../src-core/document/insertion.ts'
import { type AnySectionId, type PartId, partIds } from '../../src-core/document/structure.ts'
import type { DocumentSession } from './document-session.ts'

/** Puts a missing part or section where it belongs, with the cursor in it. One step to undo. */
export function insertSection(session: DocumentSession, id: PartId | AnySectionId): void {
  const { doc, outline } = session.analysisNow()
  insert(
    session,
    isPart(id)
      ? partInsertion(doc, outline, session.template, id)
      : sectionInsertion(doc, outline, session.template, id),
  )
}

/** Adds a question to an FAQ, with the cursor in its empty answer. */
export function insertQuestion(session: DocumentSession, part: PartId, question: string): void {
  const { doc, outline } = session.analysisNow()
  insert(session, questionInsertion(doc, outline, part, question))
}

function insert({ editor }: DocumentSession, { pos, blocks }: Insertion): void {
  const { tr } = editor.state
  tr.insert(pos, Fragment.from(blocks))
  const end = pos + blocks.reduce((size, block) => size + block.nodeSize, 0)
  tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1))
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}

function isPart(id: PartId | AnySectionId): id is PartId {
  return (partIds as readonly string[]).includes(id)
}
