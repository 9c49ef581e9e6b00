import { DecorationSet } from '@tiptap/pm/view'

/**
 * Marks a set of decorations as holding none inside of a block. Asked for those of one block, a set looks through all it
 * holds, and on each key it is asked for every block: with a style for each of thousands of questions that takes longer
 * than drawing the letter. Mapping a set makes a new one, which has to be marked again.
 */
export function blocksOnly(set: DecorationSet): DecorationSet {
  if (set === DecorationSet.empty) return set
  return Object.defineProperty(set, 'forChild', { value: nothing, configurable: true })
}

function nothing(): DecorationSet {
  return DecorationSet.empty
}
