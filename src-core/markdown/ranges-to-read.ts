import type { Node } from '@tiptap/pm/model'
import type { BlockToWrite } from './block-writer.ts'
import { definedLabels, mayRefer } from './definitions.ts'
import { mayHaveFences } from './fence-pairs.ts'
import type { OpenedMarkdown } from './open.ts'

/** Some entries in a row: the first, and the one after the last. */
export interface EntryRange {
  readonly from: number
  readonly to: number
}

/** Long runs of changed blocks are read in pieces of so many blocks, so that a further change costs one piece. */
const pieceLength = 16

/**
 * The entries that have to be read to know that all are read as they should be: everything that is not as it was
 * opened, with a neighbour on each side. Markdown is read from top to bottom, so blocks before it are not affected, and
 * where the neighbour after it comes back the same, so does the rest. Two things have effect far away: definitions, on
 * all that may refer to them, and `$$` and `:::` lines that are text as long as they find no partner.
 */
export function rangesToRead(entries: readonly BlockToWrite[], opened: OpenedMarkdown): readonly EntryRange[] {
  const changed = new Set(changedEntries(entries, opened))
  const used = new Set(entries.flatMap(({ mode, slot }, i) => (mode === 'source' && !changed.has(i) ? [slot] : [])))
  const lost = opened.blocks.flatMap(({ node }, slot) => (used.has(slot) ? [] : [node]))
  const touched = [...lost, ...Array.from(changed, (i) => (entries[i] as BlockToWrite).node)]

  if (touched.some(holdsFence) && entries.some(({ node }) => holdsLooseFence(node)))
    return [{ from: 0, to: entries.length }]
  const labels = definedLabels(touched)
  if (labels.length > 0)
    entries.forEach(({ slot }, i) => {
      const block = slot === null ? undefined : opened.blocks[slot]
      if (block && mayRefer(opened.text.slice(block.start, block.end), labels)) changed.add(i)
    })
  return ranges(
    [...changed].sort((a, b) => a - b),
    entries.length,
  )
}

/** The entries that do not stand as they stood between the blocks beside them. */
function changedEntries(entries: readonly BlockToWrite[], { blocks }: OpenedMarkdown): number[] {
  return entries.flatMap(({ slot, mode }, i) => {
    const follows = slot !== null && slot === (i === 0 ? 0 : (entries[i - 1]?.slot ?? -2) + 1)
    const ends = i < entries.length - 1 || slot === blocks.length - 1
    return mode === 'source' && follows && ends ? [] : [i]
  })
}

/** @param changed in ascending order */
function ranges(changed: readonly number[], length: number): EntryRange[] {
  const found: EntryRange[] = []
  for (const i of changed) {
    const range = { from: Math.max(0, i - 1), to: Math.min(length, i + 2) }
    const last = found.at(-1)
    if (last && range.from < last.to && range.to - last.from <= pieceLength)
      found[found.length - 1] = { from: last.from, to: range.to }
    else found.push(range)
  }
  return found
}

/** Kept, since every save asks every block. */
const fences = new WeakMap<Node, boolean>()

function holdsFence(block: Node): boolean {
  let holds = fences.get(block)
  if (holds === undefined) {
    holds = mayHaveFences(block.textContent)
    fences.set(block, holds)
  }
  return holds
}

function holdsLooseFence(block: Node): boolean {
  const { kind } = block.attrs
  return kind !== 'math' && kind !== 'directive' && holdsFence(block)
}
