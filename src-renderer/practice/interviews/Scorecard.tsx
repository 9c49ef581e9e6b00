import { useEffect, useRef } from 'react'
import { askedQuestions, type InterviewRun, interviewRecord } from '../../../src-core/practice/interview-run.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { TextField } from '../../primitives/TextField.tsx'
import { useStore } from '../../stores/store.ts'
import { ScoreFields } from '../ScoreFields.tsx'
import { TextArea } from '../TextArea.tsx'
import styles from './Scorecard.module.css'

const words = practiceStrings.interviews

/** How a mock interview with the bank went, in one's own judgement. */
export function Scorecard({ run }: { readonly run: InterviewRun }) {
  const { practice, workspace } = useApp()
  const card = useStore(practice.interview.card)
  const fill = (change: Partial<typeof card>) => practice.interview.card.set({ ...card, ...change })
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const save = () => {
    const interview = interviewRecord(run, { ...card, id: crypto.randomUUID() }, new Date())
    practice.interview.close()
    practice
      .change((store) => ({ ...store, interviews: [...store.interviews, interview] }))
      .catch(workspace.reportUnexpected)
  }
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <header>
        <h2 ref={title} tabIndex={-1}>
          {words.scorecard}
        </h2>
        <p>{words.scorecardLead}</p>
      </header>
      <ScoreFields scores={card.scores} onChange={(scores) => fill({ scores })} />
      <TextArea label={words.feedback} value={card.feedback} onChange={(feedback) => fill({ feedback })} />
      <TextField label={words.nextStep} value={card.nextStep} onChange={(nextStep) => fill({ nextStep })} />
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          {words.save}
        </Button>
        <Button onClick={practice.interview.close}>{words.discard}</Button>
      </div>
      <section className={styles.asked}>
        <h3>{words.asked}</h3>
        {askedQuestions(run).map(({ id, question, points }) => (
          <details key={id}>
            <summary>{question}</summary>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </details>
        ))}
      </section>
    </form>
  )
}
