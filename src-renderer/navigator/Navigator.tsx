import type { OutlinePart } from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { useStore } from '../stores/store.ts'
import { NameSectionMenu } from './NameSectionMenu.tsx'
import styles from './Navigator.module.css'
import { PartGroup } from './PartGroup.tsx'

const text = strings.ui.navigator

/** The document's parts, sections and questions with how far each is. */
export function Navigator({ session }: { readonly session: DocumentSession }) {
  const outline = useStore(session.state, (state) => state.analysis.outline)
  const place = useStore(session.place)
  const { template } = session
  const required = template.parts.flatMap((part) => part.sections.filter((section) => section.required))
  const complete = required.filter(({ id }) =>
    outline.parts.some((part) => part.sections.some((section) => section.id === id && section.state === 'complete')),
  )
  return (
    <nav className={styles.navigator} aria-label={strings.ui.regions.navigator} data-pane="navigator">
      <div className={styles.summary}>
        <div className={styles.track} aria-hidden>
          {required.map((section) => (
            <span key={section.id} data-done={complete.includes(section) || undefined} />
          ))}
        </div>
        <div className={styles.facts}>
          <p>{text.complete(complete.length, required.length)}</p>
          <NameSectionMenu session={session} />
        </div>
      </div>
      {outline.parts.filter(isShown).map((part) => {
        const partTemplate = template.parts.find(({ id }) => id === part.id)
        return partTemplate ? (
          <PartGroup key={part.id} session={session} part={part} template={partTemplate} place={place} />
        ) : null
      })}
    </nav>
  )

  /** An optional part is listed once it is there. */
  function isShown(part: OutlinePart): boolean {
    return part.range !== null || template.parts.some(({ id, required }) => id === part.id && required)
  }
}
