import { describe, expect, it } from 'vitest'
import { readinessMarkdown } from '../../../src-core/checks/readiness-markdown.ts'
import { readinessReport } from '../../../src-core/checks/readiness-report.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { Read, template } from '../press-release-faq.ts'
import { spotless } from '../spotless.ts'

const today = '2028-01-05'
const reported = (markdown: string) => {
  const read = new Read(markdown)
  return readinessReport(read.opened.doc, read.outline, read.check({ today }), { template, today })
}

describe('the score', () => {
  it('is 100 for a document of which no rule has anything to say, and 0 for an empty one', () => {
    expect(new Read(spotless).check({ today }).score).toBe(100)
    expect(new Read(newDocumentText(template, { today })).check({ today }).score).toBe(0)
    expect(new Read('').check({ today }).score).toBe(0)
  })

  it('is the sum of its groups, and each group the sum of its lines', () => {
    const { score } = reported(
      spotless
        .replace(/## What are the three[^#]+/, '')
        .replace('Plumb listens at', 'We leverage Plumb! It very significantly listens at'),
    )
    expect(score.points).toBe(score.groups.reduce((sum, { points }) => sum + points, 0))
    expect(score.groups.map(({ most }) => most).reduce((a, b) => a + b)).toBe(100)
    for (const { points, lines } of score.groups)
      expect(points).toBe(Math.max(0, Math.round(lines.reduce((sum, line) => sum + line.points, 0))))
    expect(score.points).toBeLessThan(100)
  })

  it('falls with what is taken away, and does not count what is ignored', () => {
    const full = reported(spotless).score.points
    const withoutRisks = reported(spotless.replace(/## What are the three[^#]+/, ''))
    expect(withoutRisks.score.points).toBeLessThan(full)
    const listed = spotless.replace('Plumb listens at night', '- One\n- Two\n\nPlumb listens at night')
    const found = reported(listed)
    expect(found.findings.map(({ rule }) => rule)).toEqual(['release-lists'])
    const ignored = reported(listed.replace('stage:', 'checks: { off: [release-lists] }\nstage:'))
    expect(found.score.points).toBeLessThan(ignored.score.points)
    expect(ignored).toMatchObject({ findings: [], ignored: [{ rule: 'release-lists' }], score: { points: 100 } })
  })
})

describe('the readiness report', () => {
  const report = reported(
    spotless
      .replace('Ghent, 9 March 2029', '')
      .replace('89 euros for each flat', '[89 euros] for each flat')
      .replace('The meter project waits', 'TBD. The meter project waits')
      .replace(/## What if we are wrong\?[^#]+/, '## What if we are wrong?\n\n'),
  )

  it('has sections with their states, findings, coverage, budgets, assumptions and what is ignored', () => {
    expect(report).toMatchObject({ title: 'Plumb', stage: 'validated', ready: false, today })
    expect(report.sections.find(({ id }) => id === 'dateline')).toEqual({
      id: 'dateline',
      part: 'press-release',
      title: 'Dateline',
      state: 'empty',
      required: true,
    })
    expect(report.sections.filter(({ state }) => state === 'complete')).toHaveLength(report.sections.length - 1)
    expect(report.coverage.find(({ topic }) => topic === 'reversibility')).toMatchObject({ state: 'unanswered' })
    expect(report.coverage.find(({ topic }) => topic === 'price')).toMatchObject({
      state: 'answered',
      text: 'What does it cost?',
    })
    expect(report.budgets.find(({ part }) => part === 'press-release')?.words).toBeGreaterThan(200)
    expect(report.assumptions.map(({ kind, text }) => [kind, text])).toEqual(
      expect.arrayContaining([
        ['open', '[89 euros]'],
        ['placeholder', 'TBD'],
      ]),
    )
  })

  it('uses a question that is asked once for one topic', () => {
    const { coverage } = reported(spotless)
    const own = coverage.filter(({ state }) => state !== 'not asked').map(({ part, text }) => `${part} ${text}`)
    expect(own).toEqual([...new Set(own)])
    const risks = '# Internal FAQ\n\n## What could stop us and go wrong?\n\nPlastic pipes.\n'
    expect(reported(risks).coverage.filter(({ state }) => state === 'answered')).toHaveLength(1)
  })

  it('calls sections by their titles, and says which evidence is there', () => {
    const missing = reported(
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n# Internal FAQ\n\n## Why now?\n\nThe law.\n',
    )
    const markdown = readinessMarkdown(missing)
    expect(markdown).toContain('- Sub-headline: The sub-headline is missing')
    expect(markdown).not.toMatch(/^- (?:sub headline|customer faq|internal faq):/m)
    expect(markdown).toContain('+0 0 of 3: no press release, problem or metric yet')
    expect(readinessMarkdown(reported(spotless))).toContain(
      '+10 3 of 3: a press release of 60 words, a customer problem, a success metric with number and day',
    )
  })

  it('is Markdown in which nothing of the document becomes markup', () => {
    const markdown = readinessMarkdown(report)
    const { doc } = openMarkdown(markdown, documentSchema())
    const headings: string[] = []
    doc.descendants((node) => {
      if (node.type.name === 'heading') headings.push(node.textContent)
      expect(['rawBlock', 'rawInline', 'image']).not.toContain(node.type.name)
      return !node.isTextblock
    })
    expect(headings).toEqual([
      'Readiness report: Plumb',
      'Sections',
      'Findings',
      'Errors, which block review',
      'Questions',
      'Length',
      'Assumptions and numbers without a source',
      'Ignored',
      `Score: ${report.score.points} of 100`,
    ])
    expect(doc.textContent).toContain('[89 euros]')
    expect(readinessMarkdown({ ...report, title: '# <b>*x*</b> | [y](z)' }).split('\n')[0]).toBe(
      '# Readiness report: \\# \\<b\\>\\*x\\*\\</b\\> | \\[y\\](z)',
    )
  })
})
