import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { diffArrays } from 'diff'

/**
 * Turns a transaction's document into another one by changing only what differs, so that the cursor, and marks beside
 * the changes, stay where they are.
 * @param to of the same schema
 */
export function applyDocument(transaction: Transaction, to: Node): Transaction {
  const { doc } = transaction
  if (doc.attrs.frontMatter !== to.attrs.frontMatter) transaction.setDocAttribute('frontMatter', to.attrs.frontMatter)
  // From the end, so that positions before a change stay what they are.
  for (const { from, removed, added } of changedRuns(doc, to).reverse()) applyRun(transaction, from, removed, added)
  return transaction
}

interface Run {
  readonly from: number
  readonly removed: readonly Node[]
  readonly added: readonly Node[]
}

function changedRuns(doc: Node, to: Node): Run[] {
  const runs: { from: number; removed: Node[]; added: Node[] }[] = []
  let at = 0
  let open: (typeof runs)[number] | null = null
  for (const { value, added, removed } of diffArrays([...doc.children], [...to.children], {
    comparator: (a, b) => a.eq(b),
  })) {
    if (!added && !removed) open = null
    else {
      if (open === null) {
        open = { from: at, removed: [], added: [] }
        runs.push(open)
      }
      if (added) open.added.push(...value)
      else open.removed.push(...value)
    }
    if (!added) at += sizeOf(value)
  }
  return runs
}

function applyRun(transaction: Transaction, from: number, removed: readonly Node[], added: readonly Node[]): void {
  if (removed.length !== added.length || removed.length === 0) {
    transaction.replaceWith(from, from + sizeOf(removed), added)
    return
  }
  let at = from + sizeOf(removed)
  for (let i = removed.length - 1; i >= 0; i--) {
    const [before, after] = [removed[i] as Node, added[i] as Node]
    at -= before.nodeSize
    applyBlock(transaction, at, before, after)
  }
}

function applyBlock(transaction: Transaction, at: number, before: Node, after: Node): void {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (!before.isTextblock || !before.sameMarkup(after) || start === null || end === null) {
    transaction.replaceWith(at, at + before.nodeSize, after)
    return
  }
  // In “aab” to “aaab” the equal ends overlap: what is counted from both sides is counted once.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  transaction.replace(at + 1 + start, at + 1 + end.a + overlap, after.slice(start, end.b + overlap))
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0)
}
