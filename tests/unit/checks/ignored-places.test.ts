import { describe, expect, it } from 'vitest'
import { check } from '../../../src-core/checks/check.ts'
import { noConfig } from '../../../src-core/checks/checks-config.ts'
import type { Finding } from '../../../src-core/checks/finding.ts'
import { heedFinding, ignoreFinding, turnRule } from '../../../src-core/checks/ignore-finding.ts'
import { documentRule } from '../../../src-core/checks/rule.ts'
import { Read, template } from '../press-release-faq.ts'

const described = { title: 't', group: 'language', source: 's', why: 'w', examples: { flag: [], pass: [] } } as const

/** Flags the word “most” wherever it stands. */
const most = documentRule({
  ...described,
  id: 'most',
  severity: 'error',
  check: ({ doc }) => {
    const reports: { from: number; to: number; message: string; section: null }[] = []
    doc.descendants((node, pos) => {
      for (const { index } of (node.text ?? '').matchAll(/\bmost\b/g))
        reports.push({ from: pos + index, to: pos + index + 4, message: 'Most?', section: null })
    })
    return reports
  },
})
const missing = documentRule({
  ...described,
  id: 'missing',
  severity: 'error',
  check: () => [
    { from: 0, to: 0, message: 'No leader quote.', section: 'leader-quote' },
    { from: 0, to: 0, message: 'No customer quote.', section: 'customer-quote' },
  ],
})
const rules = [most, missing]

const findings = (text: string) => new Read(text).check({ rules }).findings
const ignored = (text: string) => findings(text).map((finding) => finding.ignored)
function ignoring(text: string, choose: (findings: readonly Finding[]) => Finding | undefined): string {
  const { doc } = new Read(text).opened
  const finding = choose(findings(text))
  if (!finding) throw new Error('no such finding')
  const edited = ignoreFinding(doc, finding)
  if (edited.kind !== 'done') throw new Error(edited.why)
  return edited.raw + text.replace(/^---\n[\s\S]*?\n---\n/, '')
}

const first = 'Nurses tell us that most of them swap shifts by telephone.'
const second = 'The wards that swap most lose a day each month.'
const text = `---\n# ours\nstage: growth\n---\n\n${first}\n\n${second}\n`

describe('a finding that is ignored at its place', () => {
  const kept = ignoring(text, (all) => all.filter(({ rule }) => rule === 'most')[1])

  it('is told by the words around it, in front matter that stays as it was', () => {
    expect(kept).toBe(`---
# ours
stage: growth
checks:
  ignore:
    - rule: most
      text: most
      before: The wards that swap
      after: lose a day each month.
---

${first}

${second}
`)
    expect(findings(kept).map((finding) => [finding.ignored, finding.ignoredBy])).toEqual([
      [false, undefined],
      [false, undefined],
      [false, undefined],
      [true, 'here'],
    ])
  })

  it('stays so when its paragraph moves, and when words near it change', () => {
    const moved = kept.replace(`${first}\n\n${second}`, `${second}\n\n${first}`)
    expect(ignored(moved)).toEqual([false, false, true, false])
    expect(ignored(kept.replace('The wards', 'Those hospitals'))).toEqual([false, false, false, true])
  })

  it('does not stand for the same words elsewhere, once its own are gone', () => {
    expect(ignored(kept.replace(second, 'Shifts.'))).toEqual([false, false, false])
  })

  it('counts again when the person wants it to', () => {
    const read = new Read(kept)
    const all = read.check({ rules }).findings
    const last = all.at(-1)
    expect(last && heedFinding(read.opened.doc, all, last)).toEqual({
      kind: 'done',
      raw: '---\n# ours\nstage: growth\n---\n',
    })
  })

  it('may be about something that is missing: its section tells it', () => {
    const without = ignoring(text, (all) => all.find(({ section }) => section === 'leader-quote'))
    expect(without).toContain('ignore:\n    - rule: missing\n      section: leader-quote\n')
    expect(findings(without).map(({ section, ignored }) => [section, ignored])).toContainEqual(['leader-quote', true])
    expect(findings(without).map(({ section, ignored }) => [section, ignored])).toContainEqual([
      'customer-quote',
      false,
    ])
  })

  it('stands beside others, each for one place', () => {
    const both = ignoring(kept, (all) => all.filter(({ rule }) => rule === 'most')[0])
    expect(ignored(both)).toEqual([false, false, true, true])
  })
})

describe('a rule that is turned off in a document', () => {
  it('is listed in the front matter, and goes from it when it is turned on again', () => {
    const { doc } = new Read(text).opened
    const off = turnRule('most', 'off', doc)
    expect(off).toEqual({ kind: 'done', raw: '---\n# ours\nstage: growth\nchecks:\n  off: [most]\n---\n' })
    const again = new Read(off.kind === 'done' ? `${off.raw}\nText.\n` : '').opened.doc
    expect(turnRule('most', 'on', again)).toEqual({ kind: 'done', raw: '---\n# ours\nstage: growth\n---\n' })
  })
})

it('a list of ignored places that is not understood is left alone and reported', () => {
  const found = new Read('---\nchecks:\n  ignore: most\n---\n\nText.\n').check().findings
  expect(found.map(({ message }) => message)).toContain(
    '“checks: ignore” in the front matter (line 3) is not understood; expected a list of places, each with rule and text, or rule and section.',
  )
})

describe('an entry of checks: ignore that hides nothing', () => {
  const shown = (entries: string, config = noConfig) => {
    const read = new Read(
      `---\nchecks:\n  ignore:\n${entries}---\n\n# Press release\n\nAlmost all nurses swap shifts.\n`,
    )
    const { findings } = check(read.opened.doc, read.outline, {
      template,
      today: '2027-01-15',
      config,
      staleIgnores: true,
    })
    return findings.filter(({ rule }) => rule === 'front-matter')
  }
  const gone = '    - { rule: weasel-words, text: rather }\n'

  it('is told at its line when its words are gone', () => {
    const found = shown(`    - rule: weasel-words\n      text: Almost all\n${gone}`)
    expect(found).toMatchObject([{ severity: 'note', frontMatterLine: 6, ignored: false, section: null }])
    expect(found[0]?.message).toBe(
      '“checks: ignore” in the front matter (line 6) ignores “weasel-words” at “rather”, which is not found any more; take the entry out.',
    )
  })

  it('is told when it names a section in which nothing is found', () => {
    expect(shown('    - { rule: headline-present, section: dateline }\n')[0]?.message).toContain(
      '“headline-present” in “dateline”, which is not found any more',
    )
  })

  it('is told once when there is no such rule', () => {
    const found = shown('    - { rule: weasel-word, text: Almost all }\n')
    expect(found).toMatchObject([{ frontMatterLine: 4 }])
    expect(found[0]?.message).toBe(
      '“checks: ignore” in the front matter names “weasel-word”, which is not the id of a rule.',
    )
  })

  it('is not told of a rule that did not run', () => {
    expect(shown(gone)).toHaveLength(1)
    const off = { off: true, severityAt: {}, limits: {} }
    expect(shown(gone, { ...noConfig, rules: { 'weasel-words': off } })).toEqual([])
    expect(shown(gone, { ...noConfig, rules: { 'front-matter': off } })).toEqual([])
    expect(shown('    - { rule: spelling, text: x }\n    - { rule: grammar/modal-of, text: x }\n')).toEqual([])
  })

  it('can itself be ignored', () => {
    expect(shown(`${gone}    - { rule: front-matter }\n`)).toMatchObject([{ ignored: true }])
  })
})
