import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { locate } from '../../src-core/checks/locate.ts'
import { rules } from '../../src-core/checks/registry.ts'
import { countWords } from '../../src-core/document/words.ts'
import { Read } from '../unit/press-release-faq.ts'
import { errorVerdicts } from './error-verdicts.ts'

/** Real documents by others, which are not part of the repository. */
export const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus')
export const hasCorpus = existsSync(corpus)

/** The day on which the documents are checked: many of their launch dates have passed by then. */
const today = '2026-11-23'

export interface CorpusError {
  readonly document: string
  readonly rule: string
  readonly line: number
}

interface Counted {
  readonly words: number
  readonly documents: number
  readonly perRule: ReadonlyMap<string, { findings: number; documents: number }>
  readonly errors: readonly CorpusError[]
}

/** What the checks say of the corpus. */
export function checkCorpus(): Counted {
  const perRule = new Map<string, { findings: number; documents: number }>()
  const errors: CorpusError[] = []
  let words = 0
  const files = readdirSync(corpus).filter((file) => /^\d\d-.*\.md$/.test(file))
  for (const file of files.sort()) {
    const text = readFileSync(path.join(corpus, file), 'utf8')
    words += countWords(text)
    const read = new Read(text)
    const seen = new Set<string>()
    for (const { finding, line } of locate(read.opened, read.check({ today }).findings)) {
      const { rule, severity } = finding
      const counts = perRule.get(rule) ?? { findings: 0, documents: 0 }
      counts.findings++
      if (!seen.has(rule)) counts.documents++
      seen.add(rule)
      perRule.set(rule, counts)
      if (severity === 'error') errors.push({ document: file.slice(0, 2), rule, line })
    }
  }
  return { words, documents: files.length, perRule, errors }
}

/** The page on how often rules speak on real documents. It holds figures and nothing of their text. */
export function calibrationPage(): string {
  const { words, documents, perRule, errors } = checkCorpus()
  const rows = rules.map(({ id, group, severity }) => {
    const { findings = 0, documents: inDocuments = 0 } = perRule.get(id) ?? {}
    return `| [${id}](${id}.md) | ${group} | ${severity} | ${findings} | ${inDocuments} | ${((findings / words) * 1000).toFixed(2)} |`
  })
  const total = [...perRule.values()].reduce((sum, { findings }) => sum + findings, 0)
  const wrong = errorVerdicts.filter(({ verdict }) => verdict === 'wrong')
  const verdictRows = errorVerdicts.map(
    ({ document, rule, verdict, reason }) => `| ${document} | ${rule} | ${verdict} | ${reason} |`,
  )
  return [
    '<!-- Made by npm run docs:calibration, where the documents are. -->',
    '# Calibration',
    `What the rules say of ${documents} public PR/FAQs by others, ${words} words, checked against the template “Press release and FAQ” at the stage each names (else hypothesis), on ${today}. The documents are not part of the repository; their numbers are those of their files.`,
    `${total} findings, ${((total / words) * 1000).toFixed(1)} per 1,000 words.`,
    '| Rule | Group | Severity | Findings | Documents | Per 1,000 words |\n| --- | --- | --- | --: | --: | --: |\n' +
      rows.join('\n'),
    '## Errors, read one by one',
    `An error blocks review, so each of the ${errors.length} was read beside its document by the writer of the rules. Wrong: ${wrong.length}.`,
    `| Document | Rule | Verdict | Why |\n| --- | --- | --- | --- |\n${verdictRows.join('\n')}`,
    '## Changed for it',
    changes.map((change) => `- ${change}`).join('\n'),
    '',
  ].join('\n\n')
}

const changes = [
  'quote-attribution looks at the two quotations alone, and at everything around the speech: speech inside a scene was flagged, and names that the outline shortens at a full stop.',
  'quote-count passes three quotations, paragraph-length seven sentences.',
  'dodged-answer passes “we do not know of any …”, which is an answer.',
  'faq-coverage rules about colleagues no longer take customers’ questions for an answer (“when something goes wrong” is not “what if we are wrong”), but pass where an answer to another question speaks of the topic.',
  'three-reasons-to-fail and getting-started-concrete are warnings, not errors; problem-before-solution compares titled sections only.',
  'A lower limit for the length of the document was dropped: it flagged a complete document of two pages.',
  'success-metric-complete looks at list items only: sentences also tell where a number stands today.',
  'jargon passes words that are part of a name (“Pain Point Board”), and undefined-acronyms a second product behind the name of their maker (“Amazon SES and SNS”).',
  'broad-customer passes “power users”, who are some of all users.',
  'indefinite-amounts asks about “most gyms” and “tens of thousands of”, comparisons about “dramatically simpler”.',
  'release-headings and release-lists are one finding where there are many, with their number.',
]
