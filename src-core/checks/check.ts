import type { Node } from '@tiptap/pm/model'
import { readFrontMatter } from '../document/front-matter.ts'
import type { Outline } from '../document/structure.ts'
import { grammarPrefix, grammarReports, type KnownGrammar } from '../grammar/grammar.ts'
import { type Dictionary, spellingReports, spellingRule } from '../spelling/spelling-reports.ts'
import type { Template } from '../templates/template.ts'
import { type ChecksConfig, noConfig } from './checks-config.ts'
import { askedQuestions } from './faq.ts'
import { type CheckResult, type Finding, type Stage, severities } from './finding.ts'
import { keepingMarks } from './fix-range.ts'
import { findIgnored } from './ignored-places.ts'
import { rules as allRules } from './registry.ts'
import { placesOf } from './report-places.ts'
import type { CheckContext, Rule, RuleGroup } from './rule.ts'
import { frontMatterUnderstood } from './rules/structure/front-matter.ts'
import { isEnglish, type RuleReport, runRules, runsIn } from './run-rules.ts'
import { scoreOf } from './score.ts'
import { staleIgnores } from './stale-ignores.ts'

export interface CheckOptions {
  readonly template: Template
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string
  /** Overrides the stage in the document's front matter; without either it is `hypothesis`. */
  readonly stage?: Stage
  /** What the team changed about the rules. Keep the object: what rules said of a block is kept with it. */
  readonly config?: ChecksConfig
  /**
   * Whether an entry of `checks: ignore` that stands for nothing any more is a finding. In the editor it is none: what it
   * stands for may just have been cut to be pasted elsewhere.
   */
  readonly staleIgnores?: boolean
  /** What a grammar checker has found out by now. Its findings are notes, and no part of the score. */
  readonly grammar?: KnownGrammar
  /** What a dictionary knows. Its findings are notes, and no part of the score. */
  readonly spelling?: Dictionary
}

/**
 * Checks a document: every rule runs; rules turned off in the front matter (`checks: { off: [id] }`) and places ignored
 * there (`checks: { ignore: [...] }`) give ignored findings; severities follow the stage.
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
  const { template, today, config = noConfig } = options
  const context: CheckContext = { doc, outline, template, frontMatter, today, stage, ruleIds }
  const findingOf = ({ rule, report }: RuleReport): Finding => {
    const severity = config.rules[rule.id]?.severityAt[stage] ?? rule.severityAt?.[stage] ?? rule.severity
    const ignored = frontMatter.rulesOff.includes(rule.id)
    const { message, from, to, section, frontMatterLine, fix } = report
    // Written out, as in runRules, and the rest for the few others.
    if (!ignored && frontMatterLine === undefined)
      return fix
        ? { rule: rule.id, severity, message, from, to, section, ignored, fix }
        : { rule: rule.id, severity, message, from, to, section, ignored }
    return {
      ...report,
      rule: rule.id,
      severity,
      ignored,
      ...(ignored && { ignoredBy: 'rule-off' }),
    }
  }
  const findings = runRules(rules, context, config).map(findingOf)
  if (options.grammar) findings.push(...grammarFindings(context, config, options.grammar))
  if (options.spelling) findings.push(...spellingFindings(context, config, options.spelling))
  findings.sort(inOrder(template))
  let ignoredHere = findIgnored(doc, findings, frontMatter.ignored)
  // Known only now, but a rule of its own to whoever reads of it; its own findings can be ignored and are never stale.
  const ran = new Set(
    !options.staleIgnores || frontMatter.ignored.length === 0
      ? []
      : rules.filter((rule) => runsIn(rule, isEnglish(frontMatter.lang), config)).map(({ id }) => id),
  )
  if (ran.delete(frontMatterUnderstood.id)) {
    const stale = staleIgnores(frontMatter, ignoredHere, ran)
    if (stale.length > 0) {
      findings.push(...stale.map((report) => findingOf({ rule: frontMatterUnderstood, report })))
      findings.sort(inOrder(template))
      ignoredHere = findIgnored(doc, findings, frontMatter.ignored)
    }
  }
  for (const found of ignoredHere)
    if (found && !found.ignored) findings[findings.indexOf(found)] = { ...found, ignored: true, ignoredBy: 'here' }
  const ready = !findings.some((finding) => finding.severity === 'error' && !finding.ignored)
  const score = scoreOf({
    outline,
    template,
    stage,
    questions: askedQuestions(context),
    findings: findings.filter(({ rule }) => !rule.startsWith(grammarPrefix) && rule !== spellingRule),
    groupOf,
  })
  return { template: template.id, stage, ready, score: score.points, findings }
}

function grammarFindings(
  { doc, outline, frontMatter }: CheckContext,
  config: ChecksConfig,
  known: KnownGrammar,
): Finding[] {
  if (!isEnglish(frontMatter.lang)) return []
  const places = placesOf(outline)
  return grammarReports(doc, known, (position) => places.sectionAt(position))
    .filter(({ rule }) => !config.rules[rule]?.off)
    .map(({ rule, report }): Finding => {
      const off = frontMatter.rulesOff.includes(rule)
      return {
        rule,
        severity: 'note',
        ignored: off,
        ...(off ? { ignoredBy: 'rule-off' as const } : {}),
        ...keepingMarks(doc, 0, report),
      }
    })
}

function spellingFindings(
  { doc, outline, frontMatter }: CheckContext,
  config: ChecksConfig,
  dictionary: Dictionary,
): Finding[] {
  if (!isEnglish(frontMatter.lang) || config.rules[spellingRule]?.off) return []
  const places = placesOf(outline)
  const off = frontMatter.rulesOff.includes(spellingRule)
  return spellingReports(doc, outline, dictionary).map(
    (report): Finding => ({
      rule: spellingRule,
      severity: 'note',
      ignored: off,
      ...(off ? { ignoredBy: 'rule-off' as const } : {}),
      section: places.sectionAt(report.from),
      ...report,
    }),
  )
}

const groups = new Map(allRules.map(({ id, group }) => [id, group]))

/** The group that a rule counts towards. */
export function groupOf(rule: string): RuleGroup {
  return groups.get(rule) ?? (rule.startsWith(grammarPrefix) || rule === spellingRule ? 'language' : 'structure')
}

const ruleIds = allRules.map((rule) => rule.id)

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
