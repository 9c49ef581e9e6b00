import { describe, expect, it } from 'vitest'
import { check } from '../../../src-core/checks/check.ts'
import { type ChecksConfig, noConfig } from '../../../src-core/checks/checks-config.ts'
import type { Stage } from '../../../src-core/checks/finding.ts'
import { locate } from '../../../src-core/checks/locate.ts'
import { rules } from '../../../src-core/checks/registry.ts'
import { type BlockRule, type DocumentRule, proseRule } from '../../../src-core/checks/rule.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { Read, template } from '../press-release-faq.ts'

const described = { title: 't', group: 'content', source: 's', why: 'w', examples: { flag: [], pass: [] } } as const

const rule: DocumentRule = {
  ...described,
  id: 'always',
  severity: 'warning',
  severityAt: { growth: 'error' },
  scope: 'document',
  check: () => [{ from: 3, to: 4, message: 'Always.', section: null }],
}

describe('the check', () => {
  it('takes the stage from the front matter, unless told another, and severity from the stage', () => {
    const read = new Read('---\nstage: growth\n---\n\nText here.\n')
    expect(read.check({ rules: [rule] })).toMatchObject({
      stage: 'growth',
      ready: false,
      findings: [{ severity: 'error' }],
    })
    expect(read.check({ rules: [rule], stage: 'validated' })).toMatchObject({
      stage: 'validated',
      ready: true,
      findings: [{ severity: 'warning' }],
    })
    expect(new Read('Text here.\n').check({ rules: [rule] }).stage).toBe('hypothesis')
  })

  it('keeps findings of rules that are off, as ignored, and does not count them', () => {
    const read = new Read('---\nstage: growth\nchecks:\n  off: [always]\n---\n\nText here.\n')
    expect(read.check({ rules: [rule] })).toMatchObject({ ready: true, findings: [{ rule: 'always', ignored: true }] })
  })

  it('sorts by place, then severity, then rule', () => {
    const at = (id: string, from: number, severity: 'error' | 'note'): DocumentRule => ({
      ...described,
      id,
      severity,
      scope: 'document',
      check: () => [{ from, to: from, message: 'M.', section: null }],
    })
    const order = new Read('Some words.\n').check({
      rules: [at('d', 5, 'error'), at('c', 1, 'note'), at('b', 1, 'error'), at('a', 1, 'error')],
    })
    expect(order.findings.map((finding) => finding.rule)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('runs a block rule once for each block until the block changes', () => {
    const seen: string[] = []
    const blockRule: BlockRule = {
      ...described,
      id: 'seen',
      severity: 'note',
      scope: 'block',
      check: (block) => {
        seen.push(block.textContent)
        return [{ from: 1, to: 2, message: 'Seen.' }]
      },
    }
    const { opened } = new Read('# Press release\n\n## Solution\n\nOne.\n\nTwo.\n')
    const run = (doc: typeof opened.doc) =>
      check(doc, outline(doc, template), { template, today: '2028-01-01' }, [blockRule])
    const first = run(opened.doc)
    expect(first.findings.map((finding) => finding.section)).toEqual([
      'press-release',
      'solution',
      'solution',
      'solution',
    ])
    expect(run(opened.doc)).toEqual(first)
    expect(seen).toHaveLength(4)
    run(opened.doc.cut(0, opened.doc.content.size - 2))
    expect(seen.slice(4)).toEqual(['Two'])
  })

  it('blocks review only for what was agreed', () => {
    const blocking = (stage: Stage) =>
      rules.filter((each) => (each.severityAt?.[stage] ?? each.severity) === 'error').map(({ id }) => id)
    const always = [
      'headline-present',
      'headline-one-sentence',
      'dateline-present',
      'dateline-place-and-date',
      'launch-date-ahead',
      'summary-present',
      'customer-problem-present',
      'solution-present',
      'problem-before-solution',
      'leader-quote-present',
      'customer-quote-present',
      'getting-started-present',
      'press-release-much-too-long',
      'core-length',
      'release-number',
      'template-text',
      'customer-faq-present',
      'internal-faq-present',
      'question-answered',
      'faq-risks',
      'success-metrics-present',
      'success-metrics-target',
    ]
    expect(blocking('hypothesis').sort()).toEqual([...always].sort())
    expect(blocking('validated').sort()).toEqual([...always, 'faq-market'].sort())
    expect(blocking('growth').sort()).toEqual(
      [...always.filter((id) => id !== 'launch-date-ahead'), 'faq-market'].sort(),
    )
  })

  it('asks nothing that the template does not require', () => {
    const read = new Read('Nothing much.\n')
    const optional = {
      ...template,
      parts: template.parts.map((part) => ({
        ...part,
        required: false as const,
        sections: part.sections.map((section) => ({ ...section, required: false as const })),
      })),
    }
    expect(
      check(read.opened.doc, outline(read.opened.doc, optional), { template: optional, today: '2028-01-01' }).findings,
    ).toEqual([])
  })
})

describe('a prose rule', () => {
  const everyWord = proseRule({
    ...described,
    id: 'every-word',
    severity: 'note',
    check: ({ words }) => words.map(({ text, from, to }) => ({ from, to, message: text })),
  })
  const words = (markdown: string, rule = everyWord) =>
    new Read(markdown).check({ rules: [rule] }).findings.map(({ message }) => message)

  it('sees neither code nor link addresses, raw Markdown, quotations, front matter or titles', () => {
    const text = [
      '---\ntitle: Front matter\n---',
      '# Press release',
      '## Solution',
      'Plain `code` [link](https://address.example/words) <b>bold</b> “a quotation” end "more speech" here.',
      '> A block quotation',
      '```\nfenced\n```',
      '<div>raw</div>',
      '- item\n\n| cell |\n|---|\n| other |',
      '# FAQ',
      '## Is it safe?',
      'It is: “unclosed quotation marks quote nothing.',
    ].join('\n\n')
    expect(words(text)).toEqual(
      'plain link bold end here item cell other it is unclosed quotation marks quote nothing'.split(' '),
    )
    expect(words('# FAQ\n\n## Safe?\n\nYes.\n', { ...everyWord, titles: true })).toEqual(['faq', 'safe', 'yes'])
  })

  it('is at its words', () => {
    const read = new Read('# Press release\n\n## Solution\n\nOne.\n\n- “Two” **three** four\n')
    const { findings } = read.check({ rules: [everyWord] })
    expect(findings.map(({ from, to }) => read.opened.doc.textBetween(from, to))).toEqual(['One', 'three', 'four'])
    expect(new Set(findings.map(({ section }) => section))).toEqual(new Set(['solution']))
  })

  it('speaks in its parts, and in English', () => {
    const both = '# Press release\n\nOne.\n\n# Internal FAQ\n\n## Why?\n\nTwo.\n'
    expect(words(both, { ...everyWord, parts: ['internal-faq'] })).toEqual(['two'])
    expect(words(`---\nlang: nl-BE\n---\n\n${both}`)).toEqual([])
    expect(words(`---\nlang: en_GB\n---\n\n${both}`)).toEqual(['one', 'two'])
  })

  it('gets its thresholds and word lists as the team has changed them', () => {
    const rule = proseRule({
      ...described,
      id: 'listed',
      severity: 'note',
      thresholds: { most: { value: 1, unit: 'words', means: 'm' } },
      wordLists: ['broad-customers'],
      check: ({ words: all }, { limits, words: lists }) =>
        lists['broad-customers']
          .find(all)
          .slice(0, limits.most)
          .map(({ entry, from, to }) => ({ from, to, message: entry })),
    })
    const { opened, outline: derived } = new Read('Everyone, small business\nowners and our crew.\n')
    const run = (config: ChecksConfig) =>
      check(opened.doc, derived, { template, today: '2028-01-01', config }, [rule]).findings
    expect(run(noConfig).map(({ message }) => message)).toEqual(['everyone'])
    const team: ChecksConfig = {
      rules: { listed: { off: false, severityAt: { hypothesis: 'error' }, limits: { most: 5 } } },
      words: { 'broad-customers': { replace: null, add: ['crew'], remove: ['everyone'] } },
    }
    expect(run(team).map(({ message, severity }) => [message, severity])).toEqual([
      ['small business owners', 'error'],
      ['crew', 'error'],
    ])
    expect(run({ ...team, rules: { listed: { off: true, severityAt: {}, limits: {} } } })).toEqual([])
  })
})

describe('places', () => {
  const placed = (markdown: string, id: string) => {
    const read = new Read(markdown)
    const only = rules.filter((each) => each.id === id)
    return locate(read.opened, read.check({ rules: only }).findings).map(({ line, column, endLine, endColumn }) => [
      line,
      column,
      endLine,
      endColumn,
    ])
  }

  it('of a placeholder are those of its characters', () => {
    expect(placed('---\nstage: growth\n---\n\n# FAQ\n\nAsk **[Product name]** and\nTBD.\n', 'template-text')).toEqual([
      [7, 7, 7, 21],
      [8, 1, 8, 4],
    ])
  })

  it('of a missing section are at the end of the one before it', () => {
    expect(
      placed('# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Summary\n\nText.\n', 'dateline-present'),
    ).toEqual([[5, 18, 5, 18]])
  })

  it('of an empty section are its heading', () => {
    expect(placed('# Press release\n\n## Headline\n\n## Summary\n\nText.\n', 'headline-present')).toEqual([
      [3, 1, 3, 12],
    ])
  })

  it('of a missing FAQ are after the release', () => {
    expect(placed('# Press release\n\n## Headline\n\nPlumb hears leaks\n', 'internal-faq-present')).toEqual([
      [5, 18, 5, 18],
    ])
  })
})

describe('an undivided FAQ', () => {
  const findings = new Read('# FAQ\n\n## Is it loud?\n\nNo.\n').check().findings

  it('counts as the customer FAQ, and is to be divided', () => {
    expect(findings.some((finding) => finding.rule === 'customer-faq-present')).toBe(false)
    const internal = findings.filter((finding) => finding.rule === 'internal-faq-present')
    expect(internal).toHaveLength(1)
    expect(internal[0]?.message).toContain('divide it')
    expect(internal[0]).toMatchObject({ severity: 'error', from: 0, to: 5 })
  })
})
