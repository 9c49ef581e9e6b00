import { Plus } from 'lucide-react'
import type { SectionState } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import { IconButton } from '../primitives/IconButton.tsx'
import styles from './NavigatorRow.module.css'
import { StateMark } from './StateMark.tsx'

export interface NavigatorRowProps {
  readonly title: string
  readonly state: SectionState
  /** The state in words, where `Empty` or `Complete` are not the words for it. */
  readonly stateLabel?: string
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
  const {
    title,
    state,
    stateLabel = text.states[props.state],
    words,
    optional = false,
    current,
    onGo,
    onInsert,
  } = props
  const content = (
    <>
      <StateMark state={state} />
      <span className={styles.title}>
        {title}
        {optional && state === 'missing' ? <span className={styles.optional}> {text.optional}</span> : null}
      </span>
      <span className={styles.state} data-state={state}>
        {state === 'complete' ? <span className="visually-hidden">{stateLabel}, </span> : stateLabel}
        {state === 'started' ? ' · ' : null}
        {words > 0 ? <span title={text.words(words)}>{words}</span> : null}
        {words > 0 ? <span className="visually-hidden"> {words === 1 ? text.word : text.wordsUnit}</span> : null}
      </span>
    </>
  )
  return (
    <li className={styles.item}>
      {onGo ? (
        <button
          type="button"
          className={styles.row}
          aria-current={current ? 'location' : undefined}
          title={title}
          onClick={onGo}
        >
          {content}
        </button>
      ) : (
        <div className={styles.row} data-missing>
          {content}
        </div>
      )}
      {onInsert ? (
        <IconButton size="sm" className={styles.insert} icon={Plus} label={text.insert(title)} onClick={onInsert} />
      ) : null}
    </li>
  )
}
