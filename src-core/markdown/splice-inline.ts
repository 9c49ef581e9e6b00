import { Mark, type Node } from '@tiptap/pm/model'
import { withoutLineEnds } from '../document/marks/line-end.ts'
import { canonicalBlock } from './canonical.ts'
import { place } from './from-mdast.ts'
import { type CharacterPlaces, characterPlaces } from './places.ts'
import { type Edit, linePrefix, type SpliceContext } from './splice.ts'
import { writeBlock } from './write-block.ts'

/** A place in the source where text can be cut, and the marks that are open there. */
interface Cut {
  readonly offset: number
  readonly marks: readonly Mark[]
}

/**
 * Edits that replace the changed stretch of a textblock. Around emphasis and links a stretch can be cut out inside or
 * outside of their marks, so there may be several; the last one replaces the whole line of text.
 */
export function* inlineEdits(context: SpliceContext, opened: Node, changed: Node): Generator<Edit[]> {
  const places = characterPlaces(context.opened, opened)
  if (!places || opened.content.size === 0) return
  const before = withoutLineEnds(opened)
  const after = canonicalBlock(changed)
  const stretch = changedStretch(before, after)
  if (!stretch) return
  const { from, oldTo, newTo } = stretch
  const base = linePrefix(context.opened, places.starts[0] ?? 0)
  const inCell = context.opened.origins.blocks.get(opened)?.type === 'tableCell'
  const write = before.type.spec.code ? verbatim : phrasing

  const whole = before.type.spec.code ? null : wholeLine(context, opened)
  for (const start of cutsAt(before, places, from, whole))
    for (const end of cutsAt(before, places, oldTo, whole)) {
      if (!Mark.sameSet(start.marks, end.marks) || start.offset > end.offset) continue
      const text = write({ ...context, inCell }, after, from, newTo, start.marks)
      if (text !== null) yield [{ from: start.offset, to: end.offset, text: prefixed(text, context, base) }]
    }
  const text = whole && phrasing({ ...context, inCell }, after, 0, after.content.size, [])
  if (whole && text !== null) yield [{ ...whole, text: prefixed(text, context, base) }]
}

function prefixed(text: string, { habits }: SpliceContext, prefix: string): string {
  return text.replaceAll('\n', habits.lineEnd + prefix)
}

/** The smallest range of content outside of which both are equal. */
function changedStretch(before: Node, after: Node): { from: number; oldTo: number; newTo: number } | null {
  const from = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (from === null || end === null) return null
  // Both searches may claim the same repeated text (“aa” -> “aaa”).
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  return { from, oldTo: end.a + overlap, newTo: end.b + overlap }
}

/**
 * Between two characters the source can be cut right behind the one or right before the other; at either end of the
 * line also outside of all marks.
 */
function cutsAt(block: Node, { starts, ends }: CharacterPlaces, at: number, whole: Edge | null): Cut[] {
  return [
    ...cut(at === 0 ? whole?.from : undefined, []),
    ...cut(ends[at - 1], marksAt(block, at - 1)),
    ...cut(starts[at], marksAt(block, at)),
    ...cut(at === block.content.size ? whole?.to : undefined, []),
  ]
}

interface Edge {
  readonly from: number
  readonly to: number
}

function cut(offset: number | undefined, marks: readonly Mark[]): Cut[] {
  return offset === undefined ? [] : [{ offset, marks }]
}

function marksAt(block: Node, offset: number): readonly Mark[] {
  return offset < 0 ? [] : (block.nodeAt(offset)?.marks ?? [])
}

/** The source from the first to the last inline node. */
function wholeLine({ opened }: SpliceContext, block: Node): Edge | null {
  const origin = opened.origins.blocks.get(block)
  if (!origin || !('children' in origin)) return null
  const [first, last] = [origin.children[0], origin.children.at(-1)]
  if (!first || !last) return null
  return { from: opened.markLength + place(first).start.offset, to: opened.markLength + place(last).end.offset }
}

interface LineContext extends SpliceContext {
  /** A table's cell: one line, and a bar would end it. */
  readonly inCell: boolean
}

function verbatim(_context: LineContext, block: Node, from: number, to: number): string {
  return block.textBetween(from, to)
}

/**
 * The content of a range as Markdown, to stand where `open` marks are open already; null when it is not all inside
 * those marks.
 */
function phrasing(context: LineContext, block: Node, from: number, to: number, open: readonly Mark[]): string | null {
  const nodes = block.content.cut(from, to).content
  if (!nodes.every((node) => open.every((mark) => mark.isInSet(node.marks)))) return null
  const { schema } = block.type
  const inCode = open.some((mark) => mark.type.name === 'code')
  if (inCode) return nodes.map((node) => node.text ?? '').join('')
  const paragraph = schema.nodes.paragraph
  if (!paragraph || nodes.length === 0) return ''
  const { inCell } = context
  if (inCell && nodes.some((node) => node.type.name === 'hardBreak')) return null
  // Neighbouring letters keep spaces at the edges and tell the writer that the text starts or ends no line.
  const left = from > 0 ? [schema.text('x')] : []
  const right = to < block.content.size ? [schema.text('x')] : []
  const inner = nodes.map((node) => node.mark(node.marks.filter((mark) => !mark.isInSet(open))))
  const text = writeBlock(paragraph.create(null, [...left, ...inner, ...right]), context.habits)
  const bare = text.slice(left.length, text.length - right.length)
  return inCell ? bare.replaceAll('|', '\\|') : bare
}
