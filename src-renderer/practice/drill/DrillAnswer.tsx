import { useId } from 'react'
import type { DrillRun } from '../../../src-core/practice/drill-run.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { Keys } from '../../primitives/Keys.tsx'
import styles from './DrillAnswer.module.css'

export interface DrillAnswerProps {
  readonly run: DrillRun
  readonly onType: (answer: string) => void
  readonly onReveal: () => void
}

const words = practiceStrings.drill
// As much as the records take: nobody reads as far, but nothing is cut off without a word.
const longest = 100_000

/** Where an answer is given: a field, or the room. */
export function DrillAnswer({ run, onType, onReveal }: DrillAnswerProps) {
  const { keys } = useApp()
  const id = useId()
  const typed = run.way === 'typed'
  return (
    <div className={styles.answer}>
      {typed ? (
        <>
          <label htmlFor={id}>{words.answerLabel}</label>
          <textarea
            id={id}
            className={styles.field}
            value={run.answer}
            maxLength={longest}
            rows={8}
            data-focus-here
            onChange={(event) => onType(event.target.value)}
          />
        </>
      ) : (
        <p className={styles.speak}>{words.speak}</p>
      )}
      <Button
        look="primary"
        className={styles.reveal}
        onClick={onReveal}
        aria-keyshortcuts={typed ? 'Control+Enter' : 'Enter'}
      >
        {words.reveal}
        <Keys keys={keys.shown(typed ? 'CmdOrCtrl+Enter' : 'Enter')} />
      </Button>
    </div>
  )
}
