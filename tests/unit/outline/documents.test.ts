import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesOfRange } from '../../../src-core/checks/locate.ts'
import { pressReleaseSectionIds } from '../../../src-core/document/structure.ts'
import { Read } from '../press-release-faq.ts'

function found(file: string) {
  const read = new Read(readFileSync(new URL(`documents/${file}`, import.meta.url), 'utf8'))
  const lines = pressReleaseSectionIds.map((id) => {
    const { title, content } = read.section(id)
    return content && linesOfRange(read.opened, (title ?? content).from, content.to)
  })
  const metric = read.outline.successMetrics.map(({ number, timeframe }) => [number, timeframe])
  return { read, lines: Object.fromEntries(pressReleaseSectionIds.map((id, index) => [id, lines[index]])), metric }
}

describe('whole documents in other layouts', () => {
  it('a flowing release with bold headline, italic sub-headline and numbered bold questions', () => {
    const { read, lines, metric } = found('nightbus.md')
    expect(lines).toEqual({
      headline: [14, 14],
      'sub-headline': [15, 15],
      dateline: [17, 17],
      summary: [17, 17],
      'customer-problem': [19, 19],
      solution: [21, 21],
      'leader-quote': [23, 23],
      'how-it-works': [25, 25],
      'customer-quote': [27, 27],
      'getting-started': [29, 29],
    })
    expect(read.questions('customer-faq')).toEqual(['How much is a ride?', 'What if nobody goes my way?'])
    expect(read.part('internal-faq').questions.map((question) => question.answered)).toEqual([true, true, false])
    expect(metric[0]).toEqual(['900', 'by March 2028'])
  })

  it('a request for comments with a release inside it', () => {
    const { read, lines, metric } = found('fieldbook.md')
    expect(lines).toMatchObject({
      headline: null,
      'sub-headline': null,
      dateline: null,
      summary: [10, 10],
      'customer-problem': [12, 12],
      solution: [14, 14],
      'leader-quote': [18, 18],
      'customer-quote': [16, 16],
      'getting-started': [20, 20],
    })
    expect(read.questions('customer-faq')).toHaveLength(2)
    expect(read.questions('internal-faq')).toHaveLength(4)
    expect(metric).toEqual([['2%', 'by June 2028']])
  })

  it('plain text with titles in capitals above each paragraph', () => {
    const { read, lines, metric } = found('pantry-share.md')
    expect(lines).toEqual({
      headline: [3, 4],
      'sub-headline': [6, 7],
      dateline: [9, 10],
      summary: [12, 13],
      'customer-problem': [15, 16],
      solution: [18, 19],
      'leader-quote': [21, 22],
      'how-it-works': [24, 25],
      'customer-quote': [27, 28],
      'getting-started': [30, 31],
    })
    expect(read.questions('customer-faq')).toEqual(['How do I know the food is safe?', 'Is there a fee?'])
    expect(read.section('success-metrics').state).toBe('complete')
    expect(metric).toEqual([['30 %', 'By the end of Q3 2028']])
  })
})
