import { Table as TiptapTable } from '@tiptap/extension-table'

/** A table as Markdown has it: columns have no width, so the node view that TipTap has for widths is left out. */
export const Table = TiptapTable.configure({ resizable: false, View: null })
