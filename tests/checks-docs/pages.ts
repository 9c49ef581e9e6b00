import { type Severity, stages } from '../../src-core/checks/finding.ts'
import { rules } from '../../src-core/checks/registry.ts'
import { type Rule, type RuleGroup, ruleGroups } from '../../src-core/checks/rule.ts'
import { wordLists } from '../../src-core/checks/word-lists/word-lists.ts'
import { catalogue, leftOut } from './catalogue.ts'

const made = '<!-- Made from the rules by npm run docs:checks. -->'
/** Examples of length are too long to be read. */
const readable = 700

/** The pages of docs/checks by file name: one for each rule, and an index. */
export function checksPages(): Map<string, string> {
  const pages = new Map<string, string>([['README.md', index()]])
  for (const rule of rules) pages.set(`${rule.id}.md`, rulePage(rule))
  return pages
}

const groupTitles: Readonly<Record<RuleGroup, string>> = {
  structure: 'Structure',
  content: 'Content',
  evidence: 'Evidence',
  faq: 'FAQ',
  language: 'Language',
}

function index(): string {
  const tables = ruleGroups.map((group) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map(
        (rule) =>
          `| [${rule.id}](${rule.id}.md) | ${cell(rule.title)} | ${severityOf(rule)} | ${(rule.catalogue ?? []).join(', ')} |`,
      )
    return `## ${groupTitles[group]}\n\n| Rule | What it asks | Severity | Catalogue |\n| --- | --- | --- | --- |\n${rows.join('\n')}`
  })
  const covered = Object.entries(catalogue).map(([id, what]) => {
    const own = rules.filter((rule) => rule.catalogue?.includes(id))
    const kept = own.some((rule) => rule.changed) ? 'changed' : 'kept'
    const links = own.map((rule) => `[${rule.id}](${rule.id}.md)`).join(', ')
    return `| ${id} | ${what} | ${own.length === 0 ? 'left out' : kept} | ${links} |`
  })
  const reasons = leftOut.map(
    ({ entries, what, why }) => `- **${what}**${entries.length > 0 ? ` (${entries.join(', ')})` : ''}: ${why}`,
  )
  return [
    made,
    '# Rules',
    `${rules.length} rules. How they work, and how to write one: [checks.md](../checks.md). How often they speak on real documents: [calibration.md](calibration.md).`,
    ...tables,
    '## The catalogue',
    'What books, teachers and reviewers of PR/FAQs ask for, and what became of it. “Changed” is explained on the rule’s page.',
    `| No. | Check | | Rules |\n| --- | --- | --- | --- |\n${covered.join('\n')}`,
    '## Left out',
    reasons.join('\n'),
    '',
  ].join('\n\n')
}

function rulePage(rule: Rule): string {
  const { id, title, why, source, changed, thresholds = {}, wordLists: lists = [], examples } = rule
  const limits = Object.entries(thresholds).map(
    ([name, { value, unit, means }]) => `| \`${name}\` | ${value} ${unit} | ${cell(means)} |`,
  )
  return [
    made,
    `# ${title}`,
    `\`${id}\` · ${groupTitles[rule.group]} · ${severityOf(rule)}${rule.catalogue?.length ? ` · ${rule.catalogue.join(', ')}` : ''}`,
    why,
    `**Source:** ${source}`,
    ...(changed ? [`**Changed:** ${changed}`] : []),
    ...(rule.english || rule.scope === 'prose'
      ? ['It reads English, and is silent in documents in another language.']
      : []),
    ...(limits.length > 0
      ? [`## Thresholds\n\n| Name | Value | Means |\n| --- | --- | --- |\n${limits.join('\n')}`]
      : []),
    ...(lists.length > 0
      ? [
          `## Word lists\n\n${lists.map((list) => `- \`${list}\`: ${wordLists[list].title}. ${wordLists[list].source}`).join('\n')}`,
        ]
      : []),
    '## Flagged',
    ...examples.flag.map(example),
    '## Passed',
    ...examples.pass.map(example),
    '## To change it',
    `For one document, in its front matter:\n\n\`\`\`yaml\nchecks:\n  off: [${id}]\n\`\`\``,
    `For a team, in \`.dateline/checks.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${id}: ${rule.severity === 'note' ? 'warning' : 'note'} # or off\n\`\`\``,
    '',
  ].join('\n\n')
}

function example(markdown: string): string {
  const text = markdown.length <= readable ? markdown : `${markdown.slice(0, readable).trimEnd()} …\n`
  const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1)))
  return `${fence}markdown\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`
}

function severityOf(rule: Rule): string {
  const at = (stage: (typeof stages)[number]): Severity => rule.severityAt?.[stage] ?? rule.severity
  if (stages.every((stage) => at(stage) === at('hypothesis'))) return at('hypothesis')
  return stages.map((stage) => `${at(stage)} at ${stage}`).join(', ')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
