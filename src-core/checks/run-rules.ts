import type { Node } from '@tiptap/pm/model'
import type { Template } from '../templates/template.ts'
import type { ChecksConfig } from './checks-config.ts'
import { proseOf } from './prose.ts'
import { Places } from './report-places.ts'
import type { BlockReport, BlockRule, CheckContext, ProseRule, Report, Rule } from './rule.ts'
import { optionsOf } from './rule-options.ts'

export interface RuleReport {
  readonly rule: Rule
  readonly report: Report
}

/** Runs rules over a document: document rules as they are, the others on each block that has changed. */
export function runRules(rules: readonly Rule[], context: CheckContext, config: ChecksConfig): RuleReport[] {
  const english = isEnglish(context.frontMatter.lang)
  const found: RuleReport[] = []
  const ofBlocks: (BlockRule | ProseRule)[] = []
  for (const rule of rules) {
    if (config.rules[rule.id]?.off || (!english && (rule.english || rule.scope === 'prose'))) continue
    if (rule.scope === 'document')
      for (const report of rule.check(context, optionsOf(rule, config))) found.push({ rule, report })
    else ofBlocks.push(rule)
  }
  const places = new Places(context.outline)
  const run = runOf(ofBlocks, context.template, config)
  context.doc.forEach((block, offset) => {
    for (const { rule, report } of blockReports(run, block)) {
      const from = offset + report.from
      if (rule.scope === 'prose' && !speaksAt(rule, from, places)) continue
      found.push({ rule, report: { ...report, from, to: offset + report.to, section: places.sectionAt(from) } })
    }
  })
  return found
}

function speaksAt({ parts, titles }: ProseRule, position: number, places: Places): boolean {
  if (places.isQuote(position) || (!titles && places.isTitle(position))) return false
  if (!parts) return true
  const part = places.partAt(position)
  return part !== null && parts.includes(part)
}

/** True for a document whose front matter names no language, or English. */
export function isEnglish(lang: string | null): boolean {
  return lang === null || /^en(?:[-_]|$)/i.test(lang)
}

interface ReportOfBlock {
  readonly rule: BlockRule | ProseRule
  readonly report: BlockReport
}

/** One choice of rules and what they depend on; reports of blocks are kept under it. */
interface Run {
  readonly rules: readonly (BlockRule | ProseRule)[]
  readonly template: Template
  readonly config: ChecksConfig
  readonly kept: WeakMap<Node, readonly ReportOfBlock[]>
}

/** An editor has one run, a language it was switched from, and a test a few more. */
const runsKept = 8
const runs: Run[] = []

function runOf(rules: readonly (BlockRule | ProseRule)[], template: Template, config: ChecksConfig): Run {
  const known = runs.find(
    (run) =>
      run.template === template &&
      run.config === config &&
      run.rules.length === rules.length &&
      run.rules.every((rule, index) => rule === rules[index]),
  )
  if (known) return known
  const run: Run = { rules, template, config, kept: new WeakMap() }
  runs.unshift(run)
  runs.length = Math.min(runs.length, runsKept)
  return run
}

function blockReports(run: Run, block: Node): readonly ReportOfBlock[] {
  const known = run.kept.get(block)
  if (known) return known
  const reports: ReportOfBlock[] = []
  for (const rule of run.rules) {
    const options = optionsOf(rule, run.config)
    if (rule.scope === 'block') {
      for (const report of rule.check(block, run, options)) reports.push({ rule, report })
      continue
    }
    for (const paragraph of proseOf(block))
      for (const report of rule.check(paragraph, options)) {
        const { start } = paragraph
        reports.push({ rule, report: { ...report, from: start + report.from, to: start + report.to } })
      }
  }
  run.kept.set(block, reports)
  return reports
}
