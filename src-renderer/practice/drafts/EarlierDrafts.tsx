import { draftStrings } from '../../../src-core/draft-strings.ts'
import { type DraftRecord, scoreNames } from '../../../src-core/practice/store.ts'
import { useApp } from '../../app/app-context.ts'
import { Button } from '../../primitives/Button.tsx'
import { clockTime } from './clock-time.ts'
import styles from './EarlierDrafts.module.css'

const text = draftStrings.earlier

/** The drafts that have ended, the last one first. */
export function EarlierDrafts({ drafts }: { readonly drafts: readonly DraftRecord[] }) {
  const { timedDraft } = useApp()
  return (
    <section className={styles.earlier} aria-labelledby="earlier-drafts">
      <h3 id="earlier-drafts" className={styles.title}>
        {text.title}
      </h3>
      {drafts.length === 0 ? (
        <p className={styles.quiet}>{text.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.date}</th>
              <th scope="col">{text.subject}</th>
              <th scope="col">{text.time}</th>
              <th scope="col">{text.words}</th>
              <th scope="col">{text.readiness}</th>
              <th scope="col">{text.self}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {drafts.toReversed().map((draft) => {
              const subject = draft.subject ?? text.unknownSubject
              const date = dayOf(draft.at)
              return (
                <tr key={draft.id}>
                  <td>{date}</td>
                  <th scope="row">
                    <span className={styles.subject}>{subject}</span>
                  </th>
                  <td>{text.used(clockTime(draft.usedMs), draft.minutes)}</td>
                  <td>{draft.words.toLocaleString('en')}</td>
                  <td>{draft.readiness ?? '–'}</td>
                  <td>{ownScore(draft)}</td>
                  <td className={styles.action}>
                    <Button
                      aria-label={text.open(subject, date)}
                      onClick={() => timedDraft.scoring.set({ id: draft.id, session: null })}
                    >
                      {text.openShort}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function dayOf(at: string): string {
  return new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' })
}

function ownScore({ scores }: DraftRecord): string {
  const given = scoreNames.flatMap((name) => scores[name] ?? [])
  if (given.length === 0) return text.notScored
  return text.average((given.reduce((sum, score) => sum + score, 0) / given.length).toFixed(1))
}
