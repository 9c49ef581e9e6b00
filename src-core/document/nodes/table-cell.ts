import { TableCell as TiptapTableCell } from '@tiptap/extension-table'

/** A cell below the header row. `align` is its column's. One paragraph, because a Markdown cell is one line. */
export const TableCell = TiptapTableCell.extend({ content: 'paragraph' })
