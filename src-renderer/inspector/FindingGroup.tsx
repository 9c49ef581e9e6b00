import { useId } from 'react'
import type { Finding } from '../../src-core/checks/finding.ts'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { showFinding } from '../page/go-to-finding.ts'
import { FindingCard } from './FindingCard.tsx'
import styles from './FindingGroup.module.css'
import type { FindingsOfSection } from './group-by-section.ts'
import { SeverityIcon } from './SeverityIcon.tsx'

export interface FindingGroupProps {
  readonly session: DocumentSession
  readonly group: FindingsOfSection
  readonly isCurrent: (finding: Finding) => boolean
}

/** The findings of one section; each goes to its place in the text. */
export function FindingGroup({ session, group, isCurrent }: FindingGroupProps) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {group.title}
        <span className={styles.count}>{group.findings.length}</span>
      </h3>
      <ul>
        {group.findings.map((finding) => (
          <li
            key={`${finding.rule} ${finding.from} ${finding.message}`}
            ref={isCurrent(finding) ? intoView : undefined}
            className={isCurrent(finding) ? styles.current : undefined}
          >
            <button
              type="button"
              className={styles.finding}
              aria-current={isCurrent(finding) || undefined}
              aria-expanded={isCurrent(finding)}
              onClick={() => showFinding(session, finding)}
            >
              <SeverityIcon severity={finding.severity} />
              <span className="visually-hidden">{strings.ui.checks.severity[finding.severity]}: </span>
              <span>{finding.message}</span>
            </button>
            {isCurrent(finding) ? <FindingCard session={session} finding={finding} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The text may have led to it. */
function intoView(row: HTMLLIElement | null): void {
  row?.scrollIntoView({ block: 'nearest' })
}
