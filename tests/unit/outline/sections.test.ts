import { Fragment, Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src-core/document/outline/lines.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { parseTemplate } from '../../../src-core/templates/parse-template.ts'
import { Read, templateText } from '../press-release-faq.ts'

describe('a section', () => {
  it.each([
    ['missing', '# Press release\n\n## Summary\n\nText.\n'],
    ['empty', '# Press release\n\n## Solution\n\n## Summary\n\nText.\n'],
    ['empty', '# Press release\n\n**Solution:**\n\n## Summary\n\nText.\n'],
    ['started', '# Press release\n\n## Solution\n\nToo few words.\n'],
    ['started', `# Press release\n\n## Solution\n\n[Product name] ${'does it for you '.repeat(10)}.\n`],
    ['complete', `# Press release\n\n## Solution\n\nPlumb ${'does it for you '.repeat(10)}.\n`],
  ])('is %s in %j', (state, markdown) => {
    expect(new Read(markdown).section('solution').state).toBe(state)
  })

  it('ends where the next begins, a heading below it is its own, and the text before it is not', () => {
    const read = new Read(
      '# Press release\n\nBefore.\n\n## Solution\n\nOne.\n\n### In detail\n\nTwo.\n\n## Roadmap\n\nThree.\n',
    )
    expect(read.content('solution')).toBe('One.\nIn detail\nTwo.')
    expect(read.text(read.section('solution').title)).toBe('Solution')
    expect(read.section('solution').words).toBe(4)
  })

  it('is taken from the instance that holds something', () => {
    const read = new Read(
      '# Press release\n\n## Customer quote\n\n## Summary\n\nText.\n\n# FAQ\n\n## A?\n\nB.\n\n# Customer testimonials\n\n“It changed my day completely,” said Ola.\n',
    )
    expect(read.content('customer-quote')).toContain('Ola')
  })

  it('is not named by a word inside a longer title, nor by a sentence', () => {
    const read = new Read(
      '# Press release\n\n## Why our problem solvers and solution partners meet in Ghent\n\nText: more text.\n\nThe problem with that is clear: it fails.\n',
    )
    expect(read.section('customer-problem').via).not.toBe('heading')
    expect(read.section('solution').via).not.toBe('heading')
  })

  it('is named by the words a team adds to its template', () => {
    const ours = parseTemplate(
      templateText.replace('title: Customer problem\n', 'title: Customer problem\n        aliases: [Wat er misgaat]\n'),
      'ours.md',
    )
    const read = new Read('# Press release\n\n## 2. Wat er misgaat!\n\nEverything.\n')
    expect(read.section('customer-problem').state).toBe('missing')
    const found = outline(read.opened.doc, ours).parts[0]?.sections.find((section) => section.id === 'customer-problem')
    expect(found).toMatchObject({ via: 'heading', state: 'started' })
  })
})

describe('speakers', () => {
  const quotes = (markdown: string) => {
    const read = new Read(
      `# Press release\n\n## Millrace launches Plumb for tenants\n\nGhent, 9 March 2028 — Millrace today announced Plumb, which hears leaks in old walls.\n\n${markdown}`,
    )
    return [read.content('leader-quote'), read.content('customer-quote')].map((text) => text?.slice(0, 12) ?? null)
  }

  it.each([
    ['“We began with the pipes,” said Joke Maes, founder of Millrace.', ['“We began wi', null]],
    ['“I slept through the night,” said Bram, who rents in Ghent.', [null, '“I slept thr']],
    ['“Our tenants call less,” said Lea Wouters, head of housing at Cityhome.', [null, '“Our tenants']],
    ['> I slept through the night.\n>\n> — Bram, early user', [null, 'I slept thro']],
    ['> “We began with the pipes.”\n\n— Joke Maes, Millrace', ['“We began wi', null]],
    ['Joke Maes, who leads Millrace, explained: “We began with the pipes.”', ['Joke Maes, w', null]],
    ['It is called “the listening device for walls” by those who sell it.', [null, null]],
  ])('in %j', (markdown, expected) => {
    expect(quotes(markdown)).toEqual(expected)
  })
})

describe('success metrics', () => {
  const metrics = (markdown: string) =>
    new Read(markdown).outline.successMetrics.map(({ number, timeframe }) => [number, timeframe])

  it.each([
    [
      '# Internal FAQ\n\n## How will we measure success?\n\n- 60 % of swaps by May 2028\n- 4 complaints a week\n- happier nurses\n',
      [
        ['60 %', 'by May 2028'],
        ['4', null],
      ],
    ],
    [
      '# Internal FAQ\n\n## What does success look like in the first year?\n\n60 % of swaps.\n',
      [['60 %', 'in the first year']],
    ],
    [
      '# Internal FAQ\n\nQ: What are the success metrics? A: Within 90 days, 60 % of swaps.\n',
      [['60 %', 'Within 90 days']],
    ],
    ['# Press release\n\nIt saves 60 %.\n\n# Internal FAQ\n\n## What does it cost?\n\n40 euros.\n', []],
    ['# Internal FAQ\n\n## Why now?\n\nOur goal is 500 flats by June 2028.\n', [['500', 'by June 2028']]],
    [
      '# Internal FAQ\n\n## Success metrics\n\nSwaps settled within four hours: 14 % today, 60 % within 90 days of launch.\n',
      [['60 %', 'within 90 days of launch']],
    ],
    [
      '# FAQ\n\n## A?\n\nB.\n\n# KPIs\n\n| Metric | Target | By |\n|---|---|---|\n| Flats | 500 | June 2028 |\n| Leaks | 9 | |\n',
      [
        ['500', 'June 2028'],
        ['9', null],
      ],
    ],
  ])('of %j', (markdown, expected) => {
    expect(metrics(markdown)).toEqual(expected)
  })
})

it('what is read from a block is kept until the block changes', () => {
  const { doc } = new Read('# Press release\n\nOne.\n\nTwo.\n').opened
  const block = doc.child(1)
  expect(linesOf(block)).toBe(linesOf(block))
  const changed = doc.replace(
    doc.content.size - 1,
    doc.content.size - 1,
    new Slice(Fragment.from(doc.type.schema.text('!')), 0, 0),
  )
  expect(linesOf(changed.child(1))).toBe(linesOf(block))
  expect(linesOf(changed.child(2)).lines[0]?.text).toBe('Two.!')
})
