import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { readinessMarkdown } from '../../src-core/checks/readiness-markdown.ts'
import { againstLimits } from '../../src-core/document/lengths.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { SeverityIcon } from '../inspector/SeverityIcon.tsx'
import { StateMark } from '../navigator/StateMark.tsx'
import { showFinding } from '../page/go-to-finding.ts'
import { reveal } from '../page/reveal.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import styles from './ReadinessDialog.module.css'
import { readinessOf } from './readiness-of.ts'
import { ScoreTable } from './ScoreTable.tsx'

const text = strings.ui.readiness

export interface ReadinessDialogProps {
  readonly session: DocumentSession
  readonly onClose: () => void
}

/** Everything that stands between the document and its review; the score comes last, with its reasons. */
export function ReadinessDialog({ session, onClose }: ReadinessDialogProps) {
  const { workspace } = useApp()
  const [report] = useState(() => readinessOf(session))
  const [copied, setCopied] = useState(false)
  const errors = report.findings.filter(({ severity }) => severity === 'error').length

  function goTo(go: () => void) {
    onClose()
    go()
  }

  return (
    <Dialog
      title={text.title}
      width="full"
      onClose={onClose}
      footer={
        <>
          <Button
            onClick={() =>
              navigator.clipboard
                .writeText(readinessMarkdown(report))
                .then(() => setCopied(true), workspace.reportUnexpected)
            }
          >
            {copied ? text.copied : text.copy}
          </Button>
          <Button
            onClick={() => void workspace.exportReport(readinessMarkdown(report)).then((done) => done && onClose())}
          >
            {text.save}
          </Button>
          <Button look="primary" data-autofocus onClick={onClose}>
            {strings.ui.close}
          </Button>
        </>
      }
    >
      <div className={styles.report}>
        <p className={styles.verdict}>
          {report.ready ? (
            <CircleCheck size={18} className={styles.ok} aria-hidden />
          ) : (
            <SeverityIcon severity="error" size={18} />
          )}
          <span>
            {report.ready ? strings.ui.checks.ready : strings.ui.checks.blocked(errors)}
            {' · '}
            {strings.ui.properties.stages[report.stage]}
            {' · '}
            {text.points(report.score.points)}
          </span>
        </p>
        <div className={styles.columns}>
          <section>
            <h3>{text.sections}</h3>
            <ul className={styles.states}>
              {report.sections.map((section) => (
                <li key={section.id}>
                  <StateMark state={section.state} label={text.states[section.state]} />
                  <span>{section.title}</span>
                  <span className={styles.quiet}>
                    {section.required || section.state !== 'missing' ? text.states[section.state] : text.notRequired}
                  </span>
                </li>
              ))}
            </ul>
            <h3>{text.length}</h3>
            <ul className={styles.lengths}>
              {report.budgets.map(({ part, title, words, limits }) => (
                <li key={part}>
                  <span>{title}</span>
                  <span data-against={againstLimits(words, limits)}>{text.words(words, limits?.min, limits?.max)}</span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{text.questions}</h3>
            <ul className={styles.states}>
              {report.coverage.map((question) => (
                <li key={`${question.part} ${question.topic} ${question.text}`}>
                  <StateMark state={markOf[question.state]} label={text.questionStates[question.state]} />
                  <span>{question.text}</span>
                  <span className={styles.quiet}>{text.questionStates[question.state]}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <section>
          <h3>{text.findings(report.findings.length)}</h3>
          {report.findings.length === 0 ? <p className={styles.quiet}>{strings.ui.checks.none}</p> : null}
          <ul className={styles.list}>
            {report.findings.map((finding) => (
              <li key={`${finding.rule} ${finding.from} ${finding.message}`}>
                <button type="button" onClick={() => goTo(() => showFinding(session, finding))}>
                  <SeverityIcon severity={finding.severity} />
                  <span className="visually-hidden">{strings.ui.checks.severity[finding.severity]}: </span>
                  <span>{finding.message}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        {report.assumptions.length > 0 ? (
          <section>
            <h3>{text.assumptions(report.assumptions.length)}</h3>
            <ul className={styles.list}>
              {report.assumptions.map((assumption) => (
                <li key={assumption.from}>
                  <button
                    type="button"
                    onClick={() => goTo(() => reveal(session.editor, assumption, { select: true }))}
                  >
                    <span>
                      {assumption.text} <span className={styles.quiet}>{text.kinds[assumption.kind]}</span>
                      <span className={styles.sentence}>{assumption.sentence}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {report.ignored.length > 0 ? (
          <section>
            <h3>{strings.ui.checks.ignored(report.ignored.length)}</h3>
            <ul className={styles.list}>
              {report.ignored.map((finding) => (
                <li key={`${finding.rule} ${finding.from} ${finding.message}`} className={styles.quiet}>
                  {finding.message}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section>
          <h3>{text.score(report.score.points)}</h3>
          <ScoreTable score={report.score} />
        </section>
      </div>
    </Dialog>
  )
}

const markOf = { answered: 'complete', unanswered: 'empty', 'not asked': 'missing' } as const
