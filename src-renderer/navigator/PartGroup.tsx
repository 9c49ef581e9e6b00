import { Plus } from 'lucide-react'
import { useId } from 'react'
import type { AnySectionId, OutlinePart, OutlineQuestion, OutlineSection } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import type { TemplatePart } from '../../src-core/templates/template.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { insertSection } from '../document/insert-section.ts'
import type { Place } from '../document/place.ts'
import { reveal } from '../page/reveal.ts'
import { IconButton } from '../primitives/IconButton.tsx'
import { NavigatorRow } from './NavigatorRow.tsx'
import { nameBefore } from './name-at-cursor.ts'
import styles from './PartGroup.module.css'

const text = strings.ui.navigator

export interface PartGroupProps {
  readonly session: DocumentSession
  readonly part: OutlinePart
  readonly template: TemplatePart
  readonly place: Place | null
}

/** One part: its sections, then its questions. */
export function PartGroup({ session, part, template, place }: PartGroupProps) {
  const id = useId()
  const { range } = part
  const order = template.sections.map((each): string => each.id)
  const sections = [...part.sections, ...part.ownSections]
    .filter((section) => section.range !== null || order.includes(section.id))
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const questions = part.questions.filter(
    (question) => !sections.some((section) => section.range?.from === question.range.from),
  )
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.header}>
        <h2 id={id} className={styles.title}>
          {range ? (
            <button type="button" onClick={() => reveal(session.editor, part.title ?? range)}>
              {template.title}
            </button>
          ) : (
            template.title
          )}
        </h2>
        {range ? (
          <AnsweredOf questions={part.questions} />
        ) : (
          <>
            <span className={styles.fact}>{text.states.missing}</span>
            <IconButton
              size="sm"
              icon={Plus}
              label={text.insert(template.title)}
              className={styles.insert}
              onClick={() => insertSection(session, part.id)}
            />
          </>
        )}
      </div>
      <ul>
        {sections.map((section) => (
          <SectionRow key={section.id} {...{ session, section, template, place }} />
        ))}
        {questions.map((question) => (
          <QuestionRow key={`${question.range.from} ${question.text}`} {...{ session, question, place }} />
        ))}
      </ul>
      {range && template.sections.every(({ id: own }) => own === 'success-metrics') && part.questions.length === 0 ? (
        <p className={styles.none}>{text.noQuestions}</p>
      ) : null}
    </section>
  )
}

function AnsweredOf({ questions }: Pick<OutlinePart, 'questions'>) {
  if (questions.length === 0) return null
  return (
    <span className={styles.fact}>
      {text.answeredOf(questions.filter(({ answered }) => answered).length, questions.length)}
    </span>
  )
}

interface SectionRowProps extends Pick<PartGroupProps, 'session' | 'template' | 'place'> {
  readonly section: OutlineSection<AnySectionId>
}

function SectionRow({ session, section, template, place }: SectionRowProps) {
  const own = template.sections.find(({ id }) => id === section.id)
  const target = section.content ?? section.range
  const { doc } = session.state.get().analysis
  return (
    <NavigatorRow
      title={section.id === 'success-metrics' ? text.successMetrics : (own?.title ?? section.id)}
      state={section.state}
      via={section.range && nameBefore(doc, section.range.from) ? 'named' : section.via}
      words={section.words}
      optional={own?.required === false}
      current={place?.section === section.id}
      onGo={target ? () => reveal(session.editor, target) : null}
      onInsert={section.state === 'missing' ? () => insertSection(session, section.id) : null}
    />
  )
}

interface QuestionRowProps extends Pick<PartGroupProps, 'session' | 'place'> {
  readonly question: OutlineQuestion
}

function QuestionRow({ session, question, place }: QuestionRowProps) {
  return (
    <NavigatorRow
      title={question.text}
      state={question.answered ? 'complete' : question.answer ? 'started' : 'empty'}
      via={null}
      kind="question"
      words={question.words}
      current={place?.questionAt === question.range.from}
      onGo={() => reveal(session.editor, question.answer ?? question.range)}
      onInsert={null}
    />
  )
}
