import { isNode, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import { grammarPrefix } from '../grammar/grammar.ts'
import { spellingRule } from '../spelling/spelling-reports.ts'
import type { ChecksConfig, RuleConfig, WordListConfig } from './checks-config.ts'
import { type Severity, type Stage, severities, stages } from './finding.ts'
import { rules } from './registry.ts'
import { wordListIds } from './word-lists/word-lists.ts'

/** One thing that is wrong in a file of checks. */
export interface ChecksConfigProblem {
  /** Line and column in the file, from 1. */
  readonly line: number
  readonly column: number
  /** Path of the field, such as `rules.weasel-words.severity`; empty when it is about the file. */
  readonly field: string
  /** What was expected and what was found. */
  readonly expected: string
}

/** A file of checks that cannot be used. The message names file, line, column, field and what was expected. */
export class ChecksConfigError extends Error {
  override readonly name = 'ChecksConfigError'
  /** In the order of the file; at least one. */
  readonly problems: readonly ChecksConfigProblem[]

  constructor(file: string, problems: readonly ChecksConfigProblem[]) {
    const lines = problems.map(
      ({ line, column, field, expected }) =>
        `${file}, line ${line}, column ${column}${field === '' ? '' : `, ${field}`}: ${expected}`,
    )
    super(lines.join('\n'))
    this.problems = problems
  }
}

const entries = z.union([z.array(z.string().trim().min(1)), z.record(z.string(), z.string())])
const severity = z.enum(severities)
const ruleSchema = z.union([
  z.literal('off'),
  severity,
  z.strictObject({
    severity: z
      .union([
        z.literal('off'),
        severity,
        z.strictObject({
          hypothesis: severity.optional(),
          validated: severity.optional(),
          growth: severity.optional(),
        }),
      ])
      .optional(),
    thresholds: z.record(z.string(), z.number().min(0)).optional(),
  }),
])
const listSchema = z.strictObject({
  replace: entries.optional(),
  add: entries.optional(),
  remove: z.array(z.string().trim().min(1)).optional(),
})
const fileSchema = z.strictObject({
  // A key whose lines are all commented out holds null.
  rules: z.record(z.string(), z.unknown()).nullish(),
  words: z.record(z.string(), z.unknown()).nullish(),
})

const ruleExpected = `off, one of ${severities.join(', ')}, or a mapping with severity and thresholds`
const listExpected =
  'a mapping with add and replace (lists of words, or mappings of words to better ones) and remove (a list)'

/**
 * Reads a team's `.dateline/checks.yaml`.
 * @param fileName the name to use in messages
 * @throws ChecksConfigError with everything that is wrong: a rule that does not exist is not turned off in silence
 */
export function parseChecksConfig(text: string, fileName: string): ChecksConfig {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems: ChecksConfigProblem[] = []
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const placeOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return { line: 1, column: 1 }
  }
  const wrong = (path: readonly PropertyKey[], expected: string) => {
    const value: unknown = document.getIn(path)
    const found = value === undefined || isNode(value) ? '' : `; found ${JSON.stringify(value)}`
    problems.push({ ...placeOf(path), field: path.join('.'), expected: `expected ${expected}${found}` })
  }
  for (const { message, pos } of document.errors)
    problems.push({ ...at(pos[0]), field: '', expected: `expected valid YAML: ${message}` })
  if (problems.length > 0) throw new ChecksConfigError(fileName, problems)

  const file = fileSchema.safeParse(resolved(document.contents === null ? {} : document))
  if (!file.success) {
    for (const issue of file.error.issues)
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys) wrong([key], 'only the keys rules and words')
      else wrong(issue.path, 'a mapping with the keys rules and words')
    throw new ChecksConfigError(fileName, problems)
  }
  const ruleConfigs: Record<string, RuleConfig> = {}
  for (const [id, value] of Object.entries(file.data.rules ?? {})) {
    // What a dictionary and a grammar checker say is always a note. Which rules of grammar there are only Harper knows.
    if (id === spellingRule || id.startsWith(grammarPrefix)) {
      if (value === 'off') ruleConfigs[id] = { off: true, severityAt: {}, limits: {} }
      else wrong(['rules', id], 'off, since its findings are always notes')
      continue
    }
    const rule = rules.find((each) => each.id === id)
    if (!rule) {
      wrong(
        ['rules', id],
        `the id of a rule${nearest(
          id,
          rules.map((each) => each.id),
        )}`,
      )
      continue
    }
    const parsed = ruleSchema.safeParse(value)
    if (!parsed.success) {
      wrong(['rules', id], ruleExpected)
      continue
    }
    const given = typeof parsed.data === 'string' ? { severity: parsed.data } : parsed.data
    const names = Object.keys(rule.thresholds ?? {})
    const limits = 'thresholds' in given ? (given.thresholds ?? {}) : {}
    for (const name of Object.keys(limits))
      if (!names.includes(name))
        wrong(
          ['rules', id, 'thresholds', name],
          names.length === 0
            ? 'no thresholds, since the rule has none'
            : `a threshold of the rule: ${names.join(', ')}`,
        )
    ruleConfigs[id] = { off: given.severity === 'off', severityAt: severityAt(given.severity), limits }
  }
  const wordConfigs: Partial<Record<(typeof wordListIds)[number], WordListConfig>> = {}
  for (const [name, value] of Object.entries(file.data.words ?? {})) {
    const id = wordListIds.find((each) => each === name)
    if (!id) {
      wrong(['words', name], `the id of a word list${nearest(name, wordListIds)}`)
      continue
    }
    const parsed = listSchema.safeParse(value)
    if (!parsed.success) {
      wrong(['words', name], listExpected)
      continue
    }
    const { replace = null, add = [], remove = [] } = parsed.data
    wordConfigs[id] = {
      replace: replace === null ? null : folded(replace),
      add: folded(add),
      remove: remove.map(foldedWord),
    }
  }
  if (problems.length > 0)
    throw new ChecksConfigError(
      fileName,
      problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
    )
  return { rules: ruleConfigs, words: wordConfigs }
}

function resolved(document: { toJS?: () => unknown }): unknown {
  try {
    return document.toJS?.() ?? {}
  } catch (error) {
    // Aliases that multiply, or that point nowhere.
    return error
  }
}

function severityAt(
  given: 'off' | Severity | { readonly [stage in Stage]?: Severity | undefined } | undefined,
): Partial<Record<Stage, Severity>> {
  if (given === undefined || given === 'off') return {}
  if (typeof given === 'string') return Object.fromEntries(stages.map((stage) => [stage, given]))
  const set: Partial<Record<Stage, Severity>> = {}
  for (const stage of stages) if (given[stage] !== undefined) set[stage] = given[stage]
  return set
}

/** Words as the lists have them: in lower case with straight apostrophes. */
function folded(
  words: readonly string[] | Readonly<Record<string, string>>,
): readonly string[] | Record<string, string> {
  return isList(words)
    ? words.map(foldedWord)
    : Object.fromEntries(Object.entries(words).map(([word, better]) => [foldedWord(word), better]))
}

function isList(words: readonly string[] | Readonly<Record<string, string>>): words is readonly string[] {
  return Array.isArray(words)
}

function foldedWord(word: string): string {
  return word.trim().toLowerCase().replaceAll('’', "'")
}

/** “, such as weasel-words” for the id that shares most of its parts or letters with what was written. */
function nearest(written: string, ids: readonly string[]): string {
  const likeness = (id: string) => {
    const parts = new Set(id.split('-'))
    const shared = written.split('-').filter((part) => parts.has(part)).length
    let start = 0
    while (start < id.length && id[start] === written[start]) start++
    return shared * 4 + start
  }
  const best = ids.toSorted((a, b) => likeness(b) - likeness(a))[0]
  return best !== undefined && likeness(best) >= 3 ? `, such as ${best}` : ' (docs/checks lists them)'
}
