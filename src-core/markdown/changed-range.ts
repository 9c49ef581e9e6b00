import type { Node } from '@tiptap/pm/model'
import type { BlockToWrite } from './block-writer.ts'
import { holdsDefinition } from './definitions.ts'
import { mayHaveFences } from './fence-pairs.ts'
import type { OpenedBlock } from './open.ts'

/**
 * The entries that have to be read to know that all are read as they should be: everything that is not as it was
 * opened, with a neighbour on each side. Markdown is read from top to bottom, so blocks before it are not affected, and
 * where the neighbour after it comes back the same, so does the rest. Only definitions have effect far away, and `$$` and
 * `:::` lines that are text as long as they find no partner.
 */
export function changedRange(
  entries: readonly BlockToWrite[],
  opened: readonly OpenedBlock[],
): { from: number; to: number } {
  const kept = entries.filter(({ mode }) => mode === 'source')
  const definitions = kept.filter(({ node }) => holdsDefinition(node)).length
  const all =
    definitions !== opened.filter(({ node }) => holdsDefinition(node)).length ||
    entries.some(({ mode, node }) => mode !== 'source' && holdsDefinition(node)) ||
    entries.some(({ node }) => holdsLooseFence(node))
  if (all) return { from: 0, to: entries.length }

  const changed = entries.flatMap((entry, i) => {
    const follows = entry.slot !== null && entry.slot === (i === 0 ? 0 : (entries[i - 1]?.slot ?? -2) + 1)
    const ends = i < entries.length - 1 || entry.slot === opened.length - 1
    return entry.mode === 'source' && follows && ends ? [] : [i]
  })
  const [first, last] = [changed[0], changed.at(-1)]
  // Nothing but the front matter, or something at the very end, was changed.
  if (first === undefined || last === undefined) return { from: 0, to: Math.min(1, entries.length) }
  return { from: Math.max(0, first - 1), to: Math.min(entries.length, last + 2) }
}

const looseFences = new WeakMap<Node, boolean>()

/** Kept, since every save asks every block. */
function holdsLooseFence(block: Node): boolean {
  let holds = looseFences.get(block)
  if (holds === undefined) {
    const { kind } = block.attrs
    holds = kind !== 'math' && kind !== 'directive' && mayHaveFences(block.textContent)
    looseFences.set(block, holds)
  }
  return holds
}
