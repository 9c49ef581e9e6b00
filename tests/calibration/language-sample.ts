import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { check } from '../../src-core/checks/check.ts'
import type { Finding } from '../../src-core/checks/finding.ts'
import { locate } from '../../src-core/checks/locate.ts'
import { languageRules } from '../../src-core/checks/rules/language.ts'
import { outline } from '../../src-core/document/outline.ts'
import { documentSchema } from '../../src-core/document/schema.ts'
import { countWords } from '../../src-core/document/words.ts'
import { openMarkdown } from '../../src-core/markdown/open.ts'
import { parseTemplate } from '../../src-core/templates/parse-template.ts'

/** Real documents by other people; they stand beside the project and not in it. */
export const corpusFolder = path.resolve(import.meta.dirname, '../../../shared/corpus')

export interface SampledFinding {
  /** Stays the same while rule and place do. */
  readonly id: string
  readonly document: string
  readonly line: number
  readonly rule: string
  readonly severity: Finding['severity']
  readonly message: string
  /** The words it marks. */
  readonly marked: string
  /** The paragraph around them; third-party text that must not be copied into the project. */
  readonly context: string
}

/** Every language finding on the corpus, by document and place; and how many words that is. */
export function languageFindings(): { findings: SampledFinding[]; words: number } {
  if (!existsSync(corpusFolder)) throw new Error(`There are no documents to check: ${corpusFolder} does not exist.`)
  const templateFile = path.resolve(import.meta.dirname, '../../templates/press-release-faq.md')
  const template = parseTemplate(readFileSync(templateFile, 'utf8'), templateFile)
  const schema = documentSchema()
  let words = 0
  const findings = readdirSync(corpusFolder)
    .filter((file) => /^\d.*\.md$/.test(file))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(corpusFolder, file), 'utf8')
      words += countWords(text)
      const opened = openMarkdown(text, schema)
      const derived = outline(opened.doc, template)
      const found = check(opened.doc, derived, { template, today: '2027-01-15' }, languageRules).findings
      return locate(opened, found).map(({ finding, line, column }): SampledFinding => {
        const { rule, severity, message, from, to } = finding
        const $at = opened.doc.resolve(Math.min(from, opened.doc.content.size))
        const block = $at.parent.isTextblock ? $at.parent : (opened.doc.nodeAt(from) ?? opened.doc)
        const id = createHash('sha256').update(`${file}:${line}:${column}:${rule}`).digest('hex').slice(0, 8)
        const marked = opened.doc.textBetween(from, to, ' ', ' ')
        return { id, document: file, line, rule, severity, message, marked, context: block.textContent }
      })
    })
  return { findings, words }
}

/** Some of many, drawn by a seed: the same for the same seed and findings. */
export function draw<T>(all: readonly T[], count: number, seed: number): T[] {
  const left = [...all]
  const random = mulberry32(seed)
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [one] = left.splice(Math.floor(random() * left.length), 1)
    return one as T
  })
}

/** Tommy Ettinger's generator: the same numbers for the same seed on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
