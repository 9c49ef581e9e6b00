import { useState } from 'react'
import type { PracticeStore } from '../../../src-core/practice/store.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { useApp } from '../../app/app-context.ts'
import { ConfirmDialog } from '../../dialogs/ConfirmDialog.tsx'
import { Button } from '../../primitives/Button.tsx'
import { usePractice } from '../use-practice.ts'
import styles from './RecordsSection.module.css'

const words = progressStrings.records

type Question =
  | { readonly kind: 'remove' }
  | { readonly kind: 'replace'; readonly opened: { readonly name: string; readonly store: PracticeStore } }

/** Where the records lie, and how to take them along, put others in their place, or delete them. */
export function RecordsSection() {
  const { platform, workspace } = useApp()
  const { practice, store, readOnly } = usePractice()
  const [question, setQuestion] = useState<Question | null>(null)
  const here = holds(store)

  function answer(work: () => Promise<void>) {
    setQuestion(null)
    work().catch(workspace.reportUnexpected)
  }

  async function importRecords() {
    const opened = await practice.openRecords()
    if (!opened) return
    // With nothing here, nothing is lost.
    if (here === null) await practice.replaceRecords(opened)
    else setQuestion({ kind: 'replace', opened })
  }

  return (
    <section className={styles.records} aria-labelledby="practice-records">
      <h3 id="practice-records">{words.title}</h3>
      <p>{words.where[platform.kind]}</p>
      <div className={styles.actions}>
        <Button disabled={readOnly !== null} onClick={() => answer(() => practice.exportRecords())}>
          {words.export}
        </Button>
        <Button disabled={readOnly !== null} onClick={() => answer(importRecords)}>
          {words.import}
        </Button>
        <Button
          look="danger"
          disabled={here === null && readOnly === null}
          onClick={() => setQuestion({ kind: 'remove' })}
        >
          {words.remove}
        </Button>
      </div>
      {question?.kind === 'remove' ? (
        <ConfirmDialog
          title={words.removeTitle}
          detail={readOnly === null ? words.removeDetail(here ?? words.none) : words.removeUnread}
          confirm={words.removeConfirm}
          onConfirm={() => answer(() => practice.deleteRecords())}
          onCancel={() => setQuestion(null)}
        />
      ) : null}
      {question?.kind === 'replace' ? (
        <ConfirmDialog
          title={words.replaceTitle}
          detail={words.replace(question.opened.name, holds(question.opened.store) ?? words.none, here ?? words.none)}
          confirm={words.replaceConfirm}
          onConfirm={() => answer(() => practice.replaceRecords(question.opened))}
          onCancel={() => setQuestion(null)}
        />
      ) : null}
    </section>
  )
}

/** What records hold, in words; null when that is nothing. */
function holds(store: PracticeStore): string | null {
  const { attempts, drafts, stories, written, interviews, interviewDate } = store
  const counted = words.holds({
    answers: attempts.length,
    drafts: drafts.length,
    stories: stories.length,
    written: written.length,
    interviews: interviews.length,
  })
  if (counted !== '') return counted
  return interviewDate === null ? null : words.dateOnly
}
