import type { DayOf } from './days.ts'
import { type DraftRecord, type PracticeStore, scoreNames } from './store.ts'

export interface DraftResult {
  readonly draft: DraftRecord
  /** YYYY-MM-DD. */
  readonly day: string
  /** The mean of the scores that were given, 1 to 5; null when none was. */
  readonly score: number | null
}

/** The timed drafts in the order they were written, each with the mean of its scores. */
export function draftResults({ drafts }: PracticeStore, dayOf: DayOf): readonly DraftResult[] {
  return drafts
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((draft) => ({ draft, day: dayOf(draft.at), score: meanScore(draft) }))
}

function meanScore({ scores }: DraftRecord): number | null {
  const given = scoreNames.flatMap((name) => scores[name] ?? [])
  return given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length
}
