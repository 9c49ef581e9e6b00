import { describe, expect, it } from 'vitest'
import { check } from '../../../src-core/checks/check.ts'
import { noConfig, withoutRules } from '../../../src-core/checks/checks-config.ts'
import { type GrammarReport, grammarTexts, type KnownGrammar } from '../../../src-core/grammar/grammar.ts'
import { ruleId } from '../../../src-core/grammar/harper-rules.ts'
import { Read, template } from '../press-release-faq.ts'

/** A checker that knows one slip: “should of”. */
const known: KnownGrammar = (text) => {
  const reports: GrammarReport[] = []
  for (let at = text.indexOf('should of'); at >= 0; at = text.indexOf('should of', at + 1))
    reports.push({
      rule: ruleId('ModalOf'),
      from: at,
      to: at + 9,
      message: 'Use “have” rather than “of” here.',
      replacement: 'should have',
    })
  return reports
}

const checked = (
  markdown: string,
  options: { grammar?: KnownGrammar; off?: readonly string[] } = { grammar: known },
) => {
  const read = new Read(markdown)
  const { grammar } = options
  const result = check(read.opened.doc, read.outline, {
    template,
    today: '2027-01-15',
    config: withoutRules(noConfig, options.off ?? []),
    ...(grammar ? { grammar } : {}),
  })
  const findings = result.findings.filter(({ rule }) => rule.startsWith('grammar/'))
  return { findings, score: result.score, text: findings.map(({ from, to }) => read.opened.doc.textBetween(from, to)) }
}

const slip = '# Press release\n\n## Summary\n\nA 🎉 first. They **should** of opened it, and we should of too.\n'

describe('what a grammar checker says', () => {
  it('comes as notes with a fix, at its place', () => {
    const { findings, text } = checked(slip)
    // “**should** of”: what is bold stays as it is.
    expect(text).toEqual(['of', 'should of'])
    expect(findings.map(({ fix }) => fix?.replacement)).toEqual(['have', 'should have'])
    for (const finding of findings)
      expect(finding).toMatchObject({ rule: 'grammar/modal-of', severity: 'note', section: 'summary', ignored: false })
  })

  it('is found in lists and nested lists, and not in quotations, code, headings and tables', () => {
    expect(checked('- They should of opened it.\n  - And we should of too.\n').text).toEqual(['should of', 'should of'])
    const silent = [
      '“They should of opened it,” said Nora Falk.',
      'The flag `should of be` is code.',
      '> They should of opened it.',
      '## They should of opened it',
      '| They should of opened it |\n|---|\n| x |',
    ]
    for (const markdown of silent) expect(checked(`${markdown}\n`).text).toEqual([])
  })

  it('can be turned off by its rule, here and everywhere, and is silent in other languages', () => {
    expect(checked(slip, { grammar: known, off: ['grammar/modal-of'] }).findings).toEqual([])
    const here = checked(`---\nchecks:\n  off: [grammar/modal-of]\n---\n\n${slip}`)
    expect(here.findings.map(({ ignored }) => ignored)).toEqual([true, true])
    expect(checked(`---\nlang: de\n---\n\n${slip}`).findings).toEqual([])
  })

  it('is no part of the score, which must not depend on whether a checker runs', () => {
    expect(checked(slip).score).toBe(checked(slip, {}).score)
  })

  it('is nothing while the checker has not answered', () => {
    expect(checked(slip, { grammar: () => undefined }).findings).toEqual([])
  })
})

describe('the texts that it is asked about', () => {
  it('are paragraphs and items of four words and more, as they are written', () => {
    const { doc } = new Read(
      '# A heading of four words\n\nShort one.\n\nHe said “no” to **all** of it.\n\n- one two three four\n',
    ).opened
    expect(grammarTexts(doc)).toEqual(['He said “no” to all of it.', 'one two three four'])
  })
})
