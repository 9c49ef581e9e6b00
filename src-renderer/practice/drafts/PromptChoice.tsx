import { Check, Shuffle } from 'lucide-react'
import { useId, useState } from 'react'
import { draftStrings } from '../../../src-core/draft-strings.ts'
import type { DraftPrompt } from '../../../src-core/practice/question-bank.ts'
import { Button } from '../../primitives/Button.tsx'
import styles from './PromptChoice.module.css'

const text = draftStrings.setup

export interface PromptChoiceProps {
  readonly prompts: readonly DraftPrompt[]
  /** Ids of those that the person has drafted before. */
  readonly drafted: ReadonlySet<string>
  /** Null for a subject of the person's own. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** One prompt out of all or of a field, or a subject of one's own. */
export function PromptChoice({ prompts, drafted, chosen, onChoose }: PromptChoiceProps) {
  const id = useId()
  const [field, setField] = useState('')
  const fields = [...new Set(prompts.map((prompt) => prompt.field))].sort((a, b) => a.localeCompare(b, 'en'))
  const shown = prompts.filter((prompt) => field === '' || prompt.field === field)

  function surprise() {
    const fresh = shown.filter((prompt) => !drafted.has(prompt.id) && prompt.id !== chosen)
    const pool = fresh.length > 0 ? fresh : shown
    const one = pool[Math.floor(Math.random() * pool.length)]
    if (!one) return
    onChoose(one.id)
    document.getElementById(`${id}-${one.id}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <fieldset className={styles.choice}>
      <legend>{text.prompt}</legend>
      <div className={styles.tools}>
        <label className="visually-hidden" htmlFor={`${id}-field`}>
          {text.field}
        </label>
        <select
          id={`${id}-field`}
          className={styles.select}
          value={field}
          onChange={(event) => setField(event.target.value)}
        >
          <option value="">{text.allFields}</option>
          {fields.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <Button onClick={surprise} disabled={shown.length === 0}>
          <Shuffle size={14} aria-hidden />
          {text.surprise}
        </Button>
      </div>
      <div className={styles.list}>
        <label className={styles.prompt} data-chosen={chosen === null}>
          <input type="radio" name={id} checked={chosen === null} onChange={() => onChoose(null)} />
          <span className={styles.own}>{text.ownSubject}</span>
        </label>
        {shown.map((prompt) => (
          <label key={prompt.id} className={styles.prompt} data-chosen={prompt.id === chosen}>
            <input
              id={`${id}-${prompt.id}`}
              type="radio"
              name={id}
              checked={prompt.id === chosen}
              onChange={() => onChoose(prompt.id)}
            />
            <span>
              {prompt.title}
              <small>{prompt.field}</small>
            </span>
            {drafted.has(prompt.id) ? (
              <span className={styles.done}>
                <Check size={12} aria-hidden />
                {text.done}
              </span>
            ) : null}
          </label>
        ))}
      </div>
      {prompts.length === 0 ? <p className={styles.quiet}>{text.noPrompts}</p> : null}
    </fieldset>
  )
}
