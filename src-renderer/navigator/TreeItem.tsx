import { useSortable } from '@dnd-kit/sortable'
import clsx from 'clsx'
import { ChevronRight, Plus } from 'lucide-react'
import { shownPages } from '../../src-core/document/lengths.ts'
import { strings } from '../../src-core/strings.ts'
import { IconButton } from '../primitives/IconButton.tsx'
import { RowMenu } from './RowMenu.tsx'
import { StateMark } from './StateMark.tsx'
import styles from './TreeItem.module.css'
import type { TreeActions } from './tree-actions.ts'
import { expansion, isOver, levels, type PartRow, type Position, type TextRow, type TreeRow } from './tree-rows.ts'
import { ViaMark } from './ViaMark.tsx'

const text = strings.ui.navigator
const { lengths } = strings.ui

export interface TreeItemProps {
  readonly row: TreeRow
  readonly siblings: Position | undefined
  /** Whether the cursor is in its text. */
  readonly current: boolean
  /** Whether Tab stops at it. */
  readonly tabbable: boolean
  readonly actions: TreeActions
  readonly menuOpen: boolean
  readonly onMenu: (open: boolean) => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void
}

/** One row of the navigator. */
export function TreeItem(props: TreeItemProps) {
  const { row, siblings, current, tabbable, actions, menuOpen, onMenu, onFocus, onKeyDown } = props
  const movable = (row.kind === 'section' || row.kind === 'question') && row.place !== null
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: row.key, disabled: !movable })
  const missing = isMissing(row)
  return (
    <div
      ref={setNodeRef}
      role="treeitem"
      data-key={row.key}
      className={clsx(styles.item, styles[row.kind])}
      data-missing={missing || undefined}
      data-via={row.kind === 'section' ? (row.via ?? undefined) : undefined}
      data-dragging={isDragging || undefined}
      data-menu={menuOpen || undefined}
      tabIndex={tabbable ? 0 : -1}
      aria-level={levels[row.kind]}
      aria-posinset={siblings?.position}
      aria-setsize={siblings?.size}
      aria-expanded={expansion(row)}
      aria-current={current ? 'location' : undefined}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
      onKeyDown={onKeyDown}
      onClick={() => actions.run(row)}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu(true)
      }}
      {...listeners}
    >
      <Content row={row} actions={actions} />
      {missing ? (
        <IconButton
          size="sm"
          tabIndex={-1}
          className={styles.insert}
          icon={Plus}
          label={row.kind === 'suggestion' ? text.addSuggested(row.title) : text.insert(row.title)}
          onClick={(event) => {
            event.stopPropagation()
            actions.run(row)
          }}
        />
      ) : null}
      {row.kind === 'suggestion' || row.kind === 'suggestions' ? null : (
        <RowMenu row={row} actions={actions} open={menuOpen} onOpenChange={onMenu} />
      )}
    </div>
  )
}

function isMissing(row: TreeRow): boolean {
  return row.kind === 'suggestion' || (row.kind !== 'suggestions' && row.range === null)
}

function Content({ row, actions }: Pick<TreeItemProps, 'row' | 'actions'>) {
  switch (row.kind) {
    case 'part':
      return <PartContent row={row} actions={actions} />
    case 'section':
    case 'question':
      return <TextContent row={row} />
    case 'suggestions':
      return (
        <>
          <Chevron expanded={row.expanded} />
          <span className={styles.title}>{row.title}</span>
          <span className={styles.fact}>{row.count}</span>
        </>
      )
    case 'suggestion':
      return <span className={styles.title}>{row.title}</span>
  }
}

function PartContent({ row, actions }: { readonly row: PartRow; readonly actions: TreeActions }) {
  const { length, questions } = row
  const over = isOver(row)
  return (
    <>
      {/* The arrow keys do the same; for a hand on the mouse the mark itself opens and closes. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
      <span
        className={styles.toggle}
        data-toggle
        onClick={(event) => {
          event.stopPropagation()
          actions.toggle(row)
        }}
      >
        <Chevron expanded={row.expanded} />
      </span>
      <span className={styles.title}>{row.title}</span>
      {length ? (
        <span className={styles.fact} data-over={over || undefined}>
          {lengths.pages(shownPages(length.pages, length.limits), length.limits?.max ?? null)}
          {over ? <span className="visually-hidden"> {lengths.over}</span> : null}
        </span>
      ) : (
        <span className={styles.fact}>{text.states.missing}</span>
      )}
      {length ? (
        <span className={styles.detail}>
          <span>{text.words(length.words)}</span>
          {questions.length > 0 ? (
            <span>{text.answeredOf(questions.filter(({ answered }) => answered).length, questions.length)}</span>
          ) : null}
          {length.minutes > 0 ? (
            <span title={`${lengths.sentences(length.sentences)}, ${lengths.minutesLong(length.minutes)}`}>
              {lengths.minutes(length.minutes)}
            </span>
          ) : null}
        </span>
      ) : null}
    </>
  )
}

function TextContent({ row }: { readonly row: TextRow }) {
  const { kind, title, state, via, words, limits, optional } = row
  const label = kind === 'section' ? text.states[state] : state === 'complete' ? text.answered : text.unanswered
  const over = isOver(row)
  return (
    <>
      <StateMark state={state} label={label} />
      <span className={styles.title} title={title}>
        {title}
        {optional && state === 'missing' ? <span className={styles.optional}> {text.optional}</span> : null}
      </span>
      <span className={styles.fact} data-over={over || undefined}>
        {kind === 'section' && state !== 'complete' ? label : <span className="visually-hidden">{label} </span>}
        {kind === 'section' && state === 'started' ? ' · ' : null}
        {words > 0 ? (
          <span title={limits ? text.budget(words, limits.min, limits.max) : text.words(words)}>{words}</span>
        ) : null}
        {words > 0 ? <span className="visually-hidden"> {words === 1 ? text.word : text.wordsUnit}</span> : null}
        {over ? <span className="visually-hidden">, {text.tooLong}</span> : null}
      </span>
      {via ? <ViaMark via={via} /> : null}
    </>
  )
}

function Chevron({ expanded }: { readonly expanded: boolean }) {
  return <ChevronRight className={styles.chevron} data-expanded={expanded} size={14} strokeWidth={2} aria-hidden />
}
