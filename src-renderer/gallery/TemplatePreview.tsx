import { strings } from '../../src-core/strings.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import { type TemplateLibrary, templateWithId } from '../../src-core/templates/library.ts'
import type { Budget, Template, TemplatePart, TemplateSection } from '../../src-core/templates/template.ts'
import { defaultTemplate } from '../templates/built-in.ts'
import type { Entry } from './entries.ts'
import styles from './TemplatePreview.module.css'

const text = templateStrings.gallery

/** What a template makes, for whom and after whose form; what is wrong with one that is broken. */
export function TemplatePreview({ entry, library }: { readonly entry: Entry; readonly library: TemplateLibrary }) {
  if (entry.kind === 'broken') return <Problems entry={entry} />
  const { source, place } = entry.listed
  const follows = entry.kind === 'sample' ? templateWithId(library, entry.listed.source.template) : undefined
  return (
    <article aria-label={source.name}>
      <h3 className={styles.name}>{source.name}</h3>
      <p className={styles.description}>{source.description}</p>
      {follows ? <p className={styles.follows}>{text.follows(follows.name)}</p> : null}
      <dl className={styles.about}>
        <dt>{text.audience}</dt>
        <dd>{source.audience}</dd>
        {entry.kind === 'template' ? <Structure template={entry.listed.source} /> : null}
        <dt>{text.source}</dt>
        <dd>{source.source}</dd>
        {place.origin === 'shipped' ? null : (
          <>
            <dt>{text.file}</dt>
            <dd className={styles.path}>{`${place.location}/${place.name}`}</dd>
          </>
        )}
      </dl>
    </article>
  )
}

function Structure({ template }: { readonly template: Template }) {
  return (
    <>
      <dt>{text.structure}</dt>
      <dd>
        <ol className={styles.parts}>
          {template.parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </ol>
      </dd>
      {template.leavesOut.length > 0 ? (
        <>
          <dt>{text.leavesOut}</dt>
          <dd>{template.leavesOut.map(usualTitle).join(', ')}</dd>
        </>
      ) : null}
    </>
  )
}

function Part({ part }: { readonly part: TemplatePart }) {
  const asked = part.questions.filter(({ suggested }) => !suggested).length
  const more = part.questions.length - asked
  return (
    <li>
      <p className={styles.part}>
        {part.title} <Extent entry={part} />
      </p>
      {part.sections.length > 0 ? (
        <ul className={styles.sections}>
          {part.sections.map((section) => (
            <li key={section.id}>
              {section.title} <Remark entry={section} />
            </li>
          ))}
        </ul>
      ) : null}
      {part.questions.length > 0 ? (
        <p className={styles.questions}>
          {[asked > 0 ? text.questions(asked) : '', more > 0 ? text.suggested(more) : ''].filter(Boolean).join(', ')}
        </p>
      ) : null}
    </li>
  )
}

function Extent({ entry }: { readonly entry: TemplatePart }) {
  const said = [required(entry), length(entry.budget)].filter(Boolean).join(', ')
  return said === '' ? null : <span className={styles.remark}>{said}</span>
}

function Remark({ entry }: { readonly entry: TemplateSection }) {
  const said = required(entry)
  return said === '' ? null : <span className={styles.remark}>{said}</span>
}

function required({ required: from }: Pick<TemplateSection, 'required'>): string {
  return from === false ? text.optional : text.fromStage[from]
}

function length({ pages, words }: Budget): string {
  if (pages?.max !== undefined) return text.pages(pages.max)
  return words?.max === undefined ? '' : text.words(words.min ?? 0, words.max)
}

function Problems({ entry }: { readonly entry: Extract<Entry, { kind: 'broken' }> }) {
  const { place, problems } = entry.broken
  return (
    <article aria-label={entry.name}>
      <h3 className={styles.name}>{entry.name}</h3>
      <p className={styles.path}>{`${place.location}/${place.name}`}</p>
      <h4 className={styles.problemsTitle}>{text.problems(problems.length)}</h4>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.field} ${problem.expected}`}>
            <p className={styles.problemPlace}>
              {text.problemPlace(problem.line, problem.column)}
              {problem.field === '' ? null : <code>{problem.field}</code>}
            </p>
            <p>{`${problem.expected.charAt(0).toUpperCase()}${problem.expected.slice(1)}.`}</p>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{text.problemHint}</p>
    </article>
  )
}

/** What the standard template calls a part or section. */
function usualTitle(id: string): string {
  if (id === 'success-metrics') return strings.ui.navigator.successMetrics.toLowerCase()
  for (const part of defaultTemplate.parts) {
    if (part.id === id) return part.title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
    const section = part.sections.find((each) => each.id === id)
    if (section) return section.title.toLowerCase()
  }
  return id
}
