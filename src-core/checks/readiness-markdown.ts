import { againstLimits } from '../document/lengths.ts'
import type { Limits } from '../templates/template.ts'
import { type Finding, type Severity, severities } from './finding.ts'
import type { ReadinessReport } from './readiness-report.ts'
import type { GroupScore } from './score.ts'

/** Where a finding stands, to be shown: `line 12`. */
export type PlaceOf = (finding: Finding) => string

/**
 * The readiness report as a Markdown document of its own.
 * @param placeOf where a finding stands; by its section where nothing better is known
 */
export function readinessMarkdown(report: ReadinessReport, placeOf: PlaceOf = bySection(report)): string {
  const { ready, findings, ignored, score } = report
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const counts = severities.map((severity) => plural(count(severity), severity)).join(', ')
  const blocks = [
    `# Readiness report${report.title === null ? '' : `: ${inline(report.title)}`}`,
    `${ready ? '**Ready for review.**' : '**Not ready for review.**'} ${counts}${ignored.length > 0 ? `, ${ignored.length} ignored` : ''}.`,
    `Template: ${inline(report.template)}. Stage: ${report.stage}. Checked on ${report.today}.`,
    '## Sections',
    table(
      ['Section', 'State'],
      report.sections.map(({ title, state, required }) => [title, `${state}${required ? '' : ' (not required)'}`]),
    ),
    '## Findings',
    ...(findings.length === 0
      ? ['None.']
      : severities.flatMap((severity) => {
          const own = findings.filter((finding) => finding.severity === severity)
          return own.length === 0 ? [] : [`### ${titles[severity]}`, list(own, placeOf)]
        })),
    '## Questions',
    report.coverage.length === 0
      ? 'The template asks for none.'
      : table(
          ['Question', 'Topic', 'State'],
          report.coverage.map(({ text, topic, state }) => [text, topic, state]),
        ),
    '## Length',
    table(
      ['Part', 'Words', 'Budget', ''],
      report.budgets.map(({ title, words, limits }) => [title, String(words), budget(limits), verdict(words, limits)]),
    ),
    '## Assumptions and numbers without a source',
    report.assumptions.length === 0 ? 'None.' : assumptionLines(report.assumptions).join('\n'),
    '## Ignored',
    ignored.length === 0 ? 'None.' : list(ignored, placeOf),
    `## Score: ${score.points} of 100`,
    ...score.groups.map(groupBlock),
  ]
  return `${blocks.join('\n\n')}\n`
}

const titles: Readonly<Record<Severity, string>> = {
  error: 'Errors, which block review',
  warning: 'Warnings',
  note: 'Notes',
}
const kindNames = {
  open: ['Open value', 'Open values'],
  number: ['Number without a source', 'Numbers without a source'],
  placeholder: ['Placeholder', 'Placeholders'],
} as const
const groupNames: Readonly<Record<GroupScore['group'], string>> = {
  faq: 'FAQ',
  structure: 'Structure',
  content: 'Content',
  evidence: 'Evidence',
  language: 'Language',
}

/** A line for each sentence and kind: of a sentence with four numbers one needs to be told once. */
function assumptionLines(assumptions: ReadinessReport['assumptions']): string[] {
  const grouped = new Map<string, ReadinessReport['assumptions'][number][]>()
  for (const assumption of assumptions) {
    const key = `${assumption.kind} ${assumption.sentence}`
    grouped.set(key, [...(grouped.get(key) ?? []), assumption])
  }
  return [...grouped.values()].map((same) => {
    const [first] = same
    if (!first) return ''
    const names = kindNames[first.kind][same.length === 1 ? 0 : 1]
    const texts = [...new Set(same.map(({ text }) => inline(text)))].join(', ')
    return `- ${names}: ${texts} — ${inline(shortened(first.sentence))}`
  })
}

function groupBlock({ group, points, most, lines }: GroupScore): string {
  const rows = lines.map((line) => `- ${signed(line.points)} ${inline(line.text)}`)
  return `**${groupNames[group]}: ${points} of ${most}**\n\n${rows.join('\n')}`
}

function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`
}

function list(findings: readonly Finding[], placeOf: PlaceOf): string {
  return findings
    .map(
      (finding) =>
        `- ${[placeOf(finding), inline(finding.message)].filter((text) => text !== '').join(': ')} (\`${finding.rule}\`)`,
    )
    .join('\n')
}

/** The title of a finding's section or part, as the template has it. */
function bySection({ sections, budgets }: ReadinessReport): PlaceOf {
  const known = new Map<string, string>([
    ...budgets.map(({ part, title }) => [part, title] as const),
    ...sections.map(({ id, title }) => [id, title] as const),
  ])
  return ({ section }) => (section === null ? '' : (known.get(section) ?? section.replaceAll('-', ' ')))
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n')
}

function budget(limits: Limits | null): string {
  const { min, max } = limits ?? {}
  if (min !== undefined && max !== undefined) return `${min}–${max}`
  if (max !== undefined) return `at most ${max}`
  return min === undefined ? '' : `at least ${min}`
}

function verdict(words: number, limits: Limits | null): string {
  return { under: 'under', within: '', over: 'over' }[againstLimits(words, limits)]
}

/** Text of a document as text of another: nothing in it is taken for Markdown. */
function inline(text: string): string {
  return text.replace(/[\\`*_[\]<>#~]/g, '\\$&').replace(/\s+/g, ' ')
}

function shortened(text: string): string {
  const limit = 140
  return text.length <= limit ? text : `${text.slice(0, limit).trimEnd()} …`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
