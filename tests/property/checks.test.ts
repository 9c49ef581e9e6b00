import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src-core/checks/locate.ts'
import { Read } from '../unit/press-release-faq.ts'
import { chaoticMarkdown, markdownDocument, runs } from './markdown/arbitraries.ts'

/** What rules speak about, so that random text has it: headings, labels, numbers, dates, quotations, words of the lists. */
const telling = [
  ...['# Press release\n\n', '# Customer FAQ\n\n', '# Internal FAQ\n\n', '# FAQ\n\n', '# Appendix\n\n'],
  ...['## Headline\n\n', '## Summary\n\n', '## Customer problem\n\n', '## Leader quote\n\n', '## Getting started\n\n'],
  ...['**Solution:** ', 'Q: Why now?\n', 'A: ', '## How will we measure success?\n\n', '## What if we are wrong?\n\n'],
  ...['“We are excited,” said ', '“', '”', '> — ', 'Nora Falk', ', chief executive', 'GHENT, 9 March 2028 — ', '5/7'],
  ...[
    'In order to ',
    'most shelters ',
    'very ',
    'the the ',
    'significantly ',
    'leverage ',
    '[Product name]',
    'TBD',
    '5 pm',
  ],
  ...[
    '$1.35 billion',
    '40 %',
    'within 90 days',
    'FCA',
    ' (',
    ')',
    '; ',
    ', ',
    '. ',
    '.',
    '?',
    '!',
    ' — ',
    '\n',
    '\n\n',
  ],
  ...['- ', '1. ', '| a | b |\n|-|-|\n', '`code`', 'https://x.example', '\u00a0', '😀', '\ud800', 'é', '\u2028', ' '],
]
const tellingText = fc.array(fc.constantFrom(...telling), { maxLength: 60 }).map((parts) => parts.join(''))

describe('the rules on any Markdown', () => {
  it.each([
    ['full of syntax', chaoticMarkdown],
    ['well formed', markdownDocument],
    ['made of what rules speak about', tellingText],
  ])('%s: none throws, and every finding lies in the document and at a line of the text', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (markdown) => {
        const read = new Read(markdown)
        const { findings } = read.check()
        const { size } = read.opened.doc.content
        const lines = markdown.split(/\r\n|\r|\n/).length
        for (const { finding, line } of locate(read.opened, findings)) {
          expect(finding.message).not.toMatch(/undefined|NaN|\[object/)
          expect(finding.from).toBeGreaterThanOrEqual(0)
          expect(finding.to).toBeGreaterThanOrEqual(finding.from)
          expect(finding.to).toBeLessThanOrEqual(size)
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
        }
        // What is kept of a block does not change what a second check finds.
        expect(read.check().findings).toEqual(findings)
      }),
      { numRuns: runs },
    )
  })

  // A word of 1,000 capitals once kept the outline busy for hours.
  it.each([
    'A',
    'A ',
    'A-',
    'A’',
    ', A',
    'a-',
    '1,',
    '(',
    '[',
    '“',
    '"',
    '. ',
    'Dr. ',
    'said Nora ',
    'announced ',
    'very ',
  ])(
    'end on %j again and again',
    (piece) => {
      const read = new Read(`# Press release\n\n## Solution\n\n${piece.repeat(4000 / piece.length)}\n`)
      expect(read.check().findings.length).toBeLessThan(4000)
    },
    60_000,
  )
})
