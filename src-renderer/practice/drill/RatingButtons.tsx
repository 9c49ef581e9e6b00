import { useMemo } from 'react'
import type { DrillQuestion } from '../../../src-core/practice/drill-question.ts'
import type { DrillRun } from '../../../src-core/practice/drill-run.ts'
import { type PracticeRating, previewDue, ratings } from '../../../src-core/practice/schedule.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { Keys } from '../../primitives/Keys.tsx'
import { comesText } from '../clock-text.ts'
import { usePractice } from '../use-practice.ts'
import styles from './RatingButtons.module.css'

export interface RatingButtonsProps {
  readonly run: DrillRun
  readonly asked: DrillQuestion
  readonly onRate: (rating: PracticeRating) => void
}

const words = practiceStrings.drill

/** How well it went, each with when the question comes back for it. */
export function RatingButtons({ run, asked, onRate }: RatingButtonsProps) {
  const { store } = usePractice()
  const card = store.cards[asked.id] ?? null
  // As of the moment of the answer: a button's words must not change under the finger.
  const due = useMemo(() => {
    const now = new Date()
    const dates = previewDue(card, now)
    return (rating: PracticeRating) => comesText(dates[rating], now)
  }, [card])
  const suggested = suggestedRating(run, asked)
  const isTurn = run.step === 'rating'
  return (
    <fieldset className={styles.ratings}>
      <legend>
        {words.howWell} <span className={styles.hint}>{words.dueHint}</span>
      </legend>
      <div className={styles.row}>
        {ratings.map((rating, index) => (
          <button
            key={rating}
            type="button"
            className={styles.rating}
            data-focus-here={isTurn && rating === suggested ? '' : undefined}
            aria-keyshortcuts={isTurn ? String(index + 1) : undefined}
            onClick={() => onRate(rating)}
          >
            <span className={styles.name}>
              {words.ratings[rating]}
              {isTurn ? <Keys keys={String(index + 1)} /> : null}
            </span>
            <span className={styles.due}>{due(rating)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** Where the focus starts; the person decides. Most of the points is good, half of them hard. */
function suggestedRating({ points }: DrillRun, { points: all }: DrillQuestion): PracticeRating {
  if (all.length === 0) return 'good'
  const share = points.length / all.length
  return share >= 0.75 ? 'good' : share >= 0.5 ? 'hard' : 'again'
}
