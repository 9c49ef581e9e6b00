import { wordsOf } from '../../prose.ts'
import { documentRule } from '../../rule.ts'
import { speechIn } from '../../speech.ts'

export const quotesSoundAlike = documentRule({
  id: 'quotes-sound-alike',
  title: 'The two speakers sound like two people',
  group: 'content',
  severity: 'note',
  source: 'Quotations sound like different people: bordenet/pr-faq-assistant; the ratio is our own.',
  why: 'If customer and leader use the same words, one of them is reading the other’s script.',
  catalogue: ['Q04'],
  thresholds: {
    most: { value: 60, unit: 'percent', means: 'Speakers who share more of their words are flagged.' },
    least: {
      value: 8,
      unit: 'words',
      means: 'Quotations with fewer different words of four letters and more are not compared.',
    },
  },
  examples: {
    flag: [
      '# Press release\n\n## Leader quote\n\n“Plumb listens quietly behind every kitchen wall, finds leaking pipes early, protects ceilings,” said Joke Maes, founder of Millrace.\n\n## Customer quote\n\n“Plumb listens quietly behind every kitchen wall, finds leaking pipes early, protects ceilings,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Leader quote\n\n“Tenants deserve quiet nights, honest landlords, healthy kitchens, strong ceilings,” said Joke Maes, founder of Millrace.\n\n## Customer quote\n\n“We tenants deserve quiet nights, honest landlords, healthy kitchens,” said Bram Aerts, tenant.\n',
      '# Press release\n\n> “Nurses trade shifts within minutes because colleagues answer quickly, without paper.”\n> — Joke Maes, founder of Millrace\n\n> “Nurses trade shifts within minutes because colleagues answer quickly.”\n> — Bram Aerts, nurse and customer\n',
      '# Press release\n\n## Leader quote\n\n“Bakers should never throw bread away again, tomorrow morning or ever,” said Joke Maes, founder of Millrace.\n\n## Customer quote\n\n“Bakers like mine should never throw bread away again tomorrow morning,” said Bram Aerts, baker.\n',
    ],
    pass: [
      '# Press release\n\n## Leader quote\n\n“We visited sixty kitchens with a stethoscope before anybody wrote a line of code,” said Joke Maes, founder of Millrace.\n\n## Customer quote\n\n“At seven in the morning a plumber stood in my door, and my ceiling is still white,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Leader quote\n\n“Listen to pipes,” said Joke Maes, founder.\n\n## Customer quote\n\n“Listen to pipes,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Leader quote\n\n“Plumb listens quietly behind every kitchen wall, finds leaking pipes early,” said Joke Maes, founder of Millrace.\n',
      '# Press release\n\n## Leader quote\n\n“Tenants deserve quiet nights. So we built the smallest microphone that two batteries can feed for three winters,” said Joke Maes, founder.\n\n## Customer quote\n\n“Quiet nights, at last. My daughter asked why nobody shouts at the wall any more,” said Bram Aerts, tenant.\n',
    ],
  },
  check({ doc, outline }, { limits }) {
    const wordsOfSide = (side: 'maker' | 'customer') => {
      const quote = outline.quotes.find((each) => each.side === side && each.sure && each.speaker !== null)
      if (!quote) return null
      const text = doc.textBetween(quote.range.from, quote.range.to, '\n', ' ')
      const spoken = speechIn(text)
      return {
        range: quote.range,
        words: new Set(wordsOf(spoken).flatMap(({ text: word }) => (word.length >= 4 ? [word] : []))),
      }
    }
    const maker = wordsOfSide('maker')
    const customer = wordsOfSide('customer')
    if (!maker || !customer) return []
    const smaller = Math.min(maker.words.size, customer.words.size)
    if (smaller < limits.least) return []
    let shared = 0
    for (const word of customer.words) if (maker.words.has(word)) shared++
    if ((shared / smaller) * 100 <= limits.most) return []
    const { from, to } = customer.range
    const message = 'Leader and customer use the same words: let the customer speak about their own day.'
    return [{ from, to, section: 'customer-quote', message }]
  },
})
