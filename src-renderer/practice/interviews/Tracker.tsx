import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { type Interview, scoreNames } from '../../../src-core/practice/store.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { ConfirmDialog } from '../../dialogs/ConfirmDialog.tsx'
import { Button } from '../../primitives/Button.tsx'
import { usePractice } from '../use-practice.ts'
import { InterviewForm } from './InterviewForm.tsx'
import { nameOf } from './interview-name.ts'
import styles from './Tracker.module.css'

const words = practiceStrings.interviews
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

/** The mock interviews there were, newest first: with whom, what they said, what comes next. */
export function Tracker() {
  const { practice, store } = usePractice()
  const [edited, setEdited] = useState<'new' | string | null>(null)
  const [removed, setRemoved] = useState<Interview | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const interviews = store.interviews.toSorted((a, b) => b.at.localeCompare(a.at))
  const close = () => {
    setEdited(null)
    // The form that had the focus is gone.
    requestAnimationFrame(() => add.current?.focus())
  }
  const save = (interview: Interview) => {
    close()
    void practice.change((kept) => {
      const known = kept.interviews.some(({ id }) => id === interview.id)
      const changed = kept.interviews.map((each) => (each.id === interview.id ? interview : each))
      return { ...kept, interviews: known ? changed : [...kept.interviews, interview] }
    })
  }
  return (
    <section className={styles.tracker} aria-labelledby="interview-tracker">
      <header className={styles.header}>
        <h3 id="interview-tracker">{words.tracker}</h3>
        <Button ref={add} onClick={() => setEdited('new')}>
          <Plus size={14} strokeWidth={1.75} aria-hidden />
          {words.add}
        </Button>
      </header>
      {edited === 'new' ? <InterviewForm interview={null} onSave={save} onCancel={close} /> : null}
      {interviews.length === 0 && edited === null ? <p className={styles.none}>{words.trackerNone}</p> : null}
      <ul className={styles.list}>
        {interviews.map((interview) => (
          <li key={interview.id}>
            {edited === interview.id ? (
              <InterviewForm interview={interview} onSave={save} onCancel={close} />
            ) : (
              <Entry
                interview={interview}
                onEdit={() => setEdited(interview.id)}
                onRemove={() => setRemoved(interview)}
              />
            )}
          </li>
        ))}
      </ul>
      {removed === null ? null : (
        <ConfirmDialog
          title={words.removeTitle}
          detail={words.removeDetail(nameOf(removed))}
          confirm={words.removeConfirm}
          onCancel={() => setRemoved(null)}
          onConfirm={() => {
            const { id } = removed
            setRemoved(null)
            close()
            void practice.change((kept) => ({ ...kept, interviews: kept.interviews.filter((each) => each.id !== id) }))
          }}
        />
      )}
    </section>
  )
}

interface EntryProps {
  readonly interview: Interview
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function Entry({ interview, onEdit, onRemove }: EntryProps) {
  const { at, minutes, scores, feedback, nextStep } = interview
  const name = nameOf(interview)
  const scored = scoreNames.flatMap((score) => {
    const mark = scores[score]
    return mark === undefined ? [] : [words.scoreOf(practiceStrings.scores[score], mark)]
  })
  return (
    <article className={styles.entry}>
      <header className={styles.entryHeader}>
        <h4>{name}</h4>
        <p className={styles.meta}>
          {day.format(new Date(at))} · {words.minutesOf(minutes)}
        </p>
        <div className={styles.actions}>
          <Button look="plain" aria-label={words.edit(name)} onClick={onEdit}>
            {words.editLabel}
          </Button>
          <Button look="plain" aria-label={words.remove(name)} onClick={onRemove}>
            {words.removeLabel}
          </Button>
        </div>
      </header>
      <p className={styles.meta}>{scored.length > 0 ? scored.join(' · ') : words.noScore}</p>
      {feedback.trim() === '' ? null : <p className={styles.text}>{feedback}</p>}
      {nextStep.trim() === '' ? null : (
        <p className={styles.text}>
          <strong>{words.nextStep}:</strong> {nextStep}
        </p>
      )}
    </article>
  )
}
