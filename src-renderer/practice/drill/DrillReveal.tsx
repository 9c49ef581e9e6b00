import { useId } from 'react'
import { checkAnswer } from '../../../src-core/practice/answer-checks.ts'
import type { DrillQuestion } from '../../../src-core/practice/drill-question.ts'
import type { DrillRun } from '../../../src-core/practice/drill-run.ts'
import type { PracticeRating } from '../../../src-core/practice/schedule.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { Keys } from '../../primitives/Keys.tsx'
import styles from './DrillReveal.module.css'
import type { Drill } from './drill.ts'
import { RatingButtons } from './RatingButtons.tsx'

export interface DrillRevealProps {
  readonly run: DrillRun
  readonly asked: DrillQuestion
  readonly drill: Drill
  readonly onRate: (rating: PracticeRating) => void
}

const words = practiceStrings.drill

/** What a good answer holds, to be ticked off, beside what was answered; then how well it went. */
export function DrillReveal({ run, asked, drill, onRate }: DrillRevealProps) {
  const { keys } = useApp()
  const id = useId()
  return (
    <div className={styles.reveal}>
      <div className={styles.columns}>
        <div className={styles.holds}>
          <section aria-labelledby={id}>
            <h3 id={id} tabIndex={-1} data-focus-here={run.step === 'points' ? '' : undefined}>
              {asked.own ? words.ownPoints : words.points}
            </h3>
            {asked.points.length === 0 ? (
              <p className={styles.hint}>{words.noPoints}</p>
            ) : (
              <>
                <p className={styles.hint}>{words.pointsHint}</p>
                <ul className={styles.points}>
                  {asked.points.map((point, index) => (
                    <li key={point}>
                      <label className={styles.point}>
                        <input
                          type="checkbox"
                          checked={run.points.includes(index)}
                          aria-keyshortcuts={run.step === 'points' ? String(index + 1) : undefined}
                          onChange={() => drill.togglePoint(index)}
                        />
                        <span>{point}</span>
                        {run.step === 'points' ? <Keys keys={String(index + 1)} /> : null}
                      </label>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          {run.step === 'points' ? (
            <Button className={styles.done} onClick={drill.donePoints} aria-keyshortcuts="Enter">
              {words.donePoints}
              <Keys keys={keys.shown('Enter')} />
            </Button>
          ) : null}
          <RatingButtons run={run} asked={asked} onRate={onRate} />
        </div>
        <div className={styles.around}>
          {run.way === 'typed' ? <OwnAnswer answer={run.answer} /> : null}
          {asked.why === null ? null : (
            <section>
              <h3>{words.why}</h3>
              <p>{asked.why}</p>
            </section>
          )}
          <Listed title={words.weak} entries={asked.weak} />
          <Listed title={words.followUps} entries={asked.followUps} />
        </div>
      </div>
    </div>
  )
}

/** The typed answer, and what it lacks. */
function OwnAnswer({ answer }: { readonly answer: string }) {
  const lacks = checkAnswer(answer)
  if (answer.trim() === '') return <p className={styles.hint}>{words.noAnswer}</p>
  return (
    <>
      <section>
        <h3>{words.yourAnswer}</h3>
        <p className={styles.answer}>{answer}</p>
      </section>
      <section>
        <h3>{words.checks}</h3>
        {lacks.length === 0 ? (
          <p>{words.checksFine}</p>
        ) : (
          <ul className={styles.list}>
            {lacks.map((lack) => (
              <li key={lack}>{words.check[lack]}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function Listed({ title, entries }: { readonly title: string; readonly entries: readonly string[] }) {
  if (entries.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </section>
  )
}
