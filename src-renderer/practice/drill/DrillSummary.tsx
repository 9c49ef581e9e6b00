import { useEffect, useRef } from 'react'
import type { DrillRun } from '../../../src-core/practice/drill-run.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { Button } from '../../primitives/Button.tsx'
import { clockText, comesText } from '../clock-text.ts'
import { usePractice } from '../use-practice.ts'
import styles from './DrillSummary.module.css'
import { weakIn } from './drill.ts'

const words = practiceStrings.drill

/** How a drill went: each answer, and when its question comes back. */
export function DrillSummary({ run }: { readonly run: DrillRun }) {
  const { practice, store } = usePractice()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const now = new Date()
  const { rated } = run
  return (
    <div className={styles.summary}>
      <header className={styles.header}>
        <h2 ref={title} tabIndex={-1}>
          {words.summary}
        </h2>
        <p>
          {rated.length === 0 ? words.summaryNone : words.summaryLead(rated.length, clockText(run.whole.elapsedMs))}
        </p>
      </header>
      {rated.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.table.question}</th>
              <th scope="col">{words.table.points}</th>
              <th scope="col">{words.table.time}</th>
              <th scope="col">{words.table.rating}</th>
              <th scope="col">{words.table.due}</th>
            </tr>
          </thead>
          <tbody>
            {rated.map(({ points, seconds, rating }, index) => {
              const question = run.questions[index]
              const card = question && store.cards[question.id]
              return (
                <tr key={question?.id}>
                  <th scope="row">{question?.question}</th>
                  <td>{question?.points.length ? `${points.length}/${question.points.length}` : '–'}</td>
                  <td>{clockText(seconds * 1000)}</td>
                  <td>{words.ratings[rating]}</td>
                  <td>{card ? comesText(new Date(card.due), now) : '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <div className={styles.actions}>
        <Button look="primary" onClick={practice.drill.close}>
          {words.again}
        </Button>
        {weakIn(run).length > 0 ? <Button onClick={() => practice.drill.startWeak()}>{words.sameAgain}</Button> : null}
      </div>
    </div>
  )
}
