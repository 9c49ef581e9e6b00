import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partIds } from '../../../src-core/document/structure.ts'
import { Read } from '../press-release-faq.ts'

const pieces = [
  '# Press release',
  '## Headline',
  '## Dateline',
  '**Problem:** ',
  'Solution:',
  '# FAQ',
  '## Internal FAQ',
  '# Customer FAQ',
  'Q: Why?',
  'A: Because.',
  '**Q1. What?**',
  '### How will we measure success?',
  '40 % within 90 days',
  '“We built it for you,” said Jo, CEO.',
  '> A quote of some length here',
  '> — Ada, customer',
  'Ghent, 9 March 2028 — ',
  '| Question | Answer |\n|---|---|\n| Is it? | No |',
  '- item: ',
  '1. Who?',
  '[Product name]',
  'TBD',
  '---',
  '```\ncode\n```',
  '<div>',
  '`x`',
  '\\',
  '*',
  '**',
  '#',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '👩‍🚀',
  '\u0000',
  '{',
  '[^1]: note',
  'Appendix',
  '?',
  ':',
  '—',
]
const markdown = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string() },
      { weight: 2, arbitrary: fc.constant('\n\n') },
    ),
  )
  .map((all) => all.join(''))

describe('the outline and the checks of any Markdown', () => {
  it('never throw, keep every range in the document, and answer the same for the same text', () => {
    fc.assert(
      fc.property(markdown, fc.boolean(), (text, typingParagraphs) => {
        const read = new Read(text, { typingParagraphs })
        const { size } = read.opened.doc.content
        const ranges = read.outline.parts.flatMap((part) => [
          part.range,
          part.title,
          ...part.sections.flatMap((section) => [section.range, section.title, section.content]),
          ...part.questions.flatMap((question) => [question.range, question.title, question.answer]),
        ])
        for (const range of [
          ...ranges,
          ...read.outline.successMetrics.map((metric) => metric.range),
          ...read.check().findings,
        ]) {
          if (range === null) continue
          expect(range.from).toBeGreaterThanOrEqual(0)
          expect(range.from).toBeLessThanOrEqual(range.to)
          expect(range.to).toBeLessThanOrEqual(size)
        }
        expect(read.outline.parts.map((part) => part.id)).toEqual(partIds)
        for (const section of read.outline.parts.flatMap((part) => part.sections)) {
          expect(section.range === null).toBe(section.state === 'missing')
          expect(section.via === null).toBe(section.state === 'missing')
        }
        expect(new Read(text, { typingParagraphs }).outline).toEqual(read.outline)
      }),
      { numRuns: 400 },
    )
  })
})
