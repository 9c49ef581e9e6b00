import type { ChainedCommands, Editor } from '@tiptap/core'
// Each declares the chain's commands of its own node or mark.
import type {} from '@tiptap/extension-blockquote'
import type {} from '@tiptap/extension-bold'
import type {} from '@tiptap/extension-heading'
import type {} from '@tiptap/extension-italic'
import type {} from '@tiptap/extension-paragraph'
import type {} from '@tiptap/extension-table'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import type { CommandId } from '../../src-core/commands.ts'

export type FormatCommandId = Extract<CommandId, `format.${string}` | `edit.${string}`>

interface FormatCommand {
  readonly run: (chain: ChainedCommands, editor: Editor) => ChainedCommands
  /** Whether the text at the cursor already has this format; absent for what has no such state. */
  readonly isActive?: (editor: Editor) => boolean
}

const heading = (level: 1 | 2 | 3): FormatCommand => ({
  run: (chain) => chain.setHeading({ level }),
  isActive: (editor) => editor.isActive('heading', { level }),
})

/** Those of them that open a dialog or a menu of the window. */
type WindowCommandId = 'format.link' | 'format.nameSection'

/** What the editor does for a command of the Edit and Format menus. */
export const formatCommands: Readonly<Record<Exclude<FormatCommandId, WindowCommandId>, FormatCommand>> = {
  'edit.undo': { run: (chain) => chain.undo() },
  'edit.redo': { run: (chain) => chain.redo() },
  'format.bold': { run: (chain) => chain.toggleBold(), isActive: (editor) => editor.isActive('bold') },
  'format.italic': { run: (chain) => chain.toggleItalic(), isActive: (editor) => editor.isActive('italic') },
  'format.paragraph': {
    run: (chain) => chain.setParagraph(),
    isActive: (editor) => editor.isActive('paragraph'),
  },
  'format.heading1': heading(1),
  'format.heading2': heading(2),
  'format.heading3': heading(3),
  'format.bulletList': {
    run: (chain) => chain.toggleBulletList(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  'format.orderedList': {
    run: (chain) => chain.toggleOrderedList(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  'format.blockquote': {
    run: (chain) => chain.toggleBlockquote(),
    isActive: (editor) => editor.isActive('blockquote'),
  },
  'format.table': {
    // At the end of the text it stands in: what is selected is not what the table is to replace.
    run: (chain) =>
      chain
        .command(({ tr }) => {
          tr.setSelection(TextSelection.create(tr.doc, tr.selection.$to.end()))
          return true
        })
        .insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    isActive: (editor) => editor.isActive('table'),
  },
  'format.addRow': { run: (chain) => chain.addRowAfter() },
  'format.addColumn': { run: (chain) => chain.addColumnAfter() },
  'format.deleteRow': { run: (chain) => chain.deleteRow() },
  'format.deleteColumn': { run: (chain) => chain.deleteColumn() },
  'format.deleteTable': { run: (chain) => chain.deleteTable() },
}

/** What can be done with the table that the cursor is in. */
export const tableCommands = [
  'format.addRow',
  'format.addColumn',
  'format.deleteRow',
  'format.deleteColumn',
  'format.deleteTable',
] as const satisfies readonly FormatCommandId[]

export function isFormatCommand(id: CommandId): id is keyof typeof formatCommands {
  return Object.hasOwn(formatCommands, id)
}

/** Runs a command at the cursor and puts the focus back into the text. */
export function runFormatCommand(editor: Editor, id: keyof typeof formatCommands): void {
  if (!canFormat(editor, id)) return
  formatCommands[id].run(editor.chain().focus(), editor).run()
}

/** Whether the command could change something at the cursor. */
export function canFormat(editor: Editor, id: keyof typeof formatCommands): boolean {
  if (id === 'edit.undo') return undoDepth(editor.state) > 0
  if (id === 'edit.redo') return redoDepth(editor.state) > 0
  // Markdown has no tables in tables.
  if (id === 'format.table' && editor.isActive('table')) return false
  // Nor tables without their first row, which is the header.
  if (id === 'format.deleteRow' && editor.isActive('tableHeader')) return false
  return formatCommands[id].run(editor.can().chain(), editor).run()
}
