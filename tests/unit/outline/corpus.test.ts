import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Read } from '../press-release-faq.ts'

/** Real documents by others with labels; not part of the repository. */
const folder = path.resolve(import.meta.dirname, '../../../../shared/corpus')

interface Entry {
  readonly file: string
  readonly labels: Record<string, { present: boolean | 'partial' }> & { questions: readonly string[] }
}

const sections = {
  headline: 'headline',
  subheadline: 'sub-headline',
  dateline: 'dateline',
  summary: 'summary',
  customer_problem: 'customer-problem',
  solution: 'solution',
  leader_quote: 'leader-quote',
  customer_quote: 'customer-quote',
  getting_started: 'getting-started',
} as const

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

describe.runIf(existsSync(folder))('documents by others', () => {
  const entries: readonly Entry[] = existsSync(folder)
    ? JSON.parse(readFileSync(path.join(folder, 'labels.json'), 'utf8'))
    : []
  const read = entries.map((entry) => ({ entry, read: new Read(readFileSync(path.join(folder, entry.file), 'utf8')) }))

  it('are recognised: at least 95 of 100 labels', () => {
    const answers = read.flatMap(({ entry, read }) => {
      const found: Record<string, boolean> = {
        ...Object.fromEntries(
          Object.entries(sections).map(([label, id]) => [
            label,
            !['missing', 'empty'].includes(read.section(id).state),
          ]),
        ),
        customer_faq: read.part('customer-faq').questions.some((question) => question.answered),
        internal_faq: read.part('internal-faq').questions.some((question) => question.answered),
        success_metrics: read.outline.successMetrics.some((metric) => metric.number !== null),
      }
      return Object.entries(found).map(([label, present]) => ({ present, expected: entry.labels[label]?.present }))
    })
    const certain = answers.filter(({ expected }) => expected !== 'partial')
    expect(certain.length).toBeGreaterThan(100)
    const right = certain.filter(({ present, expected }) => present === expected).length
    expect(right / certain.length).toBeGreaterThanOrEqual(0.95)
  })

  it('have their questions found, and no others', () => {
    const found = read.flatMap(({ read }, at) =>
      read.outline.parts.flatMap((part) => part.questions.map((question) => `${at} ${fold(question.text)}`)),
    )
    const expected = read.flatMap(({ entry }, at) => entry.labels.questions.map((text) => `${at} ${fold(text)}`))
    const hits = expected.filter((question) => found.includes(question)).length
    expect((2 * hits) / (found.length + expected.length)).toBeGreaterThanOrEqual(0.98)
  })
})
