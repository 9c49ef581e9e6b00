import type { Severity, Stage } from './finding.ts'
import type { WordListEntries } from './word-list.ts'
import type { WordListId } from './word-lists/word-lists.ts'

/** What a team changes about one rule. */
export interface RuleConfig {
  readonly off: boolean
  readonly severityAt: Partial<Readonly<Record<Stage, Severity>>>
  readonly limits: Readonly<Record<string, number>>
}

/** What a team changes about a word list: other words instead of ours, or some more and some fewer. */
export interface WordListConfig {
  readonly replace: WordListEntries['words'] | null
  readonly add: WordListEntries['words']
  readonly remove: readonly string[]
}

/** A team's changes to the rules, as `.dateline/checks.yaml` states them. */
export interface ChecksConfig {
  readonly rules: Readonly<Record<string, RuleConfig>>
  readonly words: Partial<Readonly<Record<WordListId, WordListConfig>>>
}

/** The rules as they come. */
export const noConfig: ChecksConfig = { rules: {}, words: {} }
