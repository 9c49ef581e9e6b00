import { useState } from 'react'
import { type InterviewMinutes, interviewMinutes } from '../../../src-core/practice/interview-run.ts'
import { type AskerRole, askerRoles } from '../../../src-core/practice/vocabulary.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { Button } from '../../primitives/Button.tsx'
import { RadioGroup } from '../../primitives/RadioGroup.tsx'
import { PracticeSheet } from '../PracticeSheet.tsx'
import { usePractice } from '../use-practice.ts'
import styles from './InterviewsOverview.module.css'
import { Tracker } from './Tracker.tsx'

const words = practiceStrings.interviews

/** A mock interview to start, and those there were. */
export function InterviewsOverview() {
  return (
    <PracticeSheet title={practiceStrings.screen.pages.interviews} lead={words.lead}>
      <WithBank />
      <Tracker />
    </PracticeSheet>
  )
}

function WithBank() {
  const { practice, store, questions } = usePractice()
  const roles = askerRoles.filter((role) => questions.some((question) => question.role === role))
  const [chosen, setRole] = useState<AskerRole>('bar-raiser')
  const [minutes, setMinutes] = useState<InterviewMinutes>(30)
  const role = roles.includes(chosen) ? chosen : roles[0]
  return (
    <section className={styles.bank} aria-labelledby="interview-with-bank">
      <h3 id="interview-with-bank">{words.withBank}</h3>
      <p>{words.withBankLead}</p>
      {role === undefined ? (
        <p>{words.noQuestions}</p>
      ) : (
        <form
          className={styles.choose}
          onSubmit={(event) => {
            event.preventDefault()
            practice.interview.start(questions, { role, minutes }, store)
          }}
        >
          <div className={styles.roles}>
            <RadioGroup
              legend={words.role}
              value={role}
              choices={roles.map((value) => ({ value, label: practiceStrings.roles[value] }))}
              onChange={setRole}
            />
          </div>
          <RadioGroup
            legend={words.minutes}
            value={String(minutes)}
            choices={interviewMinutes.map((value) => ({ value: String(value), label: words.minutesOf(value) }))}
            onChange={(value) => setMinutes(interviewMinutes.find((each) => String(each) === value) ?? minutes)}
          />
          <Button type="submit" look="primary" className={styles.start}>
            {words.start}
          </Button>
        </form>
      )}
    </section>
  )
}
