import { Ellipsis } from 'lucide-react'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Menu, MenuItem, MenuSeparator } from '../primitives/Menu.tsx'
import styles from './TreeItem.module.css'
import type { TreeActions } from './tree-actions.ts'
import { expansion, type TreeRow } from './tree-rows.ts'

const text = strings.ui.navigator

export interface RowMenuProps {
  readonly row: TreeRow
  readonly actions: TreeActions
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Everything that can be done with a row. The button is for the pointer: keys open the menu from the row itself. */
export function RowMenu({ row, actions, open, onOpenChange }: RowMenuProps) {
  return (
    // Closed, it would only add its name to that of the row.
    <span className={styles.menu} aria-hidden={!open}>
      <Menu
        label={text.actions(row.title)}
        align="end"
        open={open}
        onOpenChange={onOpenChange}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          // What was chosen may have gone to the text; otherwise the keys go on from the row.
          if (!document.activeElement?.closest('.ProseMirror')) actions.focusRow(row)
        }}
        trigger={
          <button
            type="button"
            tabIndex={-1}
            className={styles.more}
            aria-label={text.actions(row.title)}
            onClick={(event) => event.stopPropagation()}
            onPointerDown={(event) => event.stopPropagation()}
          >
            <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
          </button>
        }
      >
        {open ? <Items row={row} actions={actions} /> : null}
      </Menu>
    </span>
  )
}

function Items({ row, actions }: Pick<RowMenuProps, 'row' | 'actions'>) {
  const { keys } = useApp()
  const isText = row.kind === 'section' || row.kind === 'question'
  const there = (row.kind === 'part' || isText) && row.range !== null
  const expanded = expansion(row)
  return (
    <>
      <MenuItem label={there ? text.goTo : text.insertHere} onSelect={() => actions.run(row)} />
      {expanded === undefined ? null : (
        <MenuItem label={expanded ? text.collapse : text.expand} onSelect={() => actions.toggle(row)} />
      )}
      {isText && there ? (
        <>
          <MenuSeparator />
          <MenuItem
            label={text.moveUp}
            shortcut={keys.shown('Alt+↑')}
            disabled={!actions.canMove(row, -1)}
            onSelect={() => actions.move(row, -1)}
          />
          <MenuItem
            label={text.moveDown}
            shortcut={keys.shown('Alt+↓')}
            disabled={!actions.canMove(row, 1)}
            onSelect={() => actions.move(row, 1)}
          />
        </>
      ) : null}
      {actions.canFocus(row) ? (
        <>
          <MenuSeparator />
          <MenuItem label={actions.isFocused(row) ? text.unfocus : text.focus} onSelect={() => actions.focus(row)} />
        </>
      ) : null}
    </>
  )
}
