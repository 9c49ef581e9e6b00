import { Fragment, type Mark, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { nodeOf } from './node-of.ts'

/**
 * The content of blocks in one line of text, for a table's cell, which holds one paragraph: line breaks between blocks,
 * `•` or the number before list items, `|` between the cells of a table.
 */
export function inOneParagraph(blocks: readonly Node[], schema: Schema): Node[] {
  const lines = blocks.flatMap((block) => linesOf(block, schema)).filter((line) => line.length > 0)
  return lines.flatMap((line, i) => (i === 0 ? line : [nodeOf(schema, 'hardBreak', null), ...line]))
}

/**
 * A slice as it can go into a table's cell: more than one paragraph would break the
 * table in two. A table by itself stays one, since its cells go into the cells.
 */
export function sliceForCell(slice: Slice, schema: Schema): Slice {
  const only = slice.content.childCount === 1 ? slice.content.firstChild : null
  if (slice.content.firstChild?.isInline || /^table/.test(only?.type.name ?? '')) return slice
  if (only?.type.name === 'paragraph' && slice.openStart > 0 && slice.openEnd > 0) return slice
  const inline = inOneParagraph(slice.content.content, schema)
  return inline.length === 0 ? Slice.empty : new Slice(Fragment.from(nodeOf(schema, 'paragraph', null, inline)), 1, 1)
}

function linesOf(block: Node, schema: Schema): Node[][] {
  if (block.isInline) return [[block]]
  if (block.type.spec.code) return codeLines(block, schema)
  if (block.isTextblock) return [[...block.children]]
  switch (block.type.name) {
    case 'bulletList':
      return block.children.flatMap((item) => itemLines(item, '• ', schema))
    case 'orderedList':
      return block.children.flatMap((item, i) => itemLines(item, `${Number(block.attrs.start) + i}. `, schema))
    case 'tableRow':
      return [joined(block.children, schema)]
    default:
      return block.children.flatMap((child) => linesOf(child, schema))
  }
}

function itemLines(item: Node, marker: string, schema: Schema): Node[][] {
  const lines = item.children.flatMap((child) => linesOf(child, schema))
  return lines.map((line, i) => (i === 0 ? [schema.text(marker), ...line] : line))
}

function codeLines(block: Node, schema: Schema): Node[][] {
  const code: Mark[] = block.type.name === 'codeBlock' && schema.marks.code ? [schema.marks.code.create()] : []
  return block.textContent.split('\n').map((line) => (line.trim() === '' ? [] : [schema.text(line, code)]))
}

function joined(cells: readonly Node[], schema: Schema): Node[] {
  return cells.flatMap((cell, i) => {
    const inline = inOneParagraph(cell.children, schema)
    return i === 0 ? inline : [schema.text(' | '), ...inline]
  })
}
