import { useState } from 'react'
import { draftStrings } from '../../../src-core/draft-strings.ts'
import { draftPlace } from '../../../src-core/practice/draft-phases.ts'
import type { RunningDraft } from '../../../src-core/practice/store.ts'
import { useApp } from '../../app/app-context.ts'
import { ConfirmDialog } from '../../dialogs/ConfirmDialog.tsx'
import { Button } from '../../primitives/Button.tsx'
import { useStore } from '../../stores/store.ts'
import { clockTime } from './clock-time.ts'
import styles from './DraftUnderWay.module.css'
import { continueDraft } from './open-draft.ts'

const text = draftStrings.underWay

/** The draft that waits for the person, or runs behind this page. */
export function DraftUnderWay({ draft }: { readonly draft: RunningDraft }) {
  const app = useApp()
  const { timedDraft, workspace } = app
  const now = useStore(timedDraft.state)
  const [ending, setEnding] = useState(false)
  const place = draftPlace(draft.minutes, now?.elapsedMs ?? draft.elapsedMs, draft.reached)
  const question =
    now && place
      ? {
          title: draftStrings.ending.title(clockTime(place.leftMs)),
          detail: draftStrings.ending.detail,
        }
      : { title: text.endTitle, detail: text.endDetail }
  return (
    <section className={styles.card} aria-labelledby="draft-under-way">
      <div className={styles.facts}>
        <h3 id="draft-under-way" className={styles.title}>
          {text.title}
        </h3>
        <p className={styles.subject}>{draft.subject}</p>
        <p className={styles.quiet}>
          {text.facts(place && draftStrings.phases[place.phase], clockTime(place?.leftMs ?? 0))}
        </p>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => setEnding(true)}>{text.end}</Button>
        <Button look="primary" onClick={() => void continueDraft(app).catch(workspace.reportUnexpected)}>
          {text.continue}
        </Button>
      </div>
      {ending ? (
        <ConfirmDialog
          {...question}
          confirm={draftStrings.ending.confirm}
          onConfirm={() => {
            setEnding(false)
            timedDraft.end()
          }}
          onCancel={() => setEnding(false)}
        />
      ) : null}
    </section>
  )
}
