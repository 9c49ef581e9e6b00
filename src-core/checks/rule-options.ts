import type { ChecksConfig, WordListConfig } from './checks-config.ts'
import type { Rule, RuleOptions } from './rule.ts'
import { WordList, type WordListEntries } from './word-list.ts'
import { type WordListId, wordLists } from './word-lists/word-lists.ts'

const keptOptions = new WeakMap<ChecksConfig, Map<Rule, RuleOptions>>()
const keptLists = new WeakMap<ChecksConfig, Map<WordListId, WordList>>()

/** A rule's thresholds and word lists under a team's changes. The same objects come back for the same arguments. */
export function optionsOf(rule: Rule, config: ChecksConfig): RuleOptions {
  return remembered(remembered(keptOptions, config, newMap<Rule, RuleOptions>), rule, () => {
    const limits = Object.entries(rule.thresholds ?? {}).map(([name, { value }]) => [
      name,
      config.rules[rule.id]?.limits[name] ?? value,
    ])
    const words = (rule.wordLists ?? []).map((id) => [id, wordListOf(id, config)])
    return { limits: Object.fromEntries(limits), words: Object.fromEntries(words) }
  })
}

/** A word list under a team's changes. */
export function wordListOf(id: WordListId, config: ChecksConfig): WordList {
  return remembered(remembered(keptLists, config, newMap<WordListId, WordList>), id, () => {
    const change = config.words[id]
    return new WordList(change ? changed(wordLists[id].words, change) : wordLists[id].words)
  })
}

function changed(own: WordListEntries['words'], { replace, add, remove }: WordListConfig): WordListEntries['words'] {
  const entries = new Map([...pairs(replace ?? own), ...pairs(add)])
  for (const entry of remove) entries.delete(entry)
  const words = [...entries]
  return words.some(([, better]) => better !== null)
    ? Object.fromEntries(words.map(([entry, better]) => [entry, better ?? '']))
    : words.map(([entry]) => entry)
}

function pairs(words: WordListEntries['words']): (readonly [string, string | null])[] {
  return isList(words) ? words.map((entry) => [entry, null]) : Object.entries(words)
}

function isList(words: WordListEntries['words']): words is readonly string[] {
  return Array.isArray(words)
}

interface Keeps<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

function remembered<K, V>(kept: Keeps<K, V>, key: K, make: () => V): V {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make()
  kept.set(key, made)
  return made
}

function newMap<K, V>(): Map<K, V> {
  return new Map()
}
