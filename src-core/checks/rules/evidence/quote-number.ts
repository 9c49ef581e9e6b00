import { numbersOf, passagesIn } from '../../passages.ts'
import { documentRule } from '../../rule.ts'

export const quoteNumber = documentRule({
  id: 'quote-number',
  title: 'One of the quotations has a number',
  group: 'evidence',
  severity: 'note',
  source: 'Quotations with metrics: bordenet/pr-faq-assistant.',
  why: 'People who feel a difference say how large it is: two hours, eleven messages, one phone call.',
  catalogue: ['Q03'],
  changed: 'One number in any of the quotations is enough, and it is said once.',
  examples: {
    flag: [
      '# Press release\n\n“We began with the pipes,” said Joke Maes, founder of Millrace.\n\n“I had a plumber before the stain,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Customer quote\n\n“I sleep at last without a bucket,” said Bram Aerts, tenant.\n',
      '# Press release\n\n> “I sleep at last without a bucket.”\n> — Bram Aerts, who rents in Ghent\n',
      '# Press release\n\n## Leader quote\n\n“Since 2021 we listen to pipes in Ghent,” said Joke Maes, founder.\n',
    ],
    pass: [
      '# Press release\n\n“We visited 62 flats,” said Joke Maes, founder of Millrace.\n\n“I had a plumber before the stain,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Customer quote\n\n“It blinked twice in one night,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Summary\n\nIt is here.\n',
      '# Press release\n\n## Customer quote\n\n“It saved me a quarter of the bill,” said Bram Aerts, tenant.\n',
    ],
  },
  check({ doc, outline }) {
    const spoken = outline.quotes.filter(({ sure, speaker }) => sure && speaker !== null)
    const last = spoken.findLast(({ side }) => side === 'customer') ?? spoken[spoken.length - 1]
    if (!last) return []
    if (outline.quotes.some(({ range }) => passagesIn(doc, range).some((passage) => numbersOf(passage).length > 0)))
      return []
    const { from, to } = last.range
    const message = 'No quotation has a number: let one of the two say how much time, money or trouble it is about.'
    return [{ from, to, section: last.side === 'customer' ? 'customer-quote' : 'leader-quote', message }]
  },
})
