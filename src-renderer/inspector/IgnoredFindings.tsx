import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { Finding } from '../../src-core/checks/finding.ts'
import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { heed } from '../findings/act-on-finding.ts'
import { reveal } from '../page/reveal.ts'
import { Button } from '../primitives/Button.tsx'
import styles from './IgnoredFindings.module.css'

const text = strings.ui.checks

export interface IgnoredFindingsProps {
  readonly session: DocumentSession
  readonly findings: readonly Finding[]
}

/** What the document says to ignore, folded away, and the way back. */
export function IgnoredFindings({ session, findings }: IgnoredFindingsProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <section className={styles.ignored}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Chevron size={14} aria-hidden />
          {text.ignored(findings.length)}
        </button>
      </h3>
      <ul id={id} hidden={!open}>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.from} ${finding.message}`}>
            <button
              type="button"
              className={styles.message}
              onClick={() => reveal(session.editor, finding, { select: true })}
            >
              {finding.message}
            </button>
            <Button look="plain" className={styles.heed} onClick={() => heed(session, finding)}>
              {finding.ignoredBy === 'rule-off' ? text.turnOn : text.countAgain}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
