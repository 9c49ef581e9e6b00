import type { Node } from '@tiptap/pm/model'
import type { AlignType, BlockContent, ListItem, RootContent, TableCell, TableRow } from 'mdast'
import { type LineOptions, phrasing, textOrNull } from './inline-to-mdast.ts'
import './raw-mdast.ts'

/** The mdast node of a block. The block must be in canonical form ({@link canonicalBlock}). */
export function blockToMdast(node: Node, options: LineOptions): RootContent {
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', children: phrasing(node, options) }
    case 'heading':
      return { type: 'heading', depth: depth(node.attrs.level), children: phrasing(node, options) }
    case 'blockquote':
      return { type: 'blockquote', children: blocks(node, options) }
    case 'bulletList':
    case 'orderedList':
      return {
        type: 'list',
        ordered: node.type.name === 'orderedList',
        start: node.type.name === 'orderedList' ? Number(node.attrs.start) : null,
        spread: !node.attrs.tight,
        children: node.children.map((item) => listItem(item, !node.attrs.tight, options)),
      }
    case 'codeBlock':
      return {
        type: 'code',
        lang: textOrNull(node.attrs.language),
        meta: textOrNull(node.attrs.meta),
        value: node.textContent,
      }
    case 'horizontalRule':
      return { type: 'thematicBreak' }
    case 'table':
      return { type: 'table', align: columnAligns(node), children: node.children.map((row) => tableRow(row, options)) }
    case 'rawBlock':
      return { type: 'raw', value: node.textContent, definition: node.attrs.kind === 'definition' }
    default:
      throw new Error(`“${node.type.name}” cannot be written as a Markdown block.`)
  }
}

/** Child blocks; a block that is nothing but an empty paragraph stands for an empty container. */
function blocks(node: Node, options: LineOptions): BlockContent[] {
  const only = node.childCount === 1 ? node.firstChild : null
  if (only?.type.name === 'paragraph' && only.content.size === 0) return []
  return node.children.map((child) => blockToMdast(child, options) as BlockContent)
}

function listItem(node: Node, spread: boolean, options: LineOptions): ListItem {
  return { type: 'listItem', spread, checked: node.attrs.checked ?? null, children: blocks(node, options) }
}

function tableRow(row: Node, options: LineOptions): TableRow {
  return {
    type: 'tableRow',
    children: row.children.map(
      (cell): TableCell => ({
        type: 'tableCell',
        children: cell.firstChild ? phrasing(cell.firstChild, { ...options, inCell: true }) : [],
      }),
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

function depth(level: unknown): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, Number(level))) as 1 | 2 | 3 | 4 | 5 | 6
}
