import { Plus } from 'lucide-react'
import type { PartId } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import { questionsNotAsked } from '../../src-core/templates/standard-question.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { insertQuestion } from '../document/insert-section.ts'
import { IconButton } from '../primitives/IconButton.tsx'
import { useStore } from '../stores/store.ts'
import styles from './OtherQuestions.module.css'

const text = strings.ui.guide

/** The template's questions that this FAQ does not ask yet, each with a button that adds it. */
export function OtherQuestions({ session, part }: { readonly session: DocumentSession; readonly part: PartId }) {
  const outline = useStore(session.state, (state) => state.analysis.outline)
  const own = outline.parts.find(({ id }) => id === part)
  const missing = own?.range ? questionsNotAsked(session.template, part, own.questions) : []
  if (missing.length === 0) return null
  return (
    <section>
      <h3>{text.otherQuestions}</h3>
      <ul className={styles.list}>
        {missing.map((question) => (
          <li key={question.text}>
            <span>{question.text}</span>
            <IconButton
              size="sm"
              icon={Plus}
              label={text.addQuestion(question.text)}
              onClick={() => insertQuestion(session, part, question.text)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
