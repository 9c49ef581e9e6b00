import { type Editor, Extension } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Outline, Range } from '../../../src-core/document/structure.ts'
import { analysisOf } from './analysis-meta.ts'
import { blocksOnly } from './block-decorations.ts'

interface Locked {
  /** Where may be written. */
  readonly open: Range
  readonly shut: DecorationSet
  /** Told of a change that was not made. */
  readonly onRefused: () => void
}

const key = new PluginKey<Locked | null>('problemLock')
const wholeText = 'dateline-whole-text'

/**
 * Holds a person who asked for it to the customer problem: changes anywhere else are not made. What is there stays, undo and
 * redo go on, and so does a text that is put in the document's place as a whole, which nobody types.
 */
export const ProblemLock = Extension.create({
  name: 'problemLock',
  addProseMirrorPlugins: () => [problemLock()],
})

export function problemLock(): Plugin<Locked | null> {
  return new Plugin<Locked | null>({
    key,
    state: { init: () => null, apply: (transaction, locked) => next(transaction, locked) },
    props: {
      decorations: (state) => key.getState(state)?.shut,
      attributes: (state): Record<string, string> => (key.getState(state) ? { 'data-problem-first': '' } : {}),
    },
    filterTransaction: (transaction, state) => mayApply(transaction, state),
  })
}

type Lockable = Pick<Editor, 'state'> & { readonly view: Pick<Editor['view'], 'dispatch'> }

/**
 * Lets nothing but the customer problem be changed until {@link unlock}. Where the document has no such section nothing is
 * locked: a person must always be able to write somewhere.
 * @param outline of the document as it is now
 * @returns whether it is locked now
 */
export function lockToProblem({ state, view }: Lockable, outline: Outline, onRefused: () => void): boolean {
  const open = problemRange(state.doc, outline)
  view.dispatch(state.tr.setMeta(key, open && { open, onRefused }))
  return open !== null
}

export function unlock({ state, view }: Lockable): void {
  if (key.getState(state)) view.dispatch(state.tr.setMeta(key, null))
}

/** Marks a transaction as one that puts another text in the document's place, which no lock refuses. */
export function replacesText(transaction: Transaction): Transaction {
  return transaction.setMeta(wholeText, true)
}

function next(transaction: Transaction, locked: Locked | null): Locked | null {
  const told = transaction.getMeta(key) as Pick<Locked, 'open' | 'onRefused'> | null | undefined
  if (told === null) return null
  if (told) return { ...told, shut: shutBlocks(transaction.doc, told.open) }
  if (locked === null) return null
  const analysis = analysisOf(transaction)
  if (!analysis && !transaction.docChanged) return locked
  const { mapping } = transaction
  const open = (analysis && problemRange(transaction.doc, analysis.outline)) ?? {
    // What is typed at either end belongs to it.
    from: mapping.map(locked.open.from, -1),
    to: mapping.map(locked.open.to, 1),
  }
  return { ...locked, open, shut: shutBlocks(transaction.doc, open) }
}

function mayApply(transaction: Transaction, state: EditorState): boolean {
  const locked = key.getState(state)
  if (!locked || !transaction.docChanged) return true
  if (isHistoryTransaction(transaction) || transaction.getMeta(wholeText)) return true
  let { from, to } = locked.open
  for (const map of transaction.mapping.maps) {
    let outside = false
    map.forEach((start, end) => {
      outside ||= start < from || end > to
    })
    if (outside) {
      // Not while the editor is still deciding.
      queueMicrotask(locked.onRefused)
      return false
    }
    from = map.map(from, -1)
    to = map.map(to, 1)
  }
  return true
}

/** From behind the section's title to the next block that is not its own; null where there is no such section. */
function problemRange(doc: Node, { parts }: Outline): Range | null {
  const section = parts.flatMap((part) => part.sections).find(({ id }) => id === 'customer-problem')
  if (!section?.range) return null
  const from = section.title?.to ?? section.range.from
  let { to } = section.range
  // The empty paragraphs to type in after it.
  doc.forEach((node, pos) => {
    if (pos === to && node.type.name === 'paragraph' && node.content.size === 0) to = pos + node.nodeSize
  })
  return { from, to }
}

function shutBlocks(doc: Node, { from, to }: Range): DecorationSet {
  const blocks: Decoration[] = []
  doc.forEach((node, pos) => {
    const end = pos + node.nodeSize
    // Its own title, which ends where it begins, stands out with it.
    if (end < from || pos >= to) blocks.push(Decoration.node(pos, end, { class: 'shut' }))
  })
  return blocksOnly(DecorationSet.create(doc, blocks))
}
