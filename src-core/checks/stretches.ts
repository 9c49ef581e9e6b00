import type { Node } from '@tiptap/pm/model'

/**
 * Top-level blocks that follow one another. The same object comes back as long as none of its blocks has changed, so that
 * what was found in it can be kept: rules over a document run at every key press, which changes one stretch of it, and
 * even to ask each of a thousand blocks for what is kept with it takes longer than a key press may.
 */
export interface Stretch {
  readonly blocks: readonly Node[]
  /** Positions it takes up. */
  readonly size: number
}

export interface PlacedStretch {
  readonly stretch: Stretch
  /** Position of its first block. */
  readonly from: number
}

/** Blocks of a stretch: few enough to read them anew at a key press, and enough that there are few stretches. */
const least = 8
const most = 32

/** Stretches by their first block. */
const known = new WeakMap<Node, Stretch>()
const kept = new WeakMap<Node, readonly PlacedStretch[]>()

/** The stretches of a document, one after another, with all of its blocks. */
export function stretchesOf(doc: Node): readonly PlacedStretch[] {
  const before = kept.get(doc)
  if (before) return before
  const blocks = doc.content.content
  const found: PlacedStretch[] = []
  let from = 0
  for (let at = 0; at < blocks.length; ) {
    const stretch = unchangedAt(blocks, at) ?? newStretch(blocks, at)
    found.push({ stretch, from })
    from += stretch.size
    at += stretch.blocks.length
  }
  kept.set(doc, found)
  return found
}

function unchangedAt(blocks: readonly Node[], at: number): Stretch | null {
  const stretch = known.get(blocks[at] as Node)
  if (!stretch) return null
  for (let i = 1; i < stretch.blocks.length; i++) if (stretch.blocks[i] !== blocks[at + i]) return null
  return stretch
}

/** A stretch that ends where one begins that is still whole, unless it is too short to be worth keeping. */
function newStretch(blocks: readonly Node[], at: number): Stretch {
  let end = at + 1
  while (end < blocks.length && end - at < most && !(end - at >= least && unchangedAt(blocks, end))) end++
  const own = blocks.slice(at, end)
  const stretch = { blocks: own, size: own.reduce((sum, { nodeSize }) => sum + nodeSize, 0) }
  known.set(own[0] as Node, stretch)
  return stretch
}
