import { type FormEvent, useState } from 'react'
import { draftStrings } from '../../../src-core/draft-strings.ts'
import { type DraftMinutes, draftMinutes, phaseTimes } from '../../../src-core/practice/draft-phases.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { Checkbox } from '../../primitives/Checkbox.tsx'
import { usePractice } from '../use-practice.ts'
import { DraftPromptText } from './DraftPromptText.tsx'
import styles from './DraftSetup.module.css'
import { startDraft } from './open-draft.ts'
import { PromptChoice } from './PromptChoice.tsx'

const text = draftStrings.setup

/** Chooses what to write about and how long, and starts the clock. */
export function DraftSetup() {
  const app = useApp()
  const { prompts, store } = usePractice()
  const drafted = new Set(store.drafts.flatMap(({ prompt }) => (prompt === null ? [] : [prompt])))
  const [chosen, setChosen] = useState<string | null>(
    (prompts.find(({ id }) => !drafted.has(id)) ?? prompts[0])?.id ?? null,
  )
  const [subject, setSubject] = useState('')
  const [minutes, setMinutes] = useState<DraftMinutes>(45)
  const [problemFirst, setProblemFirst] = useState(false)
  const [complaint, setComplaint] = useState<string | null>(null)
  const prompt = prompts.find(({ id }) => id === chosen) ?? null

  function start(event: FormEvent) {
    event.preventDefault()
    const about = prompt?.title ?? subject.trim()
    setComplaint(about === '' ? text.subjectNeeded : null)
    if (about !== '')
      startDraft(app, { prompt: prompt?.id ?? null, subject: about, minutes, problemFirst }).catch(
        app.workspace.reportUnexpected,
      )
  }

  return (
    <form className={styles.setup} onSubmit={start} noValidate>
      <PromptChoice prompts={prompts} drafted={drafted} chosen={chosen} onChoose={setChosen} />
      <div className={styles.chosen}>
        {prompt ? (
          <article aria-labelledby="draft-prompt">
            <p className={styles.field}>{prompt.field}</p>
            <h3 id="draft-prompt" className={styles.title}>
              {prompt.title}
            </h3>
            <DraftPromptText prompt={prompt} subject="" twist={false} />
            <p className={styles.quiet}>{text.twistLater}</p>
          </article>
        ) : (
          <OwnSubject value={subject} complaint={complaint} onChange={setSubject} />
        )}
        <fieldset className={styles.minutes}>
          <legend>{text.minutes}</legend>
          <div className={styles.choices}>
            {draftMinutes.map((each) => (
              <label key={each} data-chosen={each === minutes}>
                <input type="radio" name="draft-minutes" checked={each === minutes} onChange={() => setMinutes(each)} />
                {text.minutesOf(each)}
              </label>
            ))}
          </div>
          <p className={styles.quiet}>
            {text.phases(
              phaseTimes(minutes).map(({ phase, fromMs, toMs }) =>
                text.phaseMinutes(draftStrings.phases[phase], (toMs - fromMs) / 60_000),
              ),
            )}
          </p>
          {minutes === 90 ? null : <p className={styles.quiet}>{text.guideMinutes}</p>}
        </fieldset>
        <Checkbox
          label={text.problemFirst}
          hint={text.problemFirstHint}
          checked={problemFirst}
          onChange={setProblemFirst}
        />
        <Button type="submit" look="primary" className={styles.start}>
          {text.start}
        </Button>
      </div>
    </form>
  )
}

interface OwnSubjectProps {
  readonly value: string
  readonly complaint: string | null
  readonly onChange: (value: string) => void
}

function OwnSubject({ value, complaint, onChange }: OwnSubjectProps) {
  return (
    <div className={styles.own}>
      <label htmlFor="draft-subject">{text.subject}</label>
      <small id="draft-subject-hint">{text.ownHint}</small>
      <textarea
        id="draft-subject"
        rows={3}
        maxLength={600}
        value={value}
        aria-invalid={complaint !== null}
        aria-describedby={complaint ? 'draft-subject-error' : 'draft-subject-hint'}
        onChange={(event) => onChange(event.target.value)}
      />
      {complaint ? (
        <p id="draft-subject-error" role="alert" className={styles.complaint}>
          {complaint}
        </p>
      ) : null}
    </div>
  )
}
