import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src-core/checks/check.ts'
import type { Finding } from '../../../src-core/checks/finding.ts'
import { rules } from '../../../src-core/checks/registry.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { Read, template } from '../press-release-faq.ts'

const fixable = (doc: Node): readonly Finding[] =>
  check(doc, outline(doc, template), { template, today: '2027-01-15' }).findings.filter(({ fix }) => fix !== undefined)

/** All fixes at once, last one first; of two that overlap the first. */
function withFixes(doc: Node): Node {
  const change = new Transform(doc)
  let free = Number.POSITIVE_INFINITY
  for (const { from, to, fix } of [...fixable(doc)].reverse()) {
    if (fix === undefined || to > free) continue
    if (fix.replacement === '') change.delete(from, to)
    else
      change.replaceWith(
        from,
        to,
        doc.type.schema.text(fix.replacement, doc.resolve(from).marksAcross(doc.resolve(to))),
      )
    free = from
  }
  return change.doc
}

/** The Markdown of a paragraph, each of its fixes with its place, and the text with all of them done. */
function fixed(sentence: string): { places: [string, string | null][]; text: string } {
  const read = new Read(`# Internal FAQ\n\n## Is it so?\n\n${sentence}\n`)
  const { doc } = read.opened
  const { findings } = read.check({ rules: rules.filter(({ group }) => group === 'language') })
  const paragraph = withFixes(doc).lastChild
  return {
    places: findings
      .filter(({ from, to, rule }) => from < to && fixing.has(rule))
      .map(({ from, to, fix }) => [doc.textBetween(from, to), fix?.replacement ?? null]),
    text: paragraph?.textContent ?? '',
  }
}
const fixing = new Set([
  'intensifiers',
  'doubled-words',
  'wordy-phrases',
  'exclamation-marks',
  'throat-clearing',
  'spacing',
  'name-spelling',
])

describe('a fix', () => {
  it.each<[string, [string, string | null][], string]>([
    // A link and bold type beside the words stay.
    [
      'It is extremely [useful](https://e.example) and very **fast** today.',
      [
        ['extremely ', ''],
        ['very ', ''],
      ],
      'It is useful and fast today.',
    ],
    ['It **is** is so.', [[' is', '']], 'It is so.'],
    ['It is **is** so.', [['is ', '']], 'It is so.'],
    ['It is **so very** slow.', [[' very', '']], 'It is so slow.'],
    ['It is **very** slow.', [['very ', null]], 'It is very slow.'],
    ['It is very\nslow.', [[' very', '']], 'It is slow.'],
    ['Very **slow** it is.', [['Very slow', null]], 'Very slow it is.'],
    ['Very slow it is.', [['Very slow', 'Slow']], 'Slow it is.'],
    ['We wait [in order to](https://e.example) go.', [['in order ', '']], 'We wait to go.'],
    ['They [utilize](https://e.example) it.', [['utilize', null]], 'They utilize it.'],
    ['We wait in order **to go**.', [['in order ', '']], 'We wait to go.'],
    // What is better depends on the words beside.
    ['It does not have the ability to open.', [['does not have the ability to', 'cannot']], 'It cannot open.'],
    ['It will have the ability to open.', [['have the ability to', 'be able to']], 'It will be able to open.'],
    [
      'It needs to have the opportunity to open.',
      [['have the opportunity to', 'be able to']],
      'It needs to be able to open.',
    ],
    [
      'Did it in fact have the ability to open it.',
      [['have the ability to', null]],
      'Did it in fact have the ability to open it.',
    ],
    ['The vast majority of the nurses wait.', [['The vast majority of', 'Most of']], 'Most of the nurses wait.'],
    ['A large number of the nurses wait.', [['A large number of', 'Many of']], 'Many of the nurses wait.'],
    ['In the majority of the cases we wait.', [['In the majority of', 'In most of']], 'In most of the cases we wait.'],
    ['Such a large number of nurses wait.', [['Such a large number of', 'So many']], 'So many nurses wait.'],
    ['It waits for a period of time.', [['for a period of', null]], 'It waits for a period of time.'],
    ['In some cases of fraud it waits.', [], 'In some cases of fraud it waits.'],
    // Marks, names and words in a row.
    ['Nice! Nice! Nice?!', [['!', '']], 'Nice! Nice! Nice?'],
    ['Please note that iPhone owners wait.', [['Please note that iPhone', 'iPhone']], 'iPhone owners wait.'],
    ['It is very, very slow.', [['very, very ', '']], 'It is slow.'],
  ])('of %j', (sentence, places, text) => {
    expect(fixed(sentence)).toEqual({ places, text })
  })
})

describe('fixes', () => {
  const documents = rules.flatMap((rule) => rule.examples.flag.map((markdown) => [rule.id, markdown] as const))

  it('leave nothing to fix once they are applied', () => {
    const left: string[] = []
    let applied = 0
    for (const [id, markdown] of documents) {
      const { doc } = new Read(markdown).opened
      const first = fixable(doc)
      if (first.length === 0) continue
      applied += first.length
      let fixed = withFixes(doc)
      // Fixes that overlapped come second.
      if (fixable(fixed).length > 0) fixed = withFixes(fixed)
      for (const finding of fixable(fixed))
        left.push(`${id}: ${finding.rule}: ${finding.message} in ${fixed.textContent}`)
    }
    expect(left).toEqual([])
    expect(applied).toBeGreaterThan(10)
  })
})
