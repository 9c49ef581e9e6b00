import { type Editor, useEditorState } from '@tiptap/react'
import { ChevronDown, Table } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { commands as table } from '../../src-core/commands.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { canFormat, tableCommands } from '../commands/format-commands.ts'
import { Menu, MenuItem } from '../primitives/Menu.tsx'
import styles from './StyleMenu.module.css'

/** Rows and columns of the table that the cursor is in. Stands in the place of the button that makes a table. */
export function TableMenu({ editor }: { readonly editor: Editor }) {
  const { commands } = useApp()
  const enabled = useEditorState({
    editor,
    selector: ({ editor: current }) => tableCommands.filter((id) => canFormat(current, id)),
  })
  return (
    <Menu
      label={strings.commands.table}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        editor.view.focus()
      }}
      trigger={
        <Toolbar.Button className={styles.trigger} data-narrow="true" aria-label={strings.ui.document.tableMenu}>
          <Table size={16} strokeWidth={1.75} aria-hidden />
          <ChevronDown size={14} aria-hidden />
        </Toolbar.Button>
      }
    >
      {tableCommands.map((id) => (
        <MenuItem key={id} label={table[id].label} disabled={!enabled.includes(id)} onSelect={() => commands.run(id)} />
      ))}
    </Menu>
  )
}
