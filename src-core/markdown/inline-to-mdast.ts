import type { Mark, Node } from '@tiptap/pm/model'
import type { PhrasingContent } from 'mdast'
import { isBareLink } from './bare-links.ts'
import './raw-mdast.ts'

export interface LineOptions {
  /** Inside a table's cell, which is one line. */
  readonly inCell?: boolean
  /** Write links whose text is their address as nothing but the address, which GFM links. */
  readonly bareLinks?: boolean
}

/** The inline content of a textblock. */
export function phrasing(textblock: Node, options: LineOptions): PhrasingContent[] {
  return inlineTags(
    nest(
      textblock.children.map((node) => ({ node, marks: node.marks })),
      options,
    ),
    { startsLine: true },
  )
}

interface Marked {
  readonly node: Node
  readonly marks: readonly Mark[]
}

/**
 * Turns runs of marked nodes into nested mdast nodes: of the marks a node has, the one that reaches furthest becomes
 * the outer one; a link wins a tie, since links may hold emphasis but are ugly when split.
 */
function nest(run: readonly Marked[], options: LineOptions): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let i = 0; i < run.length; ) {
    const current = run[i] as Marked
    const outer = current.marks
      .filter((mark) => mark.type.name !== 'code')
      .map((mark) => ({ mark, end: reach(run, i, mark) }))
      .reduce<{ mark: Mark; end: number } | null>((best, it) => (best && best.end >= it.end ? best : it), null)
    if (outer === null) {
      const end = isCode(current) ? codeEnd(run, i) : i + 1
      result.push(leaf(run.slice(i, end), options))
      i = end
      continue
    }
    const bare = options.bareLinks && outer.end === i + 1 && isBareLink(current.node) && !isCode(current)
    if (bare) {
      result.push({ type: 'raw', value: current.node.text ?? '' })
      i = outer.end
      continue
    }
    const inner = run
      .slice(i, outer.end)
      .map(({ node, marks }) => ({ node, marks: marks.filter((m) => !m.eq(outer.mark)) }))
    result.push(wrap(outer.mark, inlineTags(nest(inner, options), { startsLine: false })))
    i = outer.end
  }
  return result
}

function reach(run: readonly Marked[], from: number, mark: Mark): number {
  let end = from + 1
  while (end < run.length && mark.isInSet((run[end] as Marked).marks)) end++
  return end
}

function isCode({ node, marks }: Marked): boolean {
  return node.isText && marks.some((mark) => mark.type.name === 'code')
}

/** Code next to code is one code span, as soon as no other mark divides it. */
function codeEnd(run: readonly Marked[], from: number): number {
  let end = from + 1
  while (end < run.length && isCode(run[end] as Marked) && (run[end] as Marked).marks.length === 1) end++
  return end
}

function wrap(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type.name) {
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    case 'strike':
      return { type: 'delete', children }
    case 'link':
      return {
        type: 'link',
        url: String(mark.attrs.href),
        title: textOrNull(mark.attrs.title),
        children: children as never,
      }
    default:
      throw new Error(`“${mark.type.name}” cannot be written as a Markdown mark.`)
  }
}

function leaf(run: readonly Marked[], options: LineOptions): PhrasingContent {
  const first = run[0] as Marked
  const { node } = first
  switch (node.type.name) {
    case 'text':
      if (isCode(first)) return { type: 'inlineCode', value: run.map((it) => it.node.text ?? '').join('') }
      return { type: 'text', value: node.text ?? '' }
    case 'image':
      return {
        type: 'image',
        url: String(node.attrs.src),
        alt: String(node.attrs.alt),
        title: textOrNull(node.attrs.title),
      }
    case 'hardBreak':
      return options.inCell ? { type: 'raw', value: '<br>' } : { type: 'break' }
    case 'emptyLink':
      return { type: 'link', url: String(node.attrs.href), title: textOrNull(node.attrs.title), children: [] }
    case 'rawInline':
      return { type: 'raw', value: String(node.attrs.source) }
    default:
      throw new Error(`“${node.type.name}” cannot be written as Markdown in running text.`)
  }
}

/** A tag that starts a line would start a block of HTML; a space, which reading drops again, keeps it inline. */
function inlineTags(children: PhrasingContent[], first: { readonly startsLine: boolean }): PhrasingContent[] {
  return children.flatMap((child, i) => {
    const startsLine = i === 0 ? first.startsLine : children[i - 1]?.type === 'break'
    return startsLine && child.type === 'raw' && child.value.startsWith('<')
      ? [{ type: 'raw', value: '&#x20;' }, child]
      : [child]
  })
}

/** mdast has null where an attribute is empty. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
