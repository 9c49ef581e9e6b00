import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ReadinessReport } from '../../../src-core/checks/readiness-report.ts'
import { draftStrings } from '../../../src-core/draft-strings.ts'
import type { DraftRecord } from '../../../src-core/practice/store.ts'
import { useApp } from '../../app/app-context.ts'
import type { DocumentSession } from '../../document/document-session.ts'
import { SeverityIcon } from '../../inspector/SeverityIcon.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Dialog } from '../../primitives/Dialog.tsx'
import { readinessOf } from '../../readiness/readiness-of.ts'
import { KeptTextArea } from '../KeptTextArea.tsx'
import { ScoreFields } from '../ScoreFields.tsx'
import { usePractice } from '../use-practice.ts'
import { clockTime } from './clock-time.ts'
import styles from './Scorecard.module.css'

const text = draftStrings.scorecard

export interface ScorecardProps {
  readonly record: DraftRecord
  /** Its document, where that is open still. */
  readonly session: DocumentSession | null
}

/** How a draft went: what the checks say, and what the person says. Kept as it is filled in. */
export function Scorecard({ record, session }: ScorecardProps) {
  const { timedDraft, workspace } = useApp()
  const { practice } = usePractice()
  const close = () => timedDraft.scoring.set(null)
  const change = (changed: Partial<DraftRecord>) => {
    practice
      .change((store) => ({
        ...store,
        drafts: store.drafts.map((each) => (each.id === record.id ? { ...each, ...changed } : each)),
      }))
      .catch(workspace.reportUnexpected)
  }
  return (
    <Dialog
      title={text.title}
      description={text.of(
        record.subject ?? draftStrings.earlier.unknownSubject,
        clockTime(record.usedMs),
        record.minutes,
      )}
      width="full"
      onClose={close}
      footer={
        <Button look="primary" onClick={close}>
          {text.close}
        </Button>
      }
    >
      <div className={styles.card}>
        <Readiness record={record} session={session} />
        <section>
          <h3>{text.self}</h3>
          <p className={styles.quiet}>{text.selfLead}</p>
          <ScoreFields
            scores={record.scores}
            anchors={draftStrings.anchors}
            onChange={(scores) => change({ scores })}
          />
        </section>
        <KeptTextArea
          label={text.notes}
          hint={text.notesHint}
          value={record.notes}
          onKeep={(notes) => change({ notes })}
        />
      </div>
    </Dialog>
  )
}

function Readiness({ record, session }: ScorecardProps) {
  const { view } = useApp()
  const [report] = useState(() => session && readinessOf(session))
  return (
    <section>
      <h3>{text.readiness}</h3>
      {record.readiness === null ? (
        <p className={styles.quiet}>{text.noReadiness}</p>
      ) : (
        <ul className={styles.facts}>
          <li className={styles.points}>{text.points(record.readiness)}</li>
          {report ? <Summary report={report} /> : null}
          <li>{text.words(record.words)}</li>
        </ul>
      )}
      {report ? <Button onClick={() => view.openDialog('readiness')}>{text.whole}</Button> : null}
    </section>
  )
}

function Summary({ report }: { readonly report: ReadinessReport }) {
  const errors = report.findings.filter(({ severity }) => severity === 'error').length
  const required = report.sections.filter((section) => section.required)
  const complete = required.filter(({ state }) => state === 'complete')
  const answered = report.coverage.filter(({ state }) => state === 'answered')
  return (
    <>
      <li className={styles.verdict}>
        {errors === 0 ? (
          <CircleCheck size={16} className={styles.ok} aria-hidden />
        ) : (
          <SeverityIcon severity="error" size={16} />
        )}
        {errors === 0 ? text.ready : text.blocked(errors)}
      </li>
      <li>{text.sections(complete.length, required.length)}</li>
      <li>{text.questions(answered.length, report.coverage.length)}</li>
    </>
  )
}
