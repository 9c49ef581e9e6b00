import { describe, expect, it } from 'vitest'
import { isEnglish } from '../../../src-core/checks/run-rules.ts'
import { readFrontMatter } from '../../../src-core/document/front-matter.ts'

describe('the language of a document', () => {
  const langOf = (written: string) => readFrontMatter(`---\ntitle: Plumb\nlang: ${written}\n---\n`)

  it.each([
    ['en', 'en'],
    ['English', 'en'],
    ['english', 'en'],
    ['eng', 'en'],
    ['en_US', 'en-US'],
    ['EN-gb', 'en-GB'],
    ['de', 'de'],
    ['nl-be', 'nl-BE'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
  ])('is read from “%s” as %s', (written, lang) => {
    expect(langOf(written)).toMatchObject({ lang, problems: [] })
    expect(isEnglish(lang)).toBe(lang.startsWith('en'))
  })

  it.each(['en, de', 'Deutsch', 'Englisch', 'e', '12', 'en_US.UTF-8', '"en us"', '[en, de]'])(
    'is not read from “%s”, which is told with its line; English rules go on',
    (written) => {
      const { lang, problems } = langOf(written)
      expect(isEnglish(lang)).toBe(true)
      expect(problems).toHaveLength(1)
      expect(problems[0]?.line).toBe(3)
      expect(problems[0]?.message).toMatch(
        /^“lang” in the front matter \(line 3\) is .+; expected one language as a tag such as en, de or en-GB\.$/,
      )
    },
  )

  it('does not take another language that begins like English for it', () => {
    expect(isEnglish(langOf('enm').lang)).toBe(false)
  })
})

describe('checks: ignore', () => {
  const raw = [
    '---',
    'checks:',
    '  ignore:',
    '    - rule: weasel-words',
    '      text: very',
    '    - weasel-words',
    '    - { rule: hype-words, text: magic }',
    '    - text: no rule',
    '---',
    '',
  ].join('\n')

  it('is read entry by entry: what is not understood is told at its own line, and the others hold', () => {
    const { ignored, lines, problems } = readFrontMatter(raw)
    expect(ignored.map(({ rule, text }) => [rule, text])).toEqual([
      ['weasel-words', 'very'],
      ['hype-words', 'magic'],
    ])
    expect(lines.ignored).toEqual([4, 7])
    expect(problems.map(({ line }) => line)).toEqual([6, 8])
    expect(problems[0]?.message).toMatch(/^“checks: ignore” in the front matter \(line 6\) .*expected a list of places/)
  })

  it('is told at its line when it is no list', () => {
    const { ignored, problems } = readFrontMatter('---\nchecks:\n  off: []\n  ignore: weasel-words\n---\n')
    expect([ignored, problems.map(({ line }) => line)]).toEqual([[], [4]])
  })
})
