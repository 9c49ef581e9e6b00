import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Italic, Link, List, ListOrdered, type LucideIcon, Redo2, Table, TextQuote, Undo2 } from 'lucide-react'
import { Toolbar as Radix } from 'radix-ui'
import { Fragment } from 'react'
import { type CommandId, commands as table } from '../../src-core/commands.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { canFormat, formatCommands, isFormatCommand } from '../commands/format-commands.ts'
import { Tooltip } from '../primitives/Tooltip.tsx'
import { StyleMenu } from './StyleMenu.tsx'
import styles from './Toolbar.module.css'

interface Tool {
  readonly id: CommandId
  readonly icon: LucideIcon
}

const groups: readonly (readonly Tool[])[] = [
  [
    { id: 'format.bold', icon: Bold },
    { id: 'format.italic', icon: Italic },
    { id: 'format.link', icon: Link },
  ],
  [
    { id: 'format.bulletList', icon: List },
    { id: 'format.orderedList', icon: ListOrdered },
    { id: 'format.blockquote', icon: TextQuote },
    { id: 'format.table', icon: Table },
  ],
]

const history: readonly Tool[] = [
  { id: 'edit.undo', icon: Undo2 },
  { id: 'edit.redo', icon: Redo2 },
]

/** Formatting at the cursor. One stop for the Tab key, arrow keys inside. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  return (
    <Radix.Root className={styles.toolbar} aria-label={strings.ui.document.formatting}>
      {history.map((tool) => (
        <ToolButton key={tool.id} editor={editor} {...tool} />
      ))}
      <Radix.Separator className={styles.separator} />
      <StyleMenu editor={editor} />
      {groups.map((tools) => (
        <Fragment key={tools[0]?.id}>
          <Radix.Separator className={styles.separator} />
          {tools.map((tool) => (
            <ToolButton key={tool.id} editor={editor} {...tool} />
          ))}
        </Fragment>
      ))}
    </Radix.Root>
  )
}

function ToolButton({ editor, id, icon: Icon }: Tool & { readonly editor: Editor }) {
  const { commands, keys } = useApp()
  const { active, enabled } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      active: toolIsActive(current, id),
      enabled: isFormatCommand(id) ? canFormat(current, id) : true,
    }),
  })
  const { label } = table[id]
  return (
    <Tooltip label={label} shortcut={keys.display(id)}>
      <Radix.Button
        className={styles.tool}
        aria-label={label}
        aria-pressed={active ?? undefined}
        aria-keyshortcuts={keys.aria(id)}
        aria-disabled={!enabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (enabled) commands.run(id)
        }}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </Radix.Button>
    </Tooltip>
  )
}

/** Null for a command that is an action and not a state, such as Undo. */
function toolIsActive(editor: Editor, id: CommandId): boolean | null {
  if (id === 'format.link') return editor.isActive('link')
  const isActive = isFormatCommand(id) ? formatCommands[id].isActive : undefined
  return isActive ? isActive(editor) : null
}
