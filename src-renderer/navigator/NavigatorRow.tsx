import clsx from 'clsx'
import { Plus } from 'lucide-react'
import type { SectionState } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import { IconButton } from '../primitives/IconButton.tsx'
import styles from './NavigatorRow.module.css'
import { StateMark } from './StateMark.tsx'
import { type ShownVia, ViaMark } from './ViaMark.tsx'

export interface NavigatorRowProps {
  readonly title: string
  readonly state: SectionState
  /** How it was recognised; null for a question, and for what is missing. */
  readonly via: ShownVia | null
  /** A question is a sentence: it may take two lines, and its state is said only by its mark. */
  readonly kind?: 'section' | 'question'
  readonly words: number
  readonly optional?: boolean
  readonly current: boolean
  /** Goes to it; null when it is missing. */
  readonly onGo: (() => void) | null
  /** Puts a missing section into the document; null when it is there. */
  readonly onInsert: (() => void) | null
}

const text = strings.ui.navigator

/** One section or question: its state, its name, and what there is of it. */
export function NavigatorRow(props: NavigatorRowProps) {
  const { title, state, via, kind = 'section', words, optional = false, current, onGo, onInsert } = props
  const label = kind === 'section' ? text.states[state] : state === 'complete' ? text.answered : text.unanswered
  const content = (
    <>
      <StateMark state={state} label={label} />
      <span className={styles.title}>
        {title}
        {optional && state === 'missing' ? <span className={styles.optional}> {text.optional}</span> : null}
      </span>
      <span className={styles.state} data-state={state}>
        {kind === 'section' && state !== 'complete' ? label : <span className="visually-hidden">{label} </span>}
        {kind === 'section' && state === 'started' ? ' · ' : null}
        {words > 0 ? <span title={text.words(words)}>{words}</span> : null}
        {words > 0 ? <span className="visually-hidden"> {words === 1 ? text.word : text.wordsUnit}</span> : null}
      </span>
      {via ? <ViaMark via={via} /> : null}
    </>
  )
  return (
    <li className={styles.item}>
      {onGo ? (
        <button
          type="button"
          className={clsx(styles.row, styles[kind])}
          data-via={via ?? undefined}
          aria-current={current ? 'location' : undefined}
          title={title}
          onClick={onGo}
        >
          {content}
        </button>
      ) : (
        <div className={clsx(styles.row, styles[kind])} data-missing>
          {content}
        </div>
      )}
      {onInsert ? (
        <IconButton size="sm" className={styles.insert} icon={Plus} label={text.insert(title)} onClick={onInsert} />
      ) : null}
    </li>
  )
}
