import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useMemo, useRef, useState } from 'react'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { useStore } from '../stores/store.ts'
import { dragAnnouncements } from './drag-announcements.ts'
import styles from './NavigatorTree.module.css'
import { TreeItem } from './TreeItem.tsx'
import { TreeActions } from './tree-actions.ts'
import { keyAction, type TreeKeyAction } from './tree-keys.ts'
import { expansion, parentOf, positions, type TreeRow, type TreeState, treeRows } from './tree-rows.ts'

const text = strings.ui.navigator

/** Pixels the pointer has to go before a press is a drag and no click. */
const dragDistance = 6

/**
 * Parts, sections and questions as a tree (WAI-ARIA tree view): one stop for Tab, arrow keys inside, Enter goes to the
 * text or inserts what is missing, Alt with an arrow moves it, Shift+F10 opens the menu of a row.
 */
export function NavigatorTree({ session }: { readonly session: DocumentSession }) {
  const analysis = useStore(session.state, (state) => state.analysis)
  const place = useStore(session.place)
  const [tree, setTree] = useState<TreeState>({ collapsed: new Set(), opened: new Set() })
  const [active, setActive] = useState<string | null>(null)
  const [menu, setMenu] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const element = useRef<HTMLDivElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: dragDistance } }))
  const rows = useMemo(() => treeRows(analysis, session.template, tree), [analysis, session.template, tree])
  const placeOf = useMemo(() => positions(rows), [rows])
  const actions = new TreeActions({ session, rows, setTree, say: setSaid, focusRow })

  const isCurrent = (row: TreeRow) => {
    if (row.kind === 'section') return place !== null && place.section === row.section
    return row.kind === 'question' && place?.part === row.part && place.questionAt === row.range?.from
  }
  const current = rows.find(isCurrent)
  const stop = rows.find(({ key }) => key === active) ?? current ?? rows[0]
  const movable = rows.filter((row) => (row.kind === 'section' || row.kind === 'question') && row.place !== null)

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: dragAnnouncements(rows), screenReaderInstructions: { draggable: '' } }}
      onDragEnd={onDragEnd}
    >
      <div
        ref={element}
        role="tree"
        aria-label={text.tree}
        className={styles.tree}
        onBlur={(event) => {
          // Coming back, Tab finds the row of the text that the cursor is in.
          if (!event.currentTarget.contains(event.relatedTarget)) setActive(null)
        }}
      >
        {session.template.parts.map(({ id }) => (
          <SortableContext
            key={id}
            items={movable.filter(({ part }) => part === id).map(({ key }) => key)}
            strategy={verticalListSortingStrategy}
          >
            {rows
              .filter(({ part }) => part === id)
              .map((row) => (
                <TreeItem
                  key={row.key}
                  row={row}
                  siblings={placeOf.get(row)}
                  current={row === current}
                  tabbable={row === stop}
                  actions={actions}
                  menuOpen={menu === row.key}
                  onMenu={(open) => setMenu(open ? row.key : null)}
                  onFocus={() => setActive(row.key)}
                  onKeyDown={(event) => onKeyDown(event, row)}
                />
              ))}
          </SortableContext>
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </DndContext>
  )

  function focusRow(key: string): void {
    setActive(key)
    // After React has put the row to its new place.
    requestAnimationFrame(() => {
      const target = [...(element.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])].find(
        (each) => each.dataset.key === key,
      )
      target?.focus()
      target?.scrollIntoView({ block: 'nearest' })
    })
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLElement>, row: TreeRow): void {
    if (event.target !== event.currentTarget) return
    const action = keyAction(event)
    if (!action) return
    event.preventDefault()
    if (action === 'run') actions.run(row)
    else if (action === 'menu') setMenu(row.key)
    else if (action === 'up' || action === 'down') actions.move(row, action === 'up' ? -1 : 1)
    else if (opensOrCloses(action, row)) actions.toggle(row)
    else {
      const next = destination(rows, row, action)
      if (next) focusRow(next.key)
    }
  }

  function onDragEnd({ active: dragged, over }: DragEndEvent): void {
    const [row, other] = [rows.find(({ key }) => key === dragged.id), rows.find(({ key }) => key === over?.id)]
    if (row && other) actions.moveOnto(row, other)
  }
}

function opensOrCloses(action: TreeKeyAction, row: TreeRow): boolean {
  return (action === 'in' && expansion(row) === false) || (action === 'out' && expansion(row) === true)
}

/** The row to which an arrow key, Home or End goes from another. */
function destination(rows: readonly TreeRow[], row: TreeRow, action: TreeKeyAction): TreeRow | undefined {
  const at = rows.indexOf(row)
  switch (action) {
    case 'next':
      return rows[at + 1]
    case 'previous':
      return rows[at - 1]
    case 'first':
      return rows[0]
    case 'last':
      return rows.at(-1)
    case 'in':
      return expansion(row) ? rows[at + 1] : undefined
    case 'out':
      return parentOf(rows, row)
    default:
      return undefined
  }
}
