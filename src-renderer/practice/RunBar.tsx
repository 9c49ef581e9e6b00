import { Pause, Play, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import { practiceStrings } from '../../src-core/practice-strings.ts'
import { Button } from '../primitives/Button.tsx'
import styles from './RunBar.module.css'

export interface RunBarProps {
  /** How far it has come: “Question 2 of 5”. */
  readonly position: string
  readonly clock: ReactNode
  readonly paused: boolean
  readonly end: string
  readonly onPause: () => void
  readonly onResume: () => void
  readonly onEnd: () => void
}

const words = practiceStrings.clock

/** Above what runs against a clock: how far it is, the time, and the ways to stop. */
export function RunBar({ position, clock, paused, end, onPause, onResume, onEnd }: RunBarProps) {
  return (
    <div className={styles.bar}>
      <p className={styles.position}>{position}</p>
      {clock}
      <div className={styles.actions}>
        {paused ? (
          <Button onClick={onResume}>
            <Play size={14} strokeWidth={1.75} aria-hidden />
            {words.goOn}
          </Button>
        ) : (
          <Button onClick={onPause} aria-keyshortcuts="Escape">
            <Pause size={14} strokeWidth={1.75} aria-hidden />
            {words.pause}
          </Button>
        )}
        <Button onClick={onEnd}>
          <Square size={14} strokeWidth={1.75} aria-hidden />
          {end}
        </Button>
      </div>
    </div>
  )
}

/** What stands in the place of a question while the clock stands still. */
export function Paused({ onResume }: { readonly onResume: () => void }) {
  return (
    <div className={styles.paused}>
      <h3>{words.paused}</h3>
      <p>{words.pausedDetail}</p>
      <Button look="primary" onClick={onResume} data-focus-here>
        {words.goOn}
      </Button>
    </div>
  )
}
