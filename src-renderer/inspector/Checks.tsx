import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRef } from 'react'
import type { Finding, Severity } from '../../src-core/checks/finding.ts'
import { strings } from '../../src-core/strings.ts'
import { useApp } from '../app/app-context.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { sameFinding } from '../page/go-to-finding.ts'
import { Button } from '../primitives/Button.tsx'
import { IconButton } from '../primitives/IconButton.tsx'
import { useStore } from '../stores/store.ts'
import styles from './Checks.module.css'
import { FindingGroup } from './FindingGroup.tsx'
import { groupBySection } from './group-by-section.ts'
import { IgnoredFindings } from './IgnoredFindings.tsx'
import { Readiness } from './Readiness.tsx'
import { SeverityFilter } from './SeverityFilter.tsx'

const text = strings.ui.checks

/** Everything the checks found, by section, and the way through it. */
export function Checks({ session }: { readonly session: DocumentSession }) {
  const { commands, keys, settings, view } = useApp()
  const severity = useStore(view, (value) => value.severity)
  const root = useRef<HTMLDivElement>(null)
  const findings = useStore(session.state, (state) => state.analysis.checks.findings)
  const current = useStore(session.currentFinding)
  const open = findings.filter(({ ignored }) => !ignored)
  const ignored = findings.filter((finding) => finding.ignored)
  const offEverywhere = useStore(settings, (value) => value.rulesOff.length)
  const shown = open.filter((finding) => severity === null || finding.severity === severity)
  const showOnly = (only: Severity | null) => {
    view.showSeverity(only)
    // Where it was scrolled to stand others now.
    root.current?.scrollIntoView({ block: 'start' })
  }
  const isCurrent = (finding: Finding) => current !== null && sameFinding(finding, current)
  return (
    <div ref={root} className={styles.checks}>
      <Readiness findings={open} />
      {open.length > 0 ? (
        <div className={styles.bar}>
          <SeverityFilter findings={open} value={severity} onChange={showOnly} />
          <div className={styles.steps}>
            <IconButton
              size="sm"
              icon={ChevronUp}
              label={strings.commands.previousFinding}
              shortcut={keys.display('view.previousFinding')}
              onClick={() => commands.run('view.previousFinding')}
            />
            <IconButton
              size="sm"
              icon={ChevronDown}
              label={strings.commands.nextFinding}
              shortcut={keys.display('view.nextFinding')}
              onClick={() => commands.run('view.nextFinding')}
            />
          </div>
        </div>
      ) : null}
      {open.length > 0 && shown.length === 0 ? <p className={styles.none}>{text.noneOfKind}</p> : null}
      {groupBySection(shown, session.template).map((group) => (
        <FindingGroup key={group.id} session={session} group={group} isCurrent={isCurrent} />
      ))}
      {ignored.length > 0 ? <IgnoredFindings session={session} findings={ignored} /> : null}
      <p className={styles.rules}>
        <Button look="plain" onClick={() => commands.run('check.rules')}>
          {text.rules(offEverywhere)}
        </Button>
      </p>
    </div>
  )
}
