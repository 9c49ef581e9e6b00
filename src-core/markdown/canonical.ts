import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { withoutLineEnd } from '../document/marks/line-end.ts'
import { footnotesIn, withoutLostFootnotes } from './lost-footnotes.ts'

/**
 * The document as Markdown can say it. Two documents with the same canonical form are written alike; docs/markdown.md
 * lists what falls together. Blocks that need no change are returned as they are.
 */
export function canonicalBlocks(doc: Node): Node[] {
  const footnotes = footnotesIn(doc.children)
  return doc.children
    .filter((block) => !isBlank(block))
    .map((block) => withoutLostFootnotes(canonicalBlock(block), footnotes))
}

/**
 * Whether a block is a paragraph with nothing in it but spaces and line breaks: Markdown has no such thing, so it is not
 * written.
 */
export function isBlank(block: Node): boolean {
  return block.type.name === 'paragraph' && block.children.every(isBlankInline)
}

function isBlankInline(node: Node): boolean {
  return (
    node.type.name === 'hardBreak' || (node.isText && /^[ \t\r\n]*$/.test(node.text ?? '') && !markNamed(node, 'code'))
  )
}

export function canonicalBlock(block: Node): Node {
  if (block.isTextblock) return block.type.spec.code ? canonicalCode(block) : canonicalTextblock(block)
  if (block.isLeaf) return block
  switch (block.type.name) {
    case 'table':
      return canonicalTable(block)
    case 'bulletList':
    case 'orderedList': {
      const items = block.children.map(canonicalBlock)
      return same(block, items, { ...block.attrs, tight: spacing(items, block.attrs.tight === true) })
    }
    case 'listItem':
      return canonicalItem(canonicalContainer(block))
    default:
      return canonicalContainer(block)
  }
}

/** A task's box stands before text, so an item that does not begin with text is not a task. */
function canonicalItem(item: Node): Node {
  const first = item.firstChild
  const task = first?.type.name === 'paragraph' && first.content.size > 0
  return task ? item : same(item, item.children, { ...item.attrs, checked: null })
}

function canonicalContainer(node: Node): Node {
  const kept = node.children.filter((child) => !isBlank(child)).map(canonicalBlock)
  if (kept.length > 0) return same(node, kept)
  const empty = node.firstChild?.type.name === 'paragraph' ? node.firstChild.copy(Fragment.empty) : null
  return empty ? same(node, [empty]) : node
}

/**
 * A list of one item with one block cannot show its spacing, and paragraphs in an item need a blank line between, as
 * source does.
 */
function spacing(items: readonly Node[], tight: boolean): boolean {
  const divided = items.some((item) =>
    item.children.some((child, i) => i > 0 && standsApart(item.child(i - 1)) && standsApart(child)),
  )
  if (divided) return false
  return items.length > 1 || items.some((item) => item.childCount > 1) ? tight : true
}

function standsApart({ type, attrs }: Node): boolean {
  return type.name === 'paragraph' || (type.name === 'rawBlock' && attrs.kind !== 'definition')
}

/** Markdown's tables: one header row above, no merged cells, one alignment a column, every row as wide as the widest. */
function canonicalTable(table: Node): Node {
  const { tableHeader, tableCell, paragraph } = table.type.schema.nodes
  if (!tableHeader || !tableCell || !paragraph) return table
  const rows = table.children.map((row) =>
    row.children.flatMap((cell): (Node | null)[] => [
      cell,
      ...Array.from({ length: Math.max(0, Number(cell.attrs.colspan) - 1) }, () => null),
    ]),
  )
  const width = Math.max(...rows.map((row) => row.length))
  const aligns = Array.from({ length: width }, (_, column) => rows[0]?.[column]?.attrs.align ?? null)
  return same(
    table,
    table.children.map((row, rowIndex) =>
      same(
        row,
        aligns.map((align, column) => {
          const cell = rows[rowIndex]?.[column]
          const content = canonicalTextblock(cell?.firstChild ?? paragraph.create())
          const type = rowIndex === 0 ? tableHeader : tableCell
          if (cell && cell.type === type && cell.attrs.align === align && !merged(cell)) return same(cell, [content])
          return type.create({ align }, content)
        }),
      ),
    ),
  )
}

function merged(cell: Node): boolean {
  return Number(cell.attrs.colspan) > 1 || Number(cell.attrs.rowspan) > 1 || cell.attrs.colwidth !== null
}

/** One kind of line end; a raw block's last line ends where the block ends; `meta` has no spaces at its ends. */
function canonicalCode(block: Node): Node {
  const lines = block.textContent.replace(/\r\n?/g, '\n')
  const text = block.type.name === 'rawBlock' ? lines.replace(/(?<!\n)\n+$/, '') : lines
  const meta = typeof block.attrs.meta === 'string' ? { meta: block.attrs.meta.trim() || null } : {}
  return same(block, text === '' ? [] : [block.type.schema.text(text)], { ...block.attrs, ...meta })
}

const edgeMarks = ['bold', 'italic', 'strike']

function canonicalTextblock(block: Node): Node {
  const oneLine = block.type.name === 'heading' && block.attrs.level > 2
  let run = block.children.map((node) => plainNode(node, oneLine))
  for (const name of edgeMarks) run = withoutMarkedEdges(run, name)
  return same(block, trimmed(run))
}

/** Line ends in text are spaces, so are line breaks in the headings that are one line (`###`); only text can be code; no link is inside another. */
function plainNode(node: Node, oneLine: boolean): Node {
  if (oneLine && node.type.name === 'hardBreak') return node.type.schema.text(' ', node.marks)
  const text = node.text?.replace(/\r\n|\r|\n/g, ' ')
  const marks = withoutLineEnd(node.marks)
  if (text !== undefined) return text === node.text ? node.mark(marks) : node.type.schema.text(text, marks)
  const isLink = node.type.name === 'emptyLink'
  const cannotHave = ({ type }: Mark) => type.name === 'code' || (isLink && type.name === 'link')
  return node.mark(marks.some(cannotHave) ? marks.filter((mark) => !cannotHave(mark)) : marks)
}

/**
 * Takes a mark off the white space and line breaks at its edges: `**bold **` is not bold in Markdown, so the space
 * moves outside.
 */
function withoutMarkedEdges(run: readonly Node[], name: string): Node[] {
  const nodes: Node[] = []
  for (let i = 0; i < run.length; ) {
    const mark = markNamed(run[i] as Node, name)
    let end = i + 1
    if (!mark) {
      nodes.push(run[i] as Node)
      i = end
      continue
    }
    while (end < run.length && mark.isInSet((run[end] as Node).marks)) end++
    nodes.push(...unmarkEdges(run.slice(i, end), mark))
    i = end
  }
  return nodes
}

function unmarkEdges(run: Node[], mark: Mark): Node[] {
  const nodes = [...run]
  const before: Node[] = []
  const after: Node[] = []
  for (let first = nodes.shift(); first; first = nodes.shift()) {
    const [edge, rest] = splitSpace(first, /^\s+/)
    if (edge) before.push(edge.mark(mark.removeFromSet(edge.marks)))
    if (rest) {
      nodes.unshift(rest)
      break
    }
  }
  for (let last = nodes.pop(); last; last = nodes.pop()) {
    const [edge, rest] = splitSpace(last, /(?<!\s)\s+$/)
    if (edge) after.unshift(edge.mark(mark.removeFromSet(edge.marks)))
    if (rest) {
      nodes.push(rest)
      break
    }
  }
  return [...before, ...nodes, ...after]
}

/** A node divided into its white space at one edge and the rest; either may be null. */
function splitSpace(node: Node, space: RegExp): [edge: Node | null, rest: Node | null] {
  if (node.type.name === 'hardBreak') return [node, null]
  const text = node.text
  if (text === undefined || markNamed(node, 'code')) return [null, node]
  const match = space.exec(text)
  if (!match) return [null, node]
  const { schema } = node.type
  const rest = match.index === 0 ? text.slice(match[0].length) : text.slice(0, match.index)
  return [schema.text(match[0], node.marks), rest === '' ? null : schema.text(rest, node.marks)]
}

/** Spaces and line breaks at the start and end of a textblock, and spaces around its line breaks, mean nothing. */
function trimmed(run: readonly Node[]): Node[] {
  const nodes: Node[] = []
  const isBreak = (node: Node | undefined) => node?.type.name === 'hardBreak'
  run.forEach((node) => {
    const atStart = nodes.length === 0 || isBreak(nodes.at(-1))
    const text = node.text
    if (text === undefined || markNamed(node, 'code')) {
      // A line end that was marked as one is a text of its own beside other spaces.
      while (isBreak(node) && trimEnd(nodes));
      if (!(isBreak(node) && nodes.length === 0)) nodes.push(node)
      return
    }
    const kept = atStart ? text.replace(/^[ \t]+/, '') : text
    if (kept !== '') nodes.push(kept === text ? node : node.type.schema.text(kept, node.marks))
  })
  while (trimEnd(nodes) || isBreak(nodes.at(-1))) if (isBreak(nodes.at(-1))) nodes.pop()
  return nodes
}

function trimEnd(nodes: Node[]): boolean {
  const last = nodes.at(-1)
  if (!last?.isText || markNamed(last, 'code')) return false
  const kept = (last.text ?? '').replace(/(?<![ \t])[ \t]+$/, '')
  if (kept === last.text) return false
  nodes.pop()
  if (kept !== '') nodes.push(last.type.schema.text(kept, last.marks))
  return true
}

function markNamed(node: Node, name: string): Mark | undefined {
  return node.marks.find((mark) => mark.type.name === name)
}

/** The node itself where nothing differs, so that comparing by identity stays cheap. */
function same(node: Node, children: readonly Node[], attrs: Node['attrs'] = node.attrs): Node {
  const content = Fragment.from(children as Node[])
  if (content.eq(node.content) && Object.keys(attrs).every((key) => attrs[key] === node.attrs[key])) return node
  return node.type.create(attrs, content, node.marks)
}
