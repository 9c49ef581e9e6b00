import type { ImportedComment } from '../../src-core/import/report.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import { Button } from '../primitives/Button.tsx'
import { Dialog } from '../primitives/Dialog.tsx'
import { useStore } from '../stores/store.ts'
import styles from './ImportReportDialog.module.css'

const text = strings.ui.importing

/** What an import did not simply take over, and what reviewers said. */
export function ImportReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { workspace } = useApp()
  const imported = useStore(workspace.imported, (value) => value)
  if (!imported) return null
  const { lost, notes, comments } = imported.report
  return (
    <Dialog
      title={text.reportTitle(imported.name)}
      width="wide"
      onClose={onClose}
      footer={
        <Button look="primary" data-autofocus onClick={onClose}>
          {text.understood}
        </Button>
      }
    >
      <div className={styles.report}>
        <Lines title={text.lost} lines={lost} />
        <Lines title={text.notes} lines={notes} />
        {comments.length > 0 ? (
          <section>
            <h3>{text.comments(comments.length)}</h3>
            <ul className={styles.comments}>
              {comments.map((comment, i) => (
                // A report never changes, and two comments can be alike.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <li key={i} data-answer={comment.depth > 0 || undefined}>
                  <Comment comment={comment} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Comment({ comment: { author, date, quote, text: said, resolved } }: { readonly comment: ImportedComment }) {
  const about = [date, quote === '' ? '' : text.commentOn(quote), resolved ? text.resolved : '']
  return (
    <>
      <strong>{author || text.somebody}</strong> <small>{about.filter((part) => part !== '').join(' · ')}</small>
      <p>{said}</p>
    </>
  )
}
