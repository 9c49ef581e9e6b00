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
import { TableMenu } from './TableMenu.tsx'
import styles from './Toolbar.module.css'

interface Tool {
  readonly id: Extract<CommandId, `format.${string}` | `edit.${string}`>
  readonly icon: LucideIcon
}

interface ToolState {
  /** Null for an action that is no state of the text, such as Undo. */
  readonly active: boolean | null
  readonly enabled: boolean
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
  // One look at the editor for all tools: this runs at every key.
  const states = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      new Map([...history, ...groups.flat()].map(({ id }) => [id, toolState(current, id)] as const)),
  })
  const button = (tool: Tool) => (
    <ToolButton key={tool.id} {...tool} {...(states.get(tool.id) ?? { active: null, enabled: false })} />
  )
  return (
    <Radix.Root className={styles.toolbar} aria-label={strings.ui.document.formatting}>
      {history.map(button)}
      <Radix.Separator className={styles.separator} />
      <StyleMenu editor={editor} />
      {groups.map((tools) => (
        <Fragment key={tools[0]?.id}>
          <Radix.Separator className={styles.separator} />
          {tools.map((tool) =>
            tool.id === 'format.table' && states.get(tool.id)?.active ? (
              <TableMenu key={tool.id} editor={editor} />
            ) : (
              button(tool)
            ),
          )}
        </Fragment>
      ))}
    </Radix.Root>
  )
}

function ToolButton({ id, icon: Icon, active, enabled }: Tool & ToolState) {
  const { commands, keys } = useApp()
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

function toolState(editor: Editor, id: CommandId): ToolState {
  if (!isFormatCommand(id)) return { active: editor.isActive('link'), enabled: true }
  const { isActive } = formatCommands[id]
  return { active: isActive ? isActive(editor) : null, enabled: canFormat(editor, id) }
}
