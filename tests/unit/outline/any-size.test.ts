import { describe, expect, it } from 'vitest'
import { Read } from '../press-release-faq.ts'

/** Documents of one kind of thing and nothing else, long enough to show what grows faster than the text does (tests/bench prints how much). */
const oneKind: Readonly<Record<string, string>> = {
  'one paragraph': `Ghent, 9 March 2028 — ${'We built it “for you”, said Jo, and 40 % of all will see it by May. '.repeat(400)}`,
  'one word': 'a'.repeat(50_000),
  'one line of capitals': 'AB '.repeat(8_000),
  headings: '# What is this?\n\n'.repeat(1_500),
  'headings of every level': Array.from({ length: 1_500 }, (_, i) => `${'#'.repeat((i % 6) + 1)} FAQ\n\n`).join(''),
  questions: `# FAQ\n\n${'**Is it loud?**\n\nNo.\n\n'.repeat(800)}`,
  'questions in a line': `# FAQ\n\n${'Q: Is it loud? A: No. '.repeat(1_000)}`,
  'lines of one paragraph': 'Problem: none\n'.repeat(1_500),
  'lists in lists': Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- **Is it ${i}?** No.\n`).join(''),
  'quotations in quotations': `${'> '.repeat(40)}“We built it for all of you,” said Jo.\n\n`.repeat(10),
  'rows of a table': `| Question | Answer |\n|---|---|\n${'| Is it loud? | No, 40 % by May |\n'.repeat(700)}`,
  'open quotation marks': '"“«„ '.repeat(4_000),
  'open brackets': '[({<'.repeat(2_000),
  'open summaries': `# FAQ\n\n${'<details><summary>\n'.repeat(2_000)}`,
  'sentence marks without words': '! '.repeat(20_000),
  dates: 'by 4 May 2027 '.repeat(1_500),
  'open guillemets': '« we built it for all of you '.repeat(1_500),
}

describe('the outline of a document of one kind of thing', () => {
  it.each(Object.entries(oneKind))('%s: is derived, with every range inside', (_, text) => {
    const read = new Read(text)
    const { size } = read.opened.doc.content
    const questions = read.outline.parts.flatMap((part) => part.questions)
    for (const { range } of [...questions, ...read.outline.successMetrics, ...read.outline.quotes]) {
      expect(range.from).toBeLessThanOrEqual(range.to)
      expect(range.to).toBeLessThanOrEqual(size)
    }
  })

  it('counts every one of two thousand questions', () => {
    const read = new Read(`# FAQ\n\n${'## Is it loud?\n\nNo.\n\n'.repeat(2_000)}`)
    expect(read.outline.parts.flatMap((part) => part.questions)).toHaveLength(2_000)
  })
})
