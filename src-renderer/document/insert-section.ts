import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  type Insertion,
  partInsertion,
  questionInsertion,
  sectionInsertion,
} from '../../src-core/document/insertion.ts'
import { outline } from '../../src-core/document/outline.ts'
import { type AnySectionId, type Outline, type PartId, partIds, type Range } from '../../src-core/document/structure.ts'
import type { Template } from '../../src-core/templates/template.ts'
import type { DocumentSession } from './document-session.ts'

/** What can be added to a document: a part or section that it lacks, or a question of an FAQ. */
export type Addition =
  | { readonly missing: PartId | AnySectionId }
  | { readonly part: PartId; readonly question: string }

/** Puts a missing part or section where it belongs, with the cursor in it. One step to undo. */
export function insertSection(session: DocumentSession, id: PartId | AnySectionId): void {
  insert(session, { missing: id })
}

/** Adds a question to an FAQ, with the cursor in its empty answer. */
export function insertQuestion(session: DocumentSession, part: PartId, question: string): void {
  insert(session, { part, question })
}

function insert(session: DocumentSession, addition: Addition): void {
  const { editor, template } = session
  const { doc, outline: outlineNow } = session.analysisNow()
  editor.view.dispatch(added(editor.state.tr, insertionOf(doc, outlineNow, template, addition)))
  editor.view.focus()
}

/**
 * Adds what was chosen in the paragraph that holds nothing but the words it was chosen by. They go, and so does their
 * paragraph, unless it is the only one under its title.
 * @param typed the words, which are all of their paragraph
 */
export function insertInstead(editor: Editor, typed: Range, addition: Addition, template: Template): void {
  const { tr } = editor.state
  const $typed = tr.doc.resolve(typed.from)
  const isOwnPlace =
    $typed.depth > 1 || $typed.index(0) === 0 || tr.doc.child($typed.index(0) - 1).type.name === 'heading'
  if (isOwnPlace) tr.delete(typed.from, typed.to)
  else tr.delete($typed.before(1), $typed.after(1))
  // The outline has not heard of the words yet, or takes them for text.
  editor.view.dispatch(added(tr, insertionOf(tr.doc, outline(tr.doc, template), template, addition)))
}

function insertionOf(doc: Node, outlineNow: Outline, template: Template, addition: Addition): Insertion {
  if ('question' in addition) return questionInsertion(doc, outlineNow, addition.part, addition.question)
  const { missing } = addition
  return isPart(missing)
    ? partInsertion(doc, outlineNow, template, missing)
    : sectionInsertion(doc, outlineNow, template, missing)
}

function added(tr: Transaction, { pos, blocks }: Insertion): Transaction {
  tr.insert(pos, Fragment.from(blocks))
  const end = pos + blocks.reduce((size, block) => size + block.nodeSize, 0)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView()
}

function isPart(id: PartId | AnySectionId): id is PartId {
  return (partIds as readonly string[]).includes(id)
}
