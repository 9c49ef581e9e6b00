import type { Node } from '@tiptap/pm/model'
import type { Finding, Severity } from '../../src-core/checks/finding.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { reveal } from './reveal.ts'

/** Goes to a finding and makes it the one that “next” and “previous” count from. */
export function showFinding(session: DocumentSession, finding: Finding): void {
  reveal(session.editor, finding, { select: true })
  // Last: of several at one place the selection alone would mean another, and what is missing has no place of its own.
  session.currentFinding.set(finding)
}

/**
 * Goes to the next or previous finding, round and round, from the one shown last or from the cursor.
 * @param severity to go to those of it only
 */
export function goToFinding(
  session: DocumentSession,
  direction: 'next' | 'previous',
  severity: Severity | null = null,
): void {
  const findings = session
    .analysisNow()
    .checks.findings.filter((finding) => !finding.ignored && (severity === null || finding.severity === severity))
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

/**
 * The finding whose underlined words a selection is at: the one shown last while it is one of several there, else the
 * shortest. What is wrong with a block or a section as a whole is at no words.
 */
export function findingAt(
  doc: Node,
  findings: readonly Finding[],
  current: Finding | null,
  { from, to }: { readonly from: number; readonly to: number },
): Finding | null {
  const here = findings.filter(
    (finding) => !finding.ignored && finding.from <= to && from <= finding.to && isUnderlined(doc, finding),
  )
  const shown = current && here.find((finding) => sameFinding(finding, current))
  return shown ?? here.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null
}

function isUnderlined(doc: Node, { from, to }: Finding): boolean {
  if (from === to || to > doc.content.size) return false
  const $from = doc.resolve(from)
  return $from.parent.isTextblock && to <= $from.end() && to - from < $from.parent.content.size
}

/** Whether a finding is the same one after another run of the checks. */
export function sameFinding(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.from === b.from && a.message === b.message
}
