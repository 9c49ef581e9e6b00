import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { useStore } from '../stores/store.ts'
import styles from './Guide.module.css'
import { guidanceAt } from './guidance-at.ts'
import { OtherQuestions } from './OtherQuestions.tsx'

const text = strings.ui.guide

/** What the template says about the place where the cursor is. */
export function Guide({ session }: { readonly session: DocumentSession }) {
  const place = useStore(session.place)
  const outline = useStore(session.state, (state) => state.analysis.outline)
  const topic = place ? guidanceAt(session.template, outline, place) : null
  if (!place || !topic) return <p className={styles.empty}>{text.empty}</p>
  const { title, words, purpose, good, example, ask, source } = topic
  return (
    <article className={styles.guide} key={title}>
      <h2 className={styles.title}>{title}</h2>
      {words?.max === undefined ? null : <p className={styles.words}>{text.words(words.min ?? 0, words.max)}</p>}
      {purpose ? <p className={styles.purpose}>{purpose}</p> : null}
      {good ? (
        <section>
          <h3>{topic.kind === 'question' ? text.goodAnswer : text.good}</h3>
          <p>{good}</p>
        </section>
      ) : null}
      {example ? (
        <section>
          <h3>{text.example}</h3>
          <blockquote className={styles.example}>{example}</blockquote>
        </section>
      ) : null}
      {ask.length > 0 ? (
        <section>
          <h3>{text.ask}</h3>
          <ul className={styles.ask}>
            {ask.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {topic.kind === 'section' ? null : <OtherQuestions session={session} part={place.part} />}
      {source ? (
        <p className={styles.source}>
          <span>{text.source}:</span> {source}
        </p>
      ) : null}
    </article>
  )
}
