export { Table } from '@tiptap/extension-table'
