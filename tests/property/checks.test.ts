import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src-core/checks/locate.ts'
import { withoutLineEnd } from '../../src-core/document/marks/line-end.ts'
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

const fixableWords = fc.constantFrom(
  ...['very slow', 'very', 'is is', 'is', 'the the', 'in order to', 'in order', 'to', 'utilize', 'all of the', 'fast'],
  ...['have the ability to', 'will', 'does not', 'the vast majority of', 'the', 'nurses', 'a', 'end result', 'Nice?!'],
  ...[
    'open. Very',
    'very, very',
    'Note that',
    'Please note that',
    'iPhone',
    'GitHub',
    'Github',
    'Nice! Nice!',
    'here ,',
  ],
)
const dress = fc.constantFrom<((words: string) => string)[]>(
  ...Array.from({ length: 5 }, () => (words: string) => words),
  (words) => `**${words}**`,
  (words) => `[${words}](https://e.example)`,
  (words) => `[**${words}**](https://e.example)`,
  (words) => `\`${words}\``,
  (words) => words.replace(' ', '\n'),
)

/** What stands at each position, with its marks; a line end is a space. */
function dressed(doc: Node): ({ readonly text: string; readonly marks: string } | null)[] {
  const found = Array.from<unknown, { readonly text: string; readonly marks: string } | null>(
    { length: doc.content.size },
    () => null,
  )
  doc.descendants((node, position) => {
    const marks = withoutLineEnd(node.marks).map(({ type, attrs }) => `${type.name} ${JSON.stringify(attrs)}`)
    for (let at = 0; node.isText && at < node.nodeSize; at++)
      found[position + at] = { text: node.text?.charAt(at) ?? '', marks: marks.sort().join() }
  })
  return found
}

function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split('\n')
  return lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1
}

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

  it('a fix keeps every link and all bold type outside of the words it changes, in the document and in the file', () => {
    let applied = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fixableWords, dress), { minLength: 3, maxLength: 12 }), (parts) => {
        const read = new Read(
          `# Internal FAQ\n\n## Why?\n\nHere ${parts.map(([words, put]) => put(words)).join(' ')} end.\n`,
        )
        const { doc, text } = read.opened
        const { findings } = read.check()
        for (const { finding, line, column, endLine, endColumn } of locate(read.opened, findings)) {
          const { from, to, fix } = finding
          if (!fix) continue
          applied++
          const change = new Transform(doc)
          if (fix.replacement === '') change.delete(from, to)
          else {
            const marks = doc.resolve(from).marksAcross(doc.resolve(to))
            change.replaceWith(from, to, doc.type.schema.text(fix.replacement, marks))
          }
          const before = dressed(doc)
          const kept = [...before.slice(0, from), ...before.slice(to)]
          const after = dressed(change.doc)
          const end = from + fix.replacement.length
          expect([...after.slice(0, from), ...after.slice(end)]).toEqual(kept)
          // What comes in their place is dressed as they were.
          const worn = new Set(before.slice(from, to).map((each) => each?.marks))
          for (const each of after.slice(from, end)) expect(worn).toContain(each?.marks)
          const start = offsetAt(text, line, column)
          const written = text.slice(0, start) + fix.replacement + text.slice(offsetAt(text, endLine, endColumn))
          expect(dressed(new Read(written).opened.doc)).toEqual(after)
        }
      }),
      { numRuns: runs },
    )
    expect(applied).toBeGreaterThan(runs / 2)
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
