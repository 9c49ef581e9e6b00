import type { Node } from '@tiptap/pm/model'
import { readFrontMatter } from '../document/front-matter.ts'
import type { Outline, PartId, Range, SectionId } from '../document/structure.ts'
import type { Template } from '../templates/template.ts'
import { type CheckResult, type Finding, type Stage, severities } from './finding.ts'
import { rules as allRules } from './registry.ts'
import type { BlockReport, BlockRule, CheckContext, Report, Rule } from './rule.ts'

export interface CheckOptions {
  readonly template: Template
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string
  /** Overrides the stage in the document's front matter; without either it is `hypothesis`. */
  readonly stage?: Stage
}

/**
 * Checks a document: every rule runs, rules turned off in the front matter (`checks: { off: [id] }`) give ignored findings,
 * severities follow the stage.
 * @param doc the document that `outline` was derived from
 * @param rules the rules to run; all of them unless a test says otherwise
 */
export function check(
  doc: Node,
  outline: Outline,
  options: CheckOptions,
  rules: readonly Rule[] = allRules,
): CheckResult {
  const frontMatter = readFrontMatter(typeof doc.attrs.frontMatter === 'string' ? doc.attrs.frontMatter : null)
  const stage = options.stage ?? frontMatter.stage ?? 'hypothesis'
  const { template, today } = options
  const ruleIds = allRules.map((rule) => rule.id)
  const context: CheckContext = { doc, outline, template, frontMatter, today, stage, ruleIds }
  const findings = rules.flatMap((rule) => {
    const severity = rule.severityAt?.[stage] ?? rule.severity
    const ignored = frontMatter.rulesOff.includes(rule.id)
    return reportsOf(rule, context).map((report): Finding => ({ rule: rule.id, severity, ignored, ...report }))
  })
  findings.sort(inOrder(template))
  const ready = !findings.some((finding) => finding.severity === 'error' && !finding.ignored)
  return { template: options.template.id, stage, ready, score: null, findings }
}

/** By place; findings at one place, such as those of sections that are all missing, by the order of the template. */
function inOrder(template: Template): (a: Finding, b: Finding) => number {
  const order: (string | null)[] = template.parts.flatMap((part) => [part.id, ...part.sections.map(({ id }) => id)])
  return (a, b) =>
    (a.frontMatterLine === undefined ? 1 : 0) - (b.frontMatterLine === undefined ? 1 : 0) ||
    (a.frontMatterLine ?? 0) - (b.frontMatterLine ?? 0) ||
    a.from - b.from ||
    order.indexOf(a.section) - order.indexOf(b.section) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    a.to - b.to
}

function reportsOf(rule: Rule, context: CheckContext): readonly Report[] {
  if (rule.scope === 'document') return rule.check(context)
  const reports: Report[] = []
  context.doc.forEach((block, offset) => {
    for (const report of blockReports(rule, block, context.template)) {
      const from = offset + report.from
      reports.push({ ...report, from, to: offset + report.to, section: sectionAt(context.outline, from) })
    }
  })
  return reports
}

const kept = new WeakMap<Node, Map<BlockRule, { template: Template; reports: readonly BlockReport[] }>>()

function blockReports(rule: BlockRule, block: Node, template: Template): readonly BlockReport[] {
  let ofBlock = kept.get(block)
  if (!ofBlock) {
    ofBlock = new Map()
    kept.set(block, ofBlock)
  }
  const known = ofBlock.get(rule)
  if (known?.template === template) return known.reports
  const reports = rule.check(block, template)
  ofBlock.set(rule, { template, reports })
  return reports
}

/** The section at a position, or the part where there is no section. */
function sectionAt(outline: Outline, position: number): SectionId | PartId | null {
  const holds = (range: Range | null) => range !== null && range.from <= position && position < range.to
  for (const part of outline.parts) for (const section of part.sections) if (holds(section.range)) return section.id
  return outline.parts.find((part) => holds(part.range))?.id ?? null
}
