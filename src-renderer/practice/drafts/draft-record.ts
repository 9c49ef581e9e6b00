import type { DraftRecord, RunningDraft } from '../../../src-core/practice/store.ts'
import type { DocumentSession } from '../../document/document-session.ts'
import { readinessOf } from '../../readiness/readiness-of.ts'

/**
 * What is kept of a draft that has ended, before the person has scored it.
 * @param session its document; null when that is not open, so that nothing of it can be measured
 */
export function draftRecord(
  draft: RunningDraft,
  elapsedMs: number,
  session: DocumentSession | null,
  now: Date,
): DraftRecord {
  const { id, prompt, subject, minutes } = draft
  return {
    id,
    at: now.toISOString(),
    prompt,
    subject,
    minutes,
    usedMs: Math.min(elapsedMs, minutes * 60_000),
    words: session?.analysisNow().words ?? 0,
    readiness: session ? readinessOf(session).score.points : null,
    scores: {},
    notes: '',
  }
}
