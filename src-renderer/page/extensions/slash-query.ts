import { isHistoryTransaction } from '@tiptap/pm/history'
import type { ResolvedPos } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Range } from '../../../src-core/document/structure.ts'

/** What was typed after the slash that a paragraph begins with. */
export interface SlashQuery {
  readonly range: Range
  readonly query: string
  readonly text: string
}

/** No name of anything that can be inserted is longer: what goes on is a sentence. */
const longest = 60

/**
 * The query of a paragraph that is nothing but a slash and words, with the cursor in it; null elsewhere. Cells of tables
 * hold a line of text only, so nothing can be inserted there.
 */
export function slashQueryAt($cursor: ResolvedPos): SlashQuery | null {
  const { parent, parentOffset } = $cursor
  // At every key: what costs nothing comes first.
  if (parentOffset === 0 || parent.content.size > longest || parent.type.name !== 'paragraph') return null
  const text = parent.textContent
  if (!/^\/(?:\S|$)/.test(text) || text.length !== parent.content.size) return null
  for (let depth = $cursor.depth - 1; depth > 0; depth--) if ($cursor.node(depth).type.spec.tableRole) return null
  const from = $cursor.start()
  return { range: { from, to: from + text.length }, query: text.slice(1), text }
}

/**
 * Whether a change is a person's typing of a slash into an empty paragraph. A slash that was opened, pasted or undone is
 * text.
 */
export function typesSlash(transaction: Transaction): boolean {
  if (!transaction.docChanged || transaction.getMeta('uiEvent') || isHistoryTransaction(transaction)) return false
  const query = slashQueryAt(transaction.selection.$from)
  if (query?.text !== '/') return false
  const { from } = query.range
  if (from > transaction.before.content.size) return false
  const { parent } = transaction.before.resolve(from)
  return parent.type.name === 'paragraph' && parent.content.size === 0
}
