import { strings } from '../../src-core/strings.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { sameFinding } from '../page/go-to-finding.ts'
import { useStore } from '../stores/store.ts'

/** Says aloud which finding the person has gone to: the text around the cursor does not. */
export function Announcer({ session }: { readonly session: DocumentSession }) {
  const current = useStore(session.currentFinding)
  const findings = useStore(session.state, (state) => state.analysis.checks.findings).filter(({ ignored }) => !ignored)
  const at = findings.findIndex((finding) => current !== null && sameFinding(finding, current))
  return (
    <p role="status" className="visually-hidden">
      {at >= 0 && current ? strings.ui.checks.announce(at + 1, findings.length, current.message) : ''}
    </p>
  )
}
