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

const kept = new WeakMap<ChecksConfig, WeakMap<readonly string[], ChecksConfig>>()

/**
 * A configuration with some more rules turned off. The same object comes back for the same arguments, since what rules
 * said of a block is kept with it.
 */
export function withoutRules(config: ChecksConfig, off: readonly string[]): ChecksConfig {
  if (off.length === 0) return config
  const ofConfig = kept.get(config) ?? new WeakMap<readonly string[], ChecksConfig>()
  kept.set(config, ofConfig)
  const known = ofConfig.get(off)
  if (known) return known
  const rules = { ...config.rules }
  for (const id of off) rules[id] = { severityAt: {}, limits: {}, ...rules[id], off: true }
  const made = { ...config, rules }
  ofConfig.set(off, made)
  return made
}
