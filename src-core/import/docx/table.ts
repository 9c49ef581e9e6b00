import { Fragment, type Node } from '@tiptap/pm/model'
import { nodeOf } from '../../clipboard/node-of.ts'
import { ImportProblem } from '../import-problem.ts'
import { importLimits } from '../limits.ts'
import { withoutAllBold } from './inline.ts'
import type { WordFile } from './word-file.ts'
import { childOf, elementsOf, toggleOf, valOf, type XmlElement } from './xml.ts'

interface Cell {
  readonly content: Node[]
  readonly align: 'left' | 'center' | 'right' | null
}

/**
 * A table as Markdown has them: one header row, no merged cells, one line of text with breaks in each cell.
 * @param read reads what a cell holds
 * @returns null for a table without cells
 */
export function tableNode(table: XmlElement, file: WordFile, read: (cell: XmlElement) => Node[]): Node | null {
  const rows = rowsOf(table).filter((row) => !isDeleted(row, file))
  if (rows.length > importLimits.tableRows)
    throw new ImportProblem(
      'too-large',
      `A table in it has ${rows.length.toLocaleString('en-US')} rows; at most ${importLimits.tableRows.toLocaleString('en-US')} are taken.`,
    )
  const header = rows[0] !== undefined && toggleOf(childOf(rows[0], 'w:trPr'), 'w:tblHeader') === true
  const cells = rows.map((row, i) => rowCells(row, file, read, header && i === 0))
  const width = Math.max(0, ...cells.map((row) => row.length))
  if (width === 0) return null
  const { schema } = file
  const align = Array.from({ length: width }, (_, i) => common(cells.map((row) => row[i]?.align ?? null)))
  return nodeOf(
    schema,
    'table',
    null,
    cells.map((row, rowIndex) =>
      nodeOf(
        schema,
        'tableRow',
        null,
        Array.from({ length: width }, (_, i) =>
          nodeOf(schema, rowIndex === 0 ? 'tableHeader' : 'tableCell', { align: align[i] ?? null }, [
            nodeOf(schema, 'paragraph', null, Fragment.from(row[i]?.content ?? [])),
          ]),
        ),
      ),
    ),
  )
}

/** Rows and cells may be wrapped in content controls. */
function rowsOf(element: XmlElement, name = 'w:tr'): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    const wraps = /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name)
    return wraps ? rowsOf(child, name) : []
  })
}

function isDeleted(row: XmlElement, file: WordFile): boolean {
  const mark = childOf(childOf(row, 'w:trPr'), 'w:del')
  if (mark) file.changes.add('deleted', mark.attributes['w:author'])
  return mark !== undefined && file.changes.choice === 'accept'
}

function rowCells(row: XmlElement, file: WordFile, read: (cell: XmlElement) => Node[], header: boolean): Cell[] {
  const before = Number(valOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0)
  const cells: Cell[] = Array.from({ length: Math.min(before, 63) }, () => ({ content: [], align: null }))
  for (const element of rowsOf(row, 'w:tc')) {
    const properties = childOf(element, 'w:tcPr')
    const merge = childOf(properties, 'w:vMerge')
    const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart'
    // Word has at most 63 columns.
    const span = Math.min(63, Number(valOf(properties, 'w:gridSpan') ?? 1) || 1)
    if (goesOn || span > 1) file.losses.add('merged')
    const content = inOneParagraph(read(element), file)
    cells.push({ content: header ? withoutAllBold(content) : content, align: alignment(element) })
    for (let extra = 1; extra < span; extra++) cells.push({ content: [], align: null })
  }
  return cells
}

function alignment(cell: XmlElement): Cell['align'] {
  const paragraph = childOf(childOf(cell, 'w:p'), 'w:pPr')
  switch (valOf(paragraph, 'w:jc')) {
    case 'left':
    case 'start':
      return 'left'
    case 'center':
      return 'center'
    case 'right':
    case 'end':
      return 'right'
    default:
      return null
  }
}

/** What all cells of a column agree on. */
function common(values: readonly Cell['align'][]): Cell['align'] {
  const [first = null] = values
  return values.every((value) => value === first) ? first : null
}

/** The text of blocks as one paragraph, each on a line of its own. */
function inOneParagraph(blocks: readonly Node[], file: WordFile): Node[] {
  const [only] = blocks
  if (blocks.length === 1 && only?.type.name === 'paragraph') return [...only.children]
  const content: Node[] = []
  const line = (prefix: string, nodes: readonly Node[]) => {
    if (content.length > 0) content.push(nodeOf(file.schema, 'hardBreak', null))
    if (prefix !== '') content.push(file.schema.text(prefix))
    content.push(...nodes)
  }
  const walk = (node: Node, prefix: string): void => {
    if (node.type.name === 'table') {
      file.losses.add('nestedTables')
      node.forEach((row) => {
        const texts = row.children.map((cell) => cell.textContent).join(' | ')
        if (texts.trim() !== '') line('', [file.schema.text(texts)])
      })
    } else if (node.type.name === 'codeBlock')
      line('', node.textContent === '' ? [] : [file.schema.text(node.textContent)])
    else if (node.isTextblock) line(prefix, node.children)
    else
      node.forEach((child, _, i) => {
        const list = node.type.name
        const own = list === 'bulletList' ? '• ' : list === 'orderedList' ? `${Number(node.attrs.start) + i}. ` : prefix
        walk(child, own)
      })
  }
  if (blocks.length > 0) file.losses.add('cellBlocks')
  for (const block of blocks) walk(block, '')
  return content
}
