import type { Outline, OutlineSection } from '../document/structure.ts'
import { isRequired } from '../templates/required.ts'
import type { Template } from '../templates/template.ts'
import type { AskedQuestion } from './faq.ts'
import { faqTopics } from './faq-topics.ts'
import type { Finding, Severity, Stage } from './finding.ts'
import type { RuleGroup } from './rule.ts'

/** A line of the explanation: what was earned or lost, and by what. */
export interface ScoreLine {
  readonly text: string
  /** Above 0 for what was earned, below for what was lost; a tenth of a point is the least. */
  readonly points: number
}

export interface GroupScore {
  readonly group: RuleGroup
  readonly points: number
  readonly most: number
  readonly lines: readonly ScoreLine[]
}

export interface Score {
  /** 0 to 100. */
  readonly points: number
  readonly groups: readonly GroupScore[]
}

/** The weight of the groups; FAQs weigh more than a third, as in bordenet/pr-faq-assistant. */
export const groupPoints: Readonly<Record<RuleGroup, number>> = {
  faq: 35,
  structure: 20,
  content: 20,
  evidence: 10,
  language: 15,
}

/** What an open finding costs in its group. */
const cost: Readonly<Record<Severity, number>> = { error: 4, warning: 1.5, note: 0.5 }
/** What sections earn by their state. */
const earned: Readonly<Record<OutlineSection['state'], number>> = { complete: 1, started: 0.5, empty: 0, missing: 0 }
/** Words from which on a text is long enough to be judged by its language. */
const enoughWords = 300
const names: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' }

interface Scored {
  readonly outline: Outline
  readonly template: Template
  readonly stage: Stage
  readonly questions: readonly AskedQuestion[]
  readonly findings: readonly Finding[]
  readonly groupOf: (rule: string) => RuleGroup
}

/**
 * The score of a document: in each group the points for what is there, less the cost of what is found. Every line of it is
 * told, so that it can be argued with. Ignored findings cost nothing.
 */
export function scoreOf(scored: Scored): Score {
  const { findings, groupOf } = scored
  const open: Record<RuleGroup, Finding[]> = { faq: [], structure: [], content: [], evidence: [], language: [] }
  for (const finding of findings) if (!finding.ignored) open[groupOf(finding.rule)].push(finding)
  const words = wordsWritten(scored)
  const base: Readonly<Record<RuleGroup, ScoreLine>> = {
    faq: faqBase(scored),
    structure: structureBase(scored),
    content: releaseBase(scored),
    evidence: evidenceBase(scored),
    language: share(groupPoints.language, words, enoughWords, `${words} words written, of ${enoughWords} and more`),
  }
  const groups = (Object.keys(groupPoints) as RuleGroup[]).map((group): GroupScore => {
    const lost = group === 'language' ? languageCosts(open.language, words) : costs(open[group], missingIn[group])
    const lines = [base[group], ...lost]
    const points = Math.max(0, Math.round(lines.reduce((sum, line) => sum + line.points, 0)))
    return { group, points, most: groupPoints[group], lines }
  })
  return { points: groups.reduce((sum, { points }) => sum + points, 0), groups }
}

/** What the base of a group has counted already is not taken off again. */
const missingIn: Readonly<Record<RuleGroup, RegExp>> = {
  faq: /^(?:faq-(?!shorter)|question-answered$|success-metrics-present$|first-release-plan$|customer-faq-present$|internal-faq-present$)/,
  structure: /-present$/,
  content: /^$/,
  evidence: /^success-metrics-target$/,
  language: /^$/,
}

function costs(findings: readonly Finding[], counted: RegExp): ScoreLine[] {
  const byRule = new Map<string, { severity: Severity; count: number }>()
  for (const { rule, severity } of findings) {
    if (counted.test(rule)) continue
    const same = byRule.get(rule)
    if (same) same.count++
    else byRule.set(rule, { severity, count: 1 })
  }
  return [...byRule].map(([rule, { severity, count }]) => ({
    text: `${count} × ${rule} (${names[severity]})`,
    // The third finding of a rule says no more about the document than the second.
    points: -tenth(cost[severity] * Math.min(count, 2)),
  }))
}

/** Language is counted by how often there is something: ten words in a page weigh more than in six. */
function languageCosts(findings: readonly Finding[], words: number): ScoreLine[] {
  if (findings.length === 0 || words === 0) return []
  const weight = findings.reduce((sum, { severity }) => sum + cost[severity], 0)
  const per100 = weight / (Math.max(words, enoughWords) / 100)
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  return [{ text: `${count} in ${words} words`, points: -tenth(Math.min(groupPoints.language, per100 * 4)) }]
}

function faqBase({ outline, template, stage, questions }: Scored): ScoreLine {
  const known = new Set<string>(faqTopics)
  const wanted = new Set(
    template.parts.flatMap((part) => part.questions.map(({ topic }) => topic)).filter((topic) => known.has(topic)),
  )
  const answered = new Set<string>()
  for (const question of questions) if (question.answered) for (const topic of question.topics) answered.add(topic)
  let done = [...wanted].filter((topic) => answered.has(topic)).length
  let count = wanted.size
  const metrics = sectionIn(outline, 'success-metrics')
  if (metrics && requiredIds(template, stage).has('success-metrics')) {
    count++
    done += earned[metrics.state]
  }
  return count === 0
    ? { text: 'The template asks for no questions', points: groupPoints.faq }
    : share(groupPoints.faq, done, count, `${done} of ${count} topics of the template answered`)
}

function structureBase({ outline, template, stage }: Scored): ScoreLine {
  const ids = requiredIds(template, stage)
  const sections = outline.parts.flatMap((part) => part.sections).filter(({ id }) => ids.has(id))
  const done = sections.reduce((sum, { state }) => sum + earned[state], 0)
  return share(groupPoints.structure, done, sections.length, `${done} of ${sections.length} sections complete`)
}

function releaseBase({ outline, template, stage }: Scored): ScoreLine {
  const ids = requiredIds(template, stage)
  const sections = outline.parts
    .flatMap((part) => part.sections)
    .filter(({ id }) => ids.has(id) && id !== 'success-metrics')
  const written = sections.filter(({ state }) => state === 'complete' || state === 'started').length
  return share(groupPoints.content, written, sections.length, `${written} of ${sections.length} sections written`)
}

function evidenceBase({ outline }: Scored): ScoreLine {
  const release = outline.parts.find(({ id }) => id === 'press-release')
  const problem = sectionIn(outline, 'customer-problem')
  const there = [
    { name: 'a press release of 60 words', share: 0.3, is: release !== undefined && release.words >= 60 },
    { name: 'a customer problem', share: 0.3, is: problem !== undefined && earned[problem.state] > 0 },
    {
      name: 'a success metric with number and day',
      share: 0.4,
      is: outline.successMetrics.some(({ number, timeframe }) => number !== null && timeframe !== null),
    },
  ]
  const found = there.filter(({ is }) => is)
  const done = found.reduce((sum, each) => sum + each.share, 0)
  const told = found.length === 0 ? 'no press release, problem or metric yet' : found.map(({ name }) => name).join(', ')
  return share(groupPoints.evidence, done, 1, `${found.length} of ${there.length}: ${told}`)
}

/** Words of sections and answers: those of headings and questions came with the template. */
function wordsWritten({ outline, questions }: Scored): number {
  const sections = outline.parts.flatMap((part) => part.sections).filter(({ id }) => id !== 'success-metrics')
  const sum = (all: readonly { readonly words: number }[]) => all.reduce((words, each) => words + each.words, 0)
  return sum(sections) + sum(questions)
}

function share(points: number, done: number, of: number, text: string): ScoreLine {
  return { text, points: of === 0 ? points : tenth(points * Math.min(1, done / of)) }
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10
}

function sectionIn(outline: Outline, id: OutlineSection['id']): OutlineSection | undefined {
  return outline.parts.flatMap((part) => part.sections).find((section) => section.id === id)
}

function requiredIds(template: Template, stage: Stage): ReadonlySet<string> {
  return new Set(
    template.parts
      .flatMap((part) => part.sections)
      .flatMap((section) => (isRequired(section, stage) ? [section.id] : [])),
  )
}
