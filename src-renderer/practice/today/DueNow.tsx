import { dueQuestions } from '../../../src-core/practice/drill.ts'
import type { PracticeQuestion } from '../../../src-core/practice/question-bank.ts'
import { type Topic, topics } from '../../../src-core/practice/vocabulary.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { dayOf, longDay } from '../dates.ts'
import { usePractice } from '../use-practice.ts'
import styles from './Today.module.css'

const words = progressStrings.today

// As many as stand beside a day's tasks.
const shown = 6

/** How many questions are due, by topic. */
export function DueNow({ now }: { readonly now: Date }) {
  const { store, questions } = usePractice()
  const due = dueQuestions(store, now)
  const counts = byTopic(due, questions)
  const rest = counts.slice(shown)
  const next = Object.values(store.cards)
    .map((card) => card.due)
    .sort()[0]
  return (
    <section aria-labelledby="due-now" className={styles.section}>
      <h3 id="due-now">{words.due}</h3>
      <p className={styles.hint}>
        {due.length === 0 ? words.dueNone(next === undefined ? null : longDay(dayOf(next))) : words.dueLead(due.length)}
      </p>
      {due.length === 0 ? null : (
        <ul className={styles.topics}>
          {counts.slice(0, shown).map(({ topic, count }) => (
            <li key={topic}>
              <span>{topic === null ? words.elsewhere : practiceStrings.topics[topic]}</span>
              <span className={styles.number}>{count}</span>
            </li>
          ))}
          {rest.length === 0 ? null : (
            <li>
              <span className={styles.hint}>{words.otherTopics(rest.length)}</span>
              <span className={styles.number}>{rest.reduce((sum, { count }) => sum + count, 0)}</span>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

/** The most first. Questions that no bank holds, such as those of a document, are counted under none. */
function byTopic(due: readonly string[], questions: readonly PracticeQuestion[]) {
  const topicOf = new Map(questions.map(({ id, topic }) => [id, topic]))
  const counts: { topic: Topic | null; count: number }[] = [...topics, null].map((topic) => {
    return { topic, count: due.filter((id) => (topicOf.get(id) ?? null) === topic).length }
  })
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
}
