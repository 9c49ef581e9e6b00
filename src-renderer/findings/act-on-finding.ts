import { closeHistory } from '@tiptap/pm/history'
import type { CheckResult, Finding } from '../../src-core/checks/finding.ts'
import { heedFinding, ignoreFinding, turnRule } from '../../src-core/checks/ignore-finding.ts'
import type { EditedFrontMatter } from '../../src-core/document/edit-front-matter.ts'
import type { DocumentSession } from '../document/document-session.ts'
import { goToFinding, sameFinding, showFinding } from '../page/go-to-finding.ts'

/** @returns whether it was done; false when the text has changed so that the finding is gone */
export function applyFix(session: DocumentSession, finding: Finding): boolean {
  const now = asOfNow(session, finding)
  if (!now?.fix) return false
  const { view } = session.editor
  const { from, to, fix } = now
  const transaction = view.state.tr
  if (fix.replacement === '') transaction.delete(from, to)
  else transaction.insertText(fix.replacement, from, to)
  // A step of its own for undo, however soon after the last key it comes and the next key follows.
  view.dispatch(closeHistory(transaction))
  view.dispatch(closeHistory(view.state.tr))
  session.analysisNow()
  return true
}

/**
 * Fixes the finding that was gone to or that the cursor is at; where there is none, goes to the next that has a fix, so
 * that a person sees it first.
 */
export function fixCurrent(session: DocumentSession): void {
  const current = session.findingNow()
  if (current?.fix) applyFix(session, current)
  const cursor = session.editor.state.selection.from
  const fixable = session.analysisNow().checks.findings.filter(({ fix, ignored }) => fix && !ignored)
  const next = fixable.find(({ from }) => from >= cursor) ?? fixable[0]
  if (next) showFinding(session, next)
}

/** Ignores the finding that was gone to or that the cursor is at; where there is none, goes to the next. */
export function ignoreCurrent(session: DocumentSession): EditedFrontMatter['kind'] {
  const current = session.findingNow()
  if (current) return ignoreHere(session, current)
  goToFinding(session, 'next')
  return 'done'
}

export function ignoreHere(session: DocumentSession, finding: Finding): EditedFrontMatter['kind'] {
  const now = asOfNow(session, finding)
  return now ? edit(session, ignoreFinding(session.editor.state.doc, now)) : 'done'
}

/** Lets an ignored finding count again: its place is no longer ignored, or its rule no longer off in this document. */
export function heed(session: DocumentSession, finding: Finding): EditedFrontMatter['kind'] {
  const now = asOfNow(session, finding)
  if (!now) return 'done'
  const { doc } = session.editor.state
  return now.ignoredBy === 'rule-off'
    ? turn(session, now.rule, 'on')
    : edit(session, heedFinding(doc, findingsOf(session), now))
}

export function turn(session: DocumentSession, rule: string, to: 'on' | 'off'): EditedFrontMatter['kind'] {
  return edit(session, turnRule(rule, to, session.editor.state.doc))
}

/** Puts edited front matter in place as one undo step. */
export function edit(session: DocumentSession, edited: EditedFrontMatter): EditedFrontMatter['kind'] {
  if (edited.kind === 'refused') return 'refused'
  const { view } = session.editor
  if (edited.raw === view.state.doc.attrs.frontMatter) return 'done'
  view.dispatch(closeHistory(view.state.tr.setDocAttribute('frontMatter', edited.raw)))
  view.dispatch(closeHistory(view.state.tr))
  session.analysisNow()
  return 'done'
}

function findingsOf(session: DocumentSession): CheckResult['findings'] {
  return session.analysisNow().checks.findings
}

function asOfNow(session: DocumentSession, finding: Finding): Finding | undefined {
  return findingsOf(session).find((each) => sameFinding(each, finding))
}
