import { useRef, useState } from 'react'
import type { Interview } from '../../../src-core/practice/store.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { strings } from '../../../src-core/strings.ts'
import { Button } from '../../primitives/Button.tsx'
import { TextField } from '../../primitives/TextField.tsx'
import { ScoreFields } from '../ScoreFields.tsx'
import { TextArea } from '../TextArea.tsx'
import { useFocusHere } from '../use-focus-here.ts'
import styles from './Tracker.module.css'

export interface InterviewFormProps {
  /** Null for a new one. */
  readonly interview: Interview | null
  readonly onSave: (interview: Interview) => void
  readonly onCancel: () => void
}

const words = practiceStrings.interviews
const usualMinutes = '45'

/** A mock interview with a person, or what may be changed about one with the bank. */
export function InterviewForm({ interview, onSave, onCancel }: InterviewFormProps) {
  const withBank = interview !== null && interview.with === null
  const [partner, setPartner] = useState(interview?.with ?? '')
  const [date, setDate] = useState(dayOf(interview === null ? new Date() : new Date(interview.at)))
  const [minutes, setMinutes] = useState(interview === null ? usualMinutes : String(interview.minutes))
  const [scores, setScores] = useState(interview?.scores ?? {})
  const [feedback, setFeedback] = useState(interview?.feedback ?? '')
  const [nextStep, setNextStep] = useState(interview?.nextStep ?? '')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useFocusHere(form, 'opened')

  const problems = {
    partner: !withBank && partner.trim() === '' ? words.needWith : null,
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? null : words.needDate,
    minutes: /^\d{1,3}$|^1000$/.test(minutes.trim()) ? null : words.needMinutes,
  }
  const submit = () => {
    setTried(true)
    if (Object.values(problems).some((problem) => problem !== null)) {
      // After the fields have said what is wrong with them.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    onSave({
      id: interview?.id ?? crypto.randomUUID(),
      at: timeOn(date, interview),
      with: withBank ? null : partner.trim(),
      role: interview?.role ?? null,
      minutes: Number(minutes),
      questions: interview?.questions ?? [],
      scores,
      feedback,
      nextStep,
    })
  }
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={styles.facts}>
        {withBank ? null : (
          <TextField
            label={words.with}
            value={partner}
            maxLength={500}
            placeholder={words.withHint}
            error={tried ? problems.partner : null}
            data-focus-here
            onChange={setPartner}
          />
        )}
        <TextField
          label={words.date}
          type="date"
          value={date}
          error={tried ? problems.date : null}
          onChange={setDate}
        />
        <TextField
          label={words.length}
          inputMode="numeric"
          value={minutes}
          error={tried ? problems.minutes : null}
          onChange={setMinutes}
        />
      </div>
      <ScoreFields scores={scores} onChange={setScores} />
      <TextArea label={words.feedback} value={feedback} onChange={setFeedback} />
      <TextField label={words.nextStep} value={nextStep} onChange={setNextStep} />
      <div className={styles.formActions}>
        <Button type="submit" look="primary">
          {words.saveInterview}
        </Button>
        <Button onClick={onCancel}>{strings.ui.cancel}</Button>
      </div>
    </form>
  )
}

/** YYYY-MM-DD where the person is. */
function dayOf(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}

/** The time that is kept for a day: the one it had, else noon, which is the same day in most places. */
function timeOn(day: string, before: Interview | null): string {
  if (before !== null && dayOf(new Date(before.at)) === day) return before.at
  return new Date(`${day}T12:00`).toISOString()
}
