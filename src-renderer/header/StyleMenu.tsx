import { type Editor, useEditorState } from '@tiptap/react'
import { ChevronDown } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { commands as table } from '../../src-core/commands.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { formatCommands } from '../commands/format-commands.ts'
import { Menu, MenuItem } from '../primitives/Menu.tsx'
import styles from './StyleMenu.module.css'

const blockStyles = ['format.paragraph', 'format.heading1', 'format.heading2', 'format.heading3'] as const

/** Which kind of block the cursor is in, and a menu to make it another. */
export function StyleMenu({ editor }: { readonly editor: Editor }) {
  const { commands, keys } = useApp()
  const current = useEditorState({
    editor,
    selector: ({ editor: state }) => blockStyles.find((id) => formatCommands[id].isActive?.(state)) ?? null,
  })
  const label = current ? table[current].label : strings.ui.document.otherStyle
  return (
    <Menu
      label={strings.ui.document.blockStyle}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        editor.view.focus()
      }}
      trigger={
        <Toolbar.Button className={styles.trigger} aria-label={`${strings.ui.document.blockStyle}: ${label}`}>
          <span>{label}</span>
          <ChevronDown size={14} aria-hidden />
        </Toolbar.Button>
      }
    >
      {blockStyles.map((id) => (
        <MenuItem
          key={id}
          label={table[id].label}
          shortcut={keys.display(id)}
          checked={id === current}
          onSelect={() => commands.run(id)}
        />
      ))}
    </Menu>
  )
}
