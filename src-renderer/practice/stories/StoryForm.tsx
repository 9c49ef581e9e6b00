import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { principleMeanings } from '../../../src-core/practice/principle-meanings.ts'
import type { Story } from '../../../src-core/practice/store.ts'
import {
  checkStory,
  mostPrinciples,
  type StoryCheck,
  storyChecks,
  toggledPrinciple,
} from '../../../src-core/practice/stories.ts'
import { principleIds, principles } from '../../../src-core/practice/vocabulary.ts'
import { storyStrings } from '../../../src-core/story-strings.ts'
import { Button } from '../../primitives/Button.tsx'
import { TextField } from '../../primitives/TextField.tsx'
import { CheckList } from '../CheckList.tsx'
import { KeptTextArea } from '../KeptTextArea.tsx'
import { PracticeSheet } from '../PracticeSheet.tsx'
import { useKeptText } from '../use-kept-text.ts'
import styles from './StoryForm.module.css'

const text = storyStrings.form
const parts = ['situation', 'task', 'action', 'result', 'learnt'] as const

export interface StoryFormProps {
  readonly story: Story
  readonly onChange: (change: Partial<Story>) => void
  readonly onDelete: () => void
  readonly onBack: () => void
}

/** One story to write, kept as it is typed, with what it lacks beside it. */
export function StoryForm({ story, onChange, onDelete, onBack }: StoryFormProps) {
  const form = useRef<HTMLDivElement>(null)
  const title = useKeptText(story.title, (typed) => onChange({ title: typed.slice(0, 200) }))
  // What was pressed to come here is gone.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  return (
    <PracticeSheet
      title={title.text || storyStrings.untitled}
      actions={
        <Button onClick={onBack}>
          <ArrowLeft size={14} aria-hidden />
          {text.back}
        </Button>
      }
    >
      <div className={styles.form} ref={form}>
        <div className={styles.fields}>
          <TextField label={text.title} value={title.text} maxLength={200} onChange={title.type} onBlur={title.flush} />
          {parts.map((part) => (
            <KeptTextArea
              key={part}
              label={text.parts[part]}
              hint={text.hints[part]}
              className={part === 'action' ? styles.action : undefined}
              value={story[part]}
              onKeep={(typed) => onChange({ [part]: typed })}
            />
          ))}
        </div>
        <aside className={styles.aside}>
          <CheckList title={text.checks} checks={storyChecks} lacking={lackingIn(story)} words={storyStrings.checks} />
          <Principles story={story} onChange={onChange} />
          <Button look="danger" className={styles.delete} onClick={onDelete}>
            {text.delete}
          </Button>
        </aside>
      </div>
    </PracticeSheet>
  )
}

/** What is about a part that is empty is not there either. */
function lackingIn(story: Story): readonly StoryCheck[] {
  const lacking = checkStory(story)
  return storyChecks.filter(
    (check) =>
      lacking.includes(check) ||
      (check === 'we' && lacking.includes('action')) ||
      (check === 'number' && lacking.includes('result')),
  )
}

function Principles({ story, onChange }: Pick<StoryFormProps, 'story' | 'onChange'>) {
  const full = story.principles.length >= mostPrinciples
  return (
    <fieldset className={styles.principles}>
      <legend>{text.principles}</legend>
      <p className={styles.quiet}>{text.most(mostPrinciples)}</p>
      {principleIds.map((id) => {
        const chosen = story.principles.includes(id)
        return (
          <div key={id} className={styles.principle}>
            <input
              id={`principle-${id}`}
              type="checkbox"
              checked={chosen}
              disabled={full && !chosen}
              aria-describedby={chosen ? `principle-${id}-means` : undefined}
              onChange={() => onChange({ principles: toggledPrinciple(story, id).principles })}
            />
            <div>
              <label htmlFor={`principle-${id}`} title={principleMeanings[id]}>
                {principles[id]}
              </label>
              {chosen ? <small id={`principle-${id}-means`}>{principleMeanings[id]}</small> : null}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}
