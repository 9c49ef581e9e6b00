import type { Node } from '@tiptap/pm/model'
import type { Template } from '../templates/template.ts'
import type { ChecksConfig } from './checks-config.ts'
import { keepingMarks } from './fix-range.ts'
import { proseOf } from './prose.ts'
import { type OutlinedStretch, outlinedStretches, type Places, placesOf } from './report-places.ts'
import type { BlockReport, BlockRule, CheckContext, ProseRule, Report, Rule } from './rule.ts'
import { optionsOf } from './rule-options.ts'
import type { Stretch } from './stretches.ts'

export interface RuleReport {
  readonly rule: Rule
  readonly report: Report
}

/** Runs rules over a document: document rules as they are, the others on each block that has changed. */
export function runRules(rules: readonly Rule[], context: CheckContext, config: ChecksConfig): RuleReport[] {
  const found: RuleReport[] = []
  const ofBlocks: (BlockRule | ProseRule)[] = []
  const english = isEnglish(context.frontMatter.lang)
  for (const rule of rules) {
    if (!runsIn(rule, english, config)) continue
    if (rule.scope === 'document')
      for (const report of rule.check(context, optionsOf(rule, config)))
        found.push({ rule, report: keepingMarks(context.doc, 0, report) })
    else ofBlocks.push(rule)
  }
  const places = placesOf(context.outline)
  const run = runOf(ofBlocks, context.template, config)
  for (const stretch of outlinedStretches(context.doc, context.outline))
    for (const { rule, report } of stretchReports(run, stretch, places)) {
      const { message, section, fix } = report
      const from = stretch.from + report.from
      const to = stretch.from + report.to
      // Written out: to spread hundreds of reports takes a tenth of a key press.
      found.push({ rule, report: fix ? { from, to, section, message, fix } : { from, to, section, message } })
    }
  return found
}

function speaksAt({ parts, titles }: ProseRule, position: number, places: Places): boolean {
  if (places.isQuote(position) || (!titles && places.isTitle(position))) return false
  if (!parts) return true
  const part = places.partAt(position)
  return part !== null && parts.includes(part)
}

/** Whether a rule runs: a team can turn it off, and rules that read English are silent about other languages. */
export function runsIn(rule: Rule, english: boolean, config: ChecksConfig): boolean {
  if (config.rules[rule.id]?.off) return false
  return english || !(rule.english || rule.scope === 'prose')
}

/** True for a document whose front matter names no language that can be understood, or English. */
export function isEnglish(lang: string | null): boolean {
  return lang === null || lang === 'en' || lang.startsWith('en-')
}

/** Positions of the report are counted from the start of the block. */
interface ReportOfBlock {
  readonly rule: BlockRule | ProseRule
  readonly report: BlockReport
}

/** One choice of rules and what they depend on; reports of blocks are kept under it. */
interface Run {
  readonly rules: readonly (BlockRule | ProseRule)[]
  readonly template: Template
  readonly config: ChecksConfig
  readonly ofBlocks: WeakMap<Node, readonly ReportOfBlock[]>
  readonly ofStretches: WeakMap<
    Stretch,
    { readonly within: OutlinedStretch['within']; readonly reports: readonly RuleReport[] }
  >
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
  const run: Run = { rules, template, config, ofBlocks: new WeakMap(), ofStretches: new WeakMap() }
  runs.unshift(run)
  runs.length = Math.min(runs.length, runsKept)
  return run
}

/** Positions are counted from the start of the stretch. */
function stretchReports(run: Run, { stretch, from, within }: OutlinedStretch, places: Places): readonly RuleReport[] {
  const known = run.ofStretches.get(stretch)
  if (known?.within === within) return known.reports
  const reports: RuleReport[] = []
  let start = 0
  for (const block of stretch.blocks) {
    for (const { rule, report } of blockReports(run, block)) {
      const at = from + start + report.from
      if (rule.scope === 'prose' && !speaksAt(rule, at, places)) continue
      const [first, last] = [start + report.from, start + report.to]
      reports.push({ rule, report: { ...report, from: first, to: last, section: places.sectionAt(at) } })
    }
    start += block.nodeSize
  }
  run.ofStretches.set(stretch, { within, reports })
  return reports
}

function blockReports(run: Run, block: Node): readonly ReportOfBlock[] {
  const known = run.ofBlocks.get(block)
  if (known) return known
  const reports: ReportOfBlock[] = []
  for (const rule of run.rules) {
    const options = optionsOf(rule, run.config)
    if (rule.scope === 'block') {
      for (const report of rule.check(block, run, options))
        reports.push({ rule, report: keepingMarks(block, 1, report) })
      continue
    }
    for (const paragraph of proseOf(block))
      for (const report of rule.check(paragraph, options)) {
        const { start } = paragraph
        const placed = { ...report, from: start + report.from, to: start + report.to }
        reports.push({ rule, report: keepingMarks(block, 1, placed) })
      }
  }
  run.ofBlocks.set(block, reports)
  return reports
}
