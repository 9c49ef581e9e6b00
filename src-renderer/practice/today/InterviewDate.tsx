import { CalendarDays } from 'lucide-react'
import { type SyntheticEvent, useRef, useState } from 'react'
import { daysBetween } from '../../../src-core/practice/days.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { strings } from '../../../src-core/strings.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { TextField } from '../../primitives/TextField.tsx'
import { longDay } from '../dates.ts'
import { usePractice } from '../use-practice.ts'
import styles from './InterviewDate.module.css'

const words = progressStrings.today.interview

/** When the interview is, and how to set, change or clear that. */
export function InterviewDate({ today }: { readonly today: string }) {
  const { workspace } = useApp()
  const { practice, store } = usePractice()
  const { interviewDate } = store
  const [changing, setChanging] = useState(false)
  const section = useRef<HTMLElement>(null)

  function keep(date: string | null) {
    practice.change((held) => ({ ...held, interviewDate: date })).catch(workspace.reportUnexpected)
    setChanging(false)
    // The button that was pressed is gone.
    section.current?.focus()
  }

  const away = interviewDate === null ? null : daysBetween(today, interviewDate)
  return (
    <section ref={section} tabIndex={-1} className={styles.date} aria-label={words.label}>
      <CalendarDays size={18} strokeWidth={1.75} aria-hidden />
      {interviewDate === null || away === null || changing ? (
        <DateForm
          today={today}
          date={interviewDate}
          onKeep={keep}
          onCancel={interviewDate === null ? null : () => setChanging(false)}
        />
      ) : (
        <>
          <div className={styles.text}>
            <p className={styles.when}>
              {away < 0 ? words.past(longDay(interviewDate)) : words.on(longDay(interviewDate))}
              {away < 0 ? null : <span className={styles.away}>{words.away(away)}</span>}
            </p>
            {away <= 0 ? <p className={styles.hint}>{away === 0 ? words.isToday : words.pastHint}</p> : null}
          </div>
          <div className={styles.actions}>
            <Button onClick={() => setChanging(true)}>{words.change}</Button>
            <Button look="plain" onClick={() => keep(null)}>
              {words.clear}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

interface DateFormProps {
  readonly today: string
  readonly date: string | null
  readonly onKeep: (date: string) => void
  readonly onCancel: (() => void) | null
}

function DateForm({ today, date, onKeep, onCancel }: DateFormProps) {
  const [typed, setTyped] = useState(date ?? '')
  const [refused, setRefused] = useState(false)

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    // A date input gives '' while a part of the date is missing.
    if (typed === '' || typed < today) return setRefused(true)
    onKeep(typed)
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.text}>
        <p className={styles.when}>{words.none}</p>
        <p className={styles.hint}>{words.noneHint}</p>
      </div>
      <div className={styles.fields}>
        <TextField
          type="date"
          label={words.label}
          value={typed}
          min={today}
          error={refused ? words.invalid : null}
          onChange={(value) => {
            setTyped(value)
            setRefused(false)
          }}
        />
        <Button type="submit" look={date === null ? 'primary' : 'secondary'}>
          {date === null ? words.set : words.save}
        </Button>
        {onCancel ? (
          <Button look="plain" onClick={onCancel}>
            {strings.ui.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
