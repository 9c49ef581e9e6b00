import { TableHeader as TiptapTableHeader } from '@tiptap/extension-table'

/** A cell of the header row. `align` is its column's. One paragraph, because a Markdown cell is one line. */
export const TableHeader = TiptapTableHeader.extend({ content: 'paragraph' })
