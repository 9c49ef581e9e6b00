import { describe, expect, it } from 'vitest'
import { Read } from '../press-release-faq.ts'

const cases: readonly [name: string, markdown: string, questions: readonly string[]][] = [
  [
    'numbered headings',
    '# FAQ\n\n## 1. Is it loud?\n\nNo.\n\n## 2. Is it large?\n\nNo.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'headings at the level of the FAQ’s own',
    '# FAQ\n\n# Is it loud?\n\nNo.\n\n# Roadmap\n\nMore colours.\n',
    ['Is it loud?'],
  ],
  [
    'Q and A on one line',
    '# FAQ\n\nQ: Is it loud? A: No.\n\nQ: Is it large? A: No.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'bold question and answer in one paragraph',
    '# FAQ\n\n**Is it loud?** No.\n\n**Is it large?** No.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'questions by topic',
    '# FAQ\n\n## Size\n\n### Is it large?\n\nNo.\n\n## Sound\n\n### Is it loud?\n\nNo.\n',
    ['Is it large?', 'Is it loud?'],
  ],
  [
    'bold questions by topic',
    '# FAQ\n\n## Size\n\n**Q: Is it large?**\n\nNo.\n\n## Sound\n\n**Q: Is it loud?**\n\nNo.\n',
    ['Is it large?', 'Is it loud?'],
  ],
  [
    'a question inside an answer',
    '# FAQ\n\n## Is it loud?\n\nNo.\n\n### Who says so?\n\nWe.\n\n## Is it large?\n\nNo.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  ['noun phrases', '# FAQ\n\n## Price\n\nNine euros.\n\n## Colours\n\nBlue.\n', ['Price', 'Colours']],
  ['list items', '# FAQ\n\n- **Is it loud?** No.\n- **Is it large?** No.\n', ['Is it loud?', 'Is it large?']],
  [
    'a quotation',
    '# FAQ\n\n> **Q: Is it loud?**\n>\n> No.\n\n> **Q: Is it large?**\n>\n> No.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'a table',
    '# FAQ\n\n| Question | Answer |\n|---|---|\n| Is it loud? | No. |\n| Is it large? | |\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'plain paragraphs',
    '# FAQ\n\nIs it loud?\n\nNo, as long as the lid is on.\n\nIs it large?\n\nNo.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'lines without an empty line between',
    '# FAQ\n\nQ: Is it loud?\nA: No.\nQ: Is it large?\nA: No.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'bold lines without an empty line between',
    '# FAQ\n\n**Is it loud?**\nNo.\n**Is it large?**\nNo.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'questions with the answer in the next line',
    '# FAQ\n\nIs it loud?\nNo, as long as the lid is on.\n\nIs it large?\nNo.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  [
    'items with the answer in the next line',
    '# FAQ\n\n1. Is it loud?\n   No.\n2. Is it large?\n   No.\n',
    ['Is it loud?', 'Is it large?'],
  ],
  ['setext headings', 'FAQ\n===\n\nIs it loud?\n-----------\n\nNo.\n', ['Is it loud?']],
  [
    'letters and numbers',
    '# Internal FAQ\n\n### I1. Why us?\n\nWe know it.\n\n### I2. Why now?\n\nThe law.\n',
    ['Why us?', 'Why now?'],
  ],
]

describe('questions', () => {
  it.each(cases)('are found as %s', (_, markdown, questions) => {
    expect(new Read(markdown).outline.parts.flatMap((part) => part.questions.map((question) => question.text))).toEqual(
      questions,
    )
  })

  it('hold their answers, and say when there is none', () => {
    const read = new Read('# FAQ\n\n## A?\n\nOne two.\n\n- three\n\n## B?\n\n## C?\n\nTBD\n\n**Q: D?** A: Four five.\n')
    const questions = read.part('customer-faq').questions
    expect(questions.map(({ text, answered, words }) => [text, answered, words])).toEqual([
      ['A?', true, 3],
      ['B?', false, 0],
      ['C?', false, 1],
      ['D?', true, 2],
    ])
    expect(questions.map((question) => read.text(question.answer)?.trim())).toEqual([
      'One two.\nthree',
      undefined,
      'TBD',
      'A: Four five.',
    ])
    expect(questions.map((question) => read.text(question.title)?.replace(/^Q: /, ''))).toEqual([
      'A?',
      'B?',
      'C?',
      'D?',
    ])
  })

  it('do not include what stands outside an FAQ', () => {
    const read = new Read(
      '# Press release\n\n## Why does this matter?\n\nIt does.\n\n# Appendix\n\n## What is this table?\n\nA table.\n',
    )
    expect(read.outline.parts.flatMap((part) => part.questions)).toEqual([])
  })
})

describe('FAQ parts', () => {
  const parts = (markdown: string) =>
    new Read(markdown).outline.parts
      .filter((part) => part.range)
      .map((part) => (part.undivided ? `${part.id} undivided` : part.id))

  it.each([
    ['# FAQ\n\n## A?\n\nYes.\n', ['customer-faq undivided']],
    ['# Frequently Asked Questions\n\n## Technical questions\n\n### A?\n\nYes.\n', ['customer-faq undivided']],
    ['# Technical FAQ\n\n## A?\n\nYes.\n', ['internal-faq']],
    ['# Public FAQs\n\n## A?\n\nYes.\n\n# Leadership FAQ\n\n## B?\n\nYes.\n', ['customer-faq', 'internal-faq']],
    ['# FAQ\n\n## A?\n\nYes.\n\n# Internal FAQ\n\n## B?\n\nYes.\n', ['customer-faq', 'internal-faq']],
    ['# FAQ\n\n### Internal\n\n#### B?\n\nYes.\n', ['customer-faq', 'internal-faq']],
    [
      '# Release\n\nText.\n\n# Q&A\n\n**A?**\n\nYes.\n\n# Appendix A\n\nTable.\n',
      ['press-release', 'customer-faq undivided', 'appendix'],
    ],
    [
      '# PR/FAQ: Plumb (Press Release + FAQ)\n\nText about it.\n\n## FAQs\n\n### A?\n\nYes.\n',
      ['press-release', 'customer-faq undivided'],
    ],
  ])('of %j are %j', (markdown, expected) => {
    expect(parts(markdown)).toEqual(expected)
  })
})
