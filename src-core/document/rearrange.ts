import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { namedBy } from './section-comment.ts'
import type { OutlinePart, Range } from './structure.ts'

/** A section or question that stands in blocks of its own, so that it can change places with its neighbours. */
export interface Movable extends Range {
  /** Where the section or question itself starts, as the outline says. */
  readonly start: number
}

/**
 * The sections of a press release, or the questions of an FAQ, that can change places: those that share no block with
 * another. A comment that names a section goes with it, and so does the empty paragraph to type in.
 * @param part of this very document
 * @returns in document order; the ranges are of whole top-level blocks
 */
export function movables(doc: Node, part: OutlinePart): Movable[] {
  const { title } = part
  const own = part.id === 'press-release' || part.questions.length === 0
  const ranges = (own ? [...part.sections, ...part.ownSections] : part.questions).flatMap(({ range }) => range ?? [])
  const found = ranges.flatMap((range) => movable(doc, range) ?? [])
  return found
    .filter((each) => ranges.filter((range) => overlap(range, each)).length === 1)
    .filter((each) => !title || each.from >= title.to)
    .sort((a, b) => a.from - b.from)
}

function movable(doc: Node, range: Range): Movable | null {
  const from = edge(doc, range.from, 'start')
  const to = edge(doc, range.to, 'end')
  if (from === null || to === null || from >= to) return null
  return { start: range.from, from: withName(doc, from), to: withTypingParagraph(doc, to) }
}

/** The block boundary at a position; null where text of the same block stands between them. */
function edge(doc: Node, pos: number, side: 'start' | 'end'): number | null {
  const $pos = doc.resolve(pos)
  if ($pos.depth === 0) return pos
  const boundary = side === 'start' ? $pos.before(1) : $pos.after(1)
  const between = doc.textBetween(Math.min(pos, boundary), Math.max(pos, boundary), ' ', '\uFFFC')
  return between.trim() === '' ? boundary : null
}

function withName(doc: Node, from: number): number {
  const { nodeBefore } = doc.resolve(from)
  return nodeBefore && namedBy(nodeBefore) !== null ? from - nodeBefore.nodeSize : from
}

function withTypingParagraph(doc: Node, to: number): number {
  let end = to
  for (;;) {
    const { nodeAfter } = doc.resolve(end)
    if (nodeAfter?.type.name !== 'paragraph' || nodeAfter.content.size > 0) return end
    end += nodeAfter.nodeSize
  }
}

/** One place up or down among others, or to the place of another; null where there is no such place. */
export interface Move {
  readonly moved: Movable
  /** Position between two top-level blocks, outside of what is moved. */
  readonly target: number
}

/**
 * The move that puts one of several to the place of another.
 * @param to index that it will have among them
 */
export function moveTo(all: readonly Movable[], from: number, to: number): Move | null {
  const moved = all[from]
  const other = all[to]
  if (!moved || !other || from === to) return null
  return { moved, target: to < from ? other.from : other.to }
}

/**
 * Takes the blocks out and puts the very same nodes in again, by which saving knows them and keeps their source.
 * @returns where the moved section or question starts now
 */
export function applyMove(transform: Transform, { moved, target }: Move): number {
  const { from, to, start } = moved
  const blocks = transform.doc.slice(from, to).content
  transform.delete(from, to)
  const at = target > from ? target - (to - from) : target
  transform.insert(at, blocks)
  return at + (start - from)
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to
}
