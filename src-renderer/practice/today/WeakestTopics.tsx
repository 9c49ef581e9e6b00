import { coverageByTopic, weakestFirst } from '../../../src-core/practice/progress.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'
import { progressStrings } from '../../../src-core/progress-strings.ts'
import { Button } from '../../primitives/Button.tsx'
import { usePractice } from '../use-practice.ts'
import { goToDrill } from './go-to-task.ts'
import styles from './Today.module.css'

const words = progressStrings.today

// The rest are on the page “Progress”.
const shown = 5

/** The topics in which the least was answered well, each with its drill. */
export function WeakestTopics() {
  const { practice, store, questions } = usePractice()
  const weakest = weakestFirst(coverageByTopic(questions, store)).slice(0, shown)
  return (
    <section aria-labelledby="weakest-topics" className={styles.section}>
      <h3 id="weakest-topics">{words.weakest}</h3>
      {weakest.length === 0 ? <p className={styles.hint}>{words.noQuestions}</p> : null}
      <ul className={styles.topics}>
        {weakest.map(({ id, good, of }) => (
          <li key={id}>
            <span className={styles.topic}>
              {practiceStrings.topics[id]}
              <small>{words.weakestOf(good, of)}</small>
            </span>
            <Button
              look="plain"
              aria-label={words.drillTopic(practiceStrings.topics[id])}
              onClick={() => goToDrill(practice, [id])}
            >
              {words.start.drill}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
