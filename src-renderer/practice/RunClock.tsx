import { practiceStrings } from '../../src-core/practice-strings.ts'
import { clockText } from './clock-text.ts'
import styles from './RunClock.module.css'

export interface RunClockProps {
  readonly label: string
  /** What is shown, in milliseconds. */
  readonly ms: number
  /** Beside it: “of 2:00”, “0:10 over”. */
  readonly beside: string | null
  readonly over: boolean
  readonly paused: boolean
}

/** A clock to glance at. It is not read aloud by itself: what matters about it is said once, by who shows it. */
export function RunClock({ label, ms, beside, over, paused }: RunClockProps) {
  return (
    <div className={styles.clock} role="timer" aria-live="off" aria-label={label} data-over={over} data-paused={paused}>
      <span className={styles.time}>{clockText(ms)}</span>
      {beside === null ? null : <span className={styles.beside}>{beside}</span>}
    </div>
  )
}

const words = practiceStrings.clock

/** How an answer's time stands against its limit, in milliseconds; null for no limit. */
export function besideLimit(
  ms: number,
  limitMs: number | null,
): { readonly beside: string | null; readonly over: boolean } {
  if (limitMs === null) return { beside: null, over: false }
  if (ms < limitMs) return { beside: words.ofLimit(clockText(limitMs)), over: false }
  return { beside: words.over(clockText(ms - limitMs)), over: true }
}
