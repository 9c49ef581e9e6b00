import type { Finding } from '../../src-core/checks/finding.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { reveal } from './reveal.ts'

/** Goes to a finding and makes it the one that “next” and “previous” count from. */
export function showFinding(session: DocumentSession, finding: Finding): void {
  session.currentFinding.set(finding)
  reveal(session.editor, finding, { select: true })
}

/** Goes to the next or previous finding, round and round, from the one shown last or from the cursor. */
export function goToFinding(session: DocumentSession, direction: 'next' | 'previous'): void {
  const findings = session.analysisNow().checks.findings.filter(({ ignored }) => !ignored)
  const finding = neighbour(findings, session.currentFinding.get(), session.editor.state.selection.from, direction)
  if (finding) showFinding(session, finding)
}

/**
 * The finding after or before a place. Several findings may share a position, so the one shown last decides as long as
 * it is still among them.
 */
export function neighbour(
  findings: readonly Finding[],
  current: Finding | null,
  cursor: number,
  direction: 'next' | 'previous',
): Finding | undefined {
  const at = findings.findIndex((finding) => current !== null && sameFinding(finding, current))
  const count = findings.length
  if (at >= 0) return findings[(at + (direction === 'next' ? 1 : count - 1)) % count]
  return direction === 'next'
    ? (findings.find(({ from }) => from >= cursor) ?? findings[0])
    : (findings.findLast(({ from }) => from < cursor) ?? findings.at(-1))
}

/** Whether a finding is the same one after another run of the checks. */
export function sameFinding(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.from === b.from && a.message === b.message
}
