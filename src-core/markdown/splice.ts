import { Fragment, type Node } from '@tiptap/pm/model'
import { canonicalBlock, isBlank } from './canonical.ts'
import { place } from './from-mdast.ts'
import type { Habits } from './habits.ts'
import { lineStart, type OpenedBlock, type OpenedMarkdown } from './open.ts'
import { inlineEdits } from './splice-inline.ts'
import { writeBlock } from './write-block.ts'

/** A replacement of opened text; offsets count from the start of the opened text. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface Spliced {
  /** The block's new text. */
  readonly text: string
  /** The part of it that was written anew. */
  readonly written: { readonly from: number; readonly to: number }
}

/**
 * Ways to write a changed block by replacing part of its source, the smallest part first: the changed words of one
 * paragraph or cell, the items or rows that changed. Nothing says that such a text reads as the block; the caller has
 * to read it.
 */
export function* splices(opened: OpenedMarkdown, block: OpenedBlock, node: Node, habits: Habits): Generator<Spliced> {
  for (const edits of nodeEdits({ opened, habits }, block.node, node)) {
    const sorted = [...edits].sort((a, b) => a.from - b.from)
    let text = ''
    let at = block.start
    let written: Spliced['written'] | undefined
    for (const edit of sorted) {
      text += opened.text.slice(at, edit.from)
      written ??= { from: text.length, to: text.length + edit.text.length }
      text += edit.text
      at = edit.to
    }
    if (written) yield { text: text + opened.text.slice(at, block.end), written }
  }
}

export interface SpliceContext {
  readonly opened: OpenedMarkdown
  readonly habits: Habits
}

function* nodeEdits(context: SpliceContext, before: Node, after: Node): Generator<Edit[]> {
  if (before.type !== after.type) return
  if (!before.sameMarkup(after)) {
    const edit = before.content.eq(after.content) ? attributeEdit(context.opened, before, after) : null
    if (edit) yield [edit]
    return
  }
  if (before.isTextblock) return yield* inlineEdits(context, before, after)
  if (before.isLeaf) return
  const least = Math.min(before.childCount, after.childCount)
  let head = 0
  while (head < least && before.child(head).eq(after.child(head))) head++
  let tail = 0
  while (tail < least - head && before.child(before.childCount - 1 - tail).eq(after.child(after.childCount - 1 - tail)))
    tail++
  const one = before.childCount - head - tail === 1 && after.childCount - head - tail === 1
  if (one) yield* nodeEdits(context, before.child(head), after.child(head))
  const edits = childEdits(context, before, after, head, tail)
  if (edits) yield edits
}

/** A task ticked, a heading raised or lowered. */
function attributeEdit(opened: OpenedMarkdown, before: Node, after: Node): Edit | null {
  const span = spanOf(opened, before)
  if (!span) return null
  const source = opened.text.slice(span.from, span.to)
  if (before.type.name === 'listItem' && before.attrs.checked !== null && after.attrs.checked !== null) {
    const match = /^(\S+\s+\[)[ xX]\]/.exec(source)
    const at = span.from + (match?.[1] ?? '').length
    return match ? { from: at, to: at + 1, text: after.attrs.checked ? 'x' : ' ' } : null
  }
  if (before.type.name === 'heading') {
    const hashes = /^#+/.exec(source)?.[0]
    return hashes ? { from: span.from, to: span.from + hashes.length, text: '#'.repeat(after.attrs.level) } : null
  }
  return null
}

/** Replaces the children between `head` equal ones at the start and `tail` equal ones at the end. */
function childEdits(context: SpliceContext, before: Node, after: Node, head: number, tail: number): Edit[] | null {
  if (head + tail === 0) return null
  const { opened, habits } = context
  const spans = before.children.map((child) => spanOf(opened, child))
  if (spans.some((span) => !span)) return null
  const span = (i: number): Span => spans[i] as Span
  const oldEnd = before.childCount - tail
  const fresh = after.children
    .slice(head, after.childCount - tail)
    .filter((child) => !isBlank(child))
    .map(canonicalBlock)
  const renumbered = before.type.name === 'orderedList' ? renumber(context, before, after, spans as Span[], tail) : []

  if (fresh.length === 0) {
    const from = tail > 0 ? span(head).from : span(head - 1).to
    const to = tail > 0 ? span(oldEnd).from : span(oldEnd - 1).to
    return [{ from, to, text: '' }, ...renumbered]
  }
  const prefix = linePrefix(opened, span(Math.min(head, before.childCount - 1)).from)
  const lines = writeChildren(context, before, after, head, fresh)
  if (lines === null) return null
  const text = lines.replaceAll('\n', habits.lineEnd + prefix)
  const apart = needsBlankLine(after) ? habits.lineEnd + prefix.trimEnd() : ''
  const separator = apart + habits.lineEnd + prefix
  if (oldEnd > head) return [{ from: span(head).from, to: span(oldEnd - 1).to, text }, ...renumbered]
  return head > 0
    ? [{ from: span(head - 1).to, to: span(head - 1).to, text: separator + text }, ...renumbered]
    : [{ from: span(0).from, to: span(0).from, text: text + separator }, ...renumbered]
}

function needsBlankLine(container: Node): boolean {
  if (container.type.name === 'table') return false
  return typeof container.attrs.tight === 'boolean' ? !container.attrs.tight : true
}

/** The fresh children as they would be written inside a container of their own, or null when they cannot stand alone. */
function writeChildren(context: SpliceContext, before: Node, after: Node, head: number, fresh: Node[]): string | null {
  const { opened, habits } = context
  switch (after.type.name) {
    case 'bulletList':
    case 'orderedList': {
      const first = before.firstChild && spanOf(opened, before.firstChild)
      const marker = first ? /^(?:([-*+])|\d+([.)]))/.exec(opened.text.slice(first.from, first.to)) : null
      const skipped = habits.countItems ? head : 0
      const start = after.type.name === 'orderedList' ? { start: Number(after.attrs.start) + skipped } : {}
      return writeBlock(after.type.create({ ...after.attrs, ...start }, fresh), {
        ...habits,
        ...(marker?.[1] ? { bullet: marker[1] as Habits['bullet'] } : {}),
        ...(marker?.[2] ? { orderedDelimiter: marker[2] as Habits['orderedDelimiter'] } : {}),
      })
    }
    case 'table':
      if (before.firstChild?.childCount !== after.firstChild?.childCount) return null
      // Each row as the header of a table of its own, without the line below the header.
      return fresh.map((row) => writeBlock(after.copy(Fragment.from(row)), habits).split('\n')[0] ?? '').join('\n')
    case 'listItem':
    case 'blockquote':
      return fresh.map((child) => writeBlock(child, habits)).join('\n\n')
    default:
      return null
  }
}

/** New numbers for the items after the change, where the list counted and goes on counting. */
function renumber(context: SpliceContext, before: Node, after: Node, spans: readonly Span[], tail: number): Edit[] {
  const { opened, habits } = context
  if (!habits.countItems || before.childCount === after.childCount) return []
  const start = Number(before.attrs.start)
  const moved = after.childCount - before.childCount
  return spans.slice(spans.length - tail).flatMap(({ from, to }, k) => {
    const index = spans.length - tail + k
    const number = /^\d+/.exec(opened.text.slice(from, to))?.[0]
    if (number !== String(start + index)) return []
    return [{ from, to: from + number.length, text: String(start + index + moved) }]
  })
}

interface Span {
  readonly from: number
  readonly to: number
}

function spanOf(opened: OpenedMarkdown, node: Node): Span | null {
  const origin = opened.origins.blocks.get(node)
  if (!origin) return null
  const { start, end } = place(origin)
  return { from: opened.markLength + start.offset, to: opened.markLength + end.offset }
}

/** What further lines of a block must begin with: the quote marks before its first line, all else as spaces. */
export function linePrefix(opened: OpenedMarkdown, from: number): string {
  return opened.text.slice(lineStart(opened.text, from), from).replace(/[^>\t]/g, ' ')
}
