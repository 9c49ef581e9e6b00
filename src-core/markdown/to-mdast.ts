import type { Mark, Node } from '@tiptap/pm/model'
import type { AlignType, BlockContent, ListItem, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast'
import './raw-mdast.ts'

/** The mdast node of a block. The block must be in canonical form ({@link canonicalBlock}). */
export function blockToMdast(node: Node): RootContent {
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', children: phrasing(node) }
    case 'heading':
      return { type: 'heading', depth: depth(node.attrs.level), children: phrasing(node) }
    case 'blockquote':
      return { type: 'blockquote', children: blocks(node) }
    case 'bulletList':
    case 'orderedList':
      return {
        type: 'list',
        ordered: node.type.name === 'orderedList',
        start: node.type.name === 'orderedList' ? Number(node.attrs.start) : null,
        spread: !node.attrs.tight,
        children: node.children.map((item) => listItem(item, !node.attrs.tight)),
      }
    case 'codeBlock':
      return { type: 'code', lang: text(node.attrs.language), meta: text(node.attrs.meta), value: node.textContent }
    case 'horizontalRule':
      return { type: 'thematicBreak' }
    case 'table':
      return { type: 'table', align: columnAligns(node), children: node.children.map(tableRow) }
    case 'rawBlock':
      return { type: 'raw', value: node.textContent }
    default:
      throw new Error(`“${node.type.name}” cannot be written as a Markdown block.`)
  }
}

/** Child blocks; a block that is nothing but an empty paragraph stands for an empty container. */
function blocks(node: Node): BlockContent[] {
  const only = node.childCount === 1 ? node.firstChild : null
  if (only?.type.name === 'paragraph' && only.content.size === 0) return []
  return node.children.map((child) => blockToMdast(child) as BlockContent)
}

function listItem(node: Node, spread: boolean): ListItem {
  return { type: 'listItem', spread, checked: node.attrs.checked ?? null, children: blocks(node) }
}

function tableRow(row: Node): TableRow {
  return {
    type: 'tableRow',
    children: row.children.map(
      (cell): TableCell => ({ type: 'tableCell', children: cell.firstChild ? phrasing(cell.firstChild, true) : [] }),
    ),
  }
}

/** A column's alignment is that of its cell in the first row. */
function columnAligns(table: Node): AlignType[] {
  return (table.firstChild?.children ?? []).map((cell) => {
    const { align } = cell.attrs
    return align === 'left' || align === 'right' || align === 'center' ? align : null
  })
}

function phrasing(textblock: Node, inCell = false): PhrasingContent[] {
  return nest(
    textblock.children.map((node) => ({ node, marks: node.marks })),
    inCell,
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
function nest(run: readonly Marked[], inCell: boolean): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let i = 0; i < run.length; ) {
    const current = run[i] as Marked
    const outer = current.marks
      .filter((mark) => mark.type.name !== 'code')
      .map((mark) => ({ mark, end: reach(run, i, mark) }))
      .reduce<{ mark: Mark; end: number } | null>((best, it) => (best && best.end >= it.end ? best : it), null)
    if (outer === null) {
      const end = isCode(current) ? codeEnd(run, i) : i + 1
      result.push(leaf(run.slice(i, end), inCell))
      i = end
      continue
    }
    const inner = run
      .slice(i, outer.end)
      .map(({ node, marks }) => ({ node, marks: marks.filter((m) => !m.eq(outer.mark)) }))
    result.push(wrap(outer.mark, nest(inner, inCell)))
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
      return { type: 'link', url: String(mark.attrs.href), title: text(mark.attrs.title), children: children as never }
    default:
      throw new Error(`“${mark.type.name}” cannot be written as a Markdown mark.`)
  }
}

function leaf(run: readonly Marked[], inCell: boolean): PhrasingContent {
  const first = run[0] as Marked
  const { node } = first
  switch (node.type.name) {
    case 'text':
      if (isCode(first)) return { type: 'inlineCode', value: run.map((it) => it.node.text ?? '').join('') }
      return { type: 'text', value: node.text ?? '' }
    case 'image':
      return { type: 'image', url: String(node.attrs.src), alt: String(node.attrs.alt), title: text(node.attrs.title) }
    case 'hardBreak':
      return inCell ? { type: 'raw', value: '<br>' } : { type: 'break' }
    case 'rawInline':
      return { type: 'raw', value: String(node.attrs.source) }
    default:
      throw new Error(`“${node.type.name}” cannot be written as Markdown in running text.`)
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function depth(level: unknown): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, Number(level))) as 1 | 2 | 3 | 4 | 5 | 6
}
