import { strings } from '../../src-core/strings.ts'
import type { Template } from '../../src-core/templates/template.ts'
import { Button } from '../primitives/Button.tsx'
import styles from './TemplateCard.module.css'

const text = strings.ui.start

export interface TemplateCardProps {
  readonly template: Template
  readonly onCreate: () => void
}

/** A template to begin with: what it is, and which parts and sections a document made from it has. */
export function TemplateCard({ template, onCreate }: TemplateCardProps) {
  const shown = template.parts.filter((part) => part.required)
  return (
    <article className={styles.card}>
      <h3 className={styles.name}>{template.name}</h3>
      <p className={styles.description}>{template.description}</p>
      <dl className={styles.parts} aria-label={text.sections}>
        {shown.map((part) => (
          <div key={part.id}>
            <dt>{part.title}</dt>
            <dd>
              {part.questions.length > 0
                ? text.standardQuestions(part.questions.length)
                : part.sections.map((section) => section.title).join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
      <Button look="primary" className={styles.create} aria-label={text.newFrom(template.name)} onClick={onCreate}>
        {text.create}
      </Button>
    </article>
  )
}
