import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import type { Analysis } from '../../document/analysis.ts'

const key = 'dateline-analysis'

/** Has the page show an analysis: section styles, placeholders and findings. Changes nothing in the document. */
export function showAnalysis(editor: Editor, analysis: Analysis): void {
  if (editor.isDestroyed || editor.state.doc !== analysis.doc) return
  editor.view.dispatch(editor.state.tr.setMeta(key, analysis))
}

/** The analysis that a transaction brings to the page's plugins. */
export function analysisOf(transaction: Transaction): Analysis | undefined {
  return transaction.getMeta(key) as Analysis | undefined
}
