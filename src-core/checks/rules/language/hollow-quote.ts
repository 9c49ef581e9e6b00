import type { Node } from '@tiptap/pm/model'
import { wordsOf } from '../../prose.ts'
import { documentRule } from '../../rule.ts'

export const hollowQuote = documentRule({
  id: 'hollow-quote',
  title: 'A quote says something',
  group: 'language',
  severity: 'warning',
  english: true,
  source: 'Hollow emotion in quotes costs points in bordenet pr-faq-validator.',
  why: 'That the company is excited is the one thing that everybody knew. A quote is where a person says why it matters.',
  catalogue: ['W07'],
  wordLists: ['hollow-emotions'],
  examples: {
    flag: [
      '# Press release\n\n## Leader quote\n\n“We are excited to bring accounts to everybody,” said Nora Falk, chief executive of Kitebank.\n',
      '# Press release\n\n## Leader quote\n\n“I could not be more proud of this team,” said Nora Falk, chief executive of Kitebank.\n',
      '# Press release\n\n## Customer quote\n\n“I’m thrilled with my card,” said Ola Brandt, night nurse in Berlin.\n',
      '# Press release\n\n## Leader quote\n\n> We are delighted, and it is an honour to serve.\n>\n> — Nora Falk, chief executive of Kitebank\n',
    ],
    pass: [
      '# Press release\n\n## Leader quote\n\n“We kept turning the same people away,” said Nora Falk, chief executive of Kitebank.\n',
      '# Press release\n\n## Customer quote\n\n“My boss paid me on Friday, and I had it on Friday,” said Ola Brandt, night nurse.\n',
      '# Press release\n\n## Solution\n\nKitebank is proud of nothing yet. It opens accounts.\n',
      '# Internal FAQ\n\n## Are people excited?\n\nWe asked 40; 31 said they would come.\n',
    ],
  },
  check({ doc, outline }, { words: lists }) {
    return outline.quotes.flatMap(({ range, side }) =>
      wordsIn(doc, range).flatMap(({ text, from }) =>
        lists['hollow-emotions'].find(wordsOf(text)).map((match) => {
          const written = text.slice(match.from, match.to)
          const message = `“${written}” tells how the speaker feels: let the quote say why it matters, or what changed.`
          const section = side === 'maker' ? ('leader-quote' as const) : ('customer-quote' as const)
          return { from: from + match.from, to: from + match.to, section, message }
        }),
      ),
    )
  },
})

/** The texts in a range, each with the position of its first character. */
function wordsIn(doc: Node, range: { readonly from: number; readonly to: number }): { text: string; from: number }[] {
  const texts: { text: string; from: number }[] = []
  doc.nodesBetween(range.from, range.to, (node, pos) => {
    if (!node.isTextblock) return true
    const from = Math.max(range.from, pos + 1)
    const to = Math.min(range.to, pos + 1 + node.content.size)
    if (from < to) texts.push({ text: node.textBetween(from - pos - 1, to - pos - 1, ' ', '\uFFFC'), from })
    return false
  })
  return texts
}
