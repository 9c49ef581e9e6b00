import { Focus } from 'lucide-react'
import { againstLimits, shownPages } from '../../src-core/document/lengths.ts'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { useStore } from '../stores/store.ts'
import { NameSectionMenu } from './NameSectionMenu.tsx'
import styles from './Navigator.module.css'
import { NavigatorTree } from './NavigatorTree.tsx'

const text = strings.ui.navigator
const { lengths } = strings.ui

/** The document's parts, sections and questions with how far each is, against the lengths they should have. */
export function Navigator({ session }: { readonly session: DocumentSession }) {
  const { outline, lengths: lengthsNow } = useStore(session.state, (state) => state.analysis)
  const focused = useStore(session.focused)
  const { template } = session
  const required = template.parts.flatMap((part) => part.sections.filter((section) => section.required))
  const complete = required.filter(({ id }) =>
    outline.parts.some((part) =>
      [...part.sections, ...part.ownSections].some((section) => section.id === id && section.state === 'complete'),
    ),
  )
  const { pages, limits, minutes } = lengthsNow.whole
  const over = againstLimits(pages, limits) === 'over'
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
        <p className={styles.length} title={lengths.appendixApart}>
          <span data-over={over || undefined}>{lengths.pages(shownPages(pages, limits), limits?.max ?? null)}</span>
          {over ? <span className="visually-hidden"> {lengths.over}</span> : null}
          {minutes > 0 ? <span>{lengths.minutesLong(minutes)}</span> : null}
        </p>
        {focused ? (
          <button type="button" className={styles.focused} onClick={() => session.focused.set(null)}>
            <Focus size={14} strokeWidth={1.75} aria-hidden />
            {text.unfocus}
          </button>
        ) : null}
      </div>
      <NavigatorTree session={session} />
    </nav>
  )
}
