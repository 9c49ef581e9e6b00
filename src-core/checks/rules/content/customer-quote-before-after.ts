import { documentRule, type Report } from '../../rule.ts'
import { speechIn } from '../../speech.ts'

const before =
  /\b(?:used to|before|until|previously|in the past|last (?:year|month|week|time|winter|summer)|for (?:years|months|weeks|\w+ (?:years|months|weeks))|always (?:had|was|were)|never (?:knew|had|could|thought|saw)|was|were|had|spent|couldn['’]t|could not|didn['’]t|did not|wasted|lost|took|tried|ago|the first time|no longer|instead of|without)\b/i
const after =
  /\b(?:now|today|since|this time|these days|finally|no longer|any ?more|first time|can|instead of|after|within|in (?:minutes|seconds|hours|\w+ (?:minutes|seconds|hours|days))|is|are|has|have|gives?|lets?|makes?|saved|saves|went)\b/i

export const customerQuoteBeforeAfter = documentRule({
  id: 'customer-quote-before-after',
  title: 'The customer tells what was before and what is now',
  group: 'content',
  severity: 'note',
  source: 'Before and after: Calbucci, Elion and punt-labs review guides.',
  why: 'Praise can be written about anything. What changed in a day of somebody’s life cannot.',
  catalogue: ['Q02'],
  english: true,
  examples: {
    flag: [
      '# Press release\n\n## Customer quote\n\n“What a fantastic product for all tenants!” said Bram Aerts, who rents in Ghent.\n',
      '# Press release\n\n## Customer quote\n\n“Plumb is simply great and everybody needs it,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Testimonial\n\n> “A wonderful blue box that listens.”\n> — Bram Aerts, tenant\n',
      '# Press release\n\n## Customer quote\n\n“I can recommend Plumb to every tenant,” said Bram Aerts, tenant.\n',
    ],
    pass: [
      '# Press release\n\n## Customer quote\n\n“This time I had a plumber before the stain,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Customer quote\n\n“I used to lie awake. Now I sleep,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Customer quote\n\n“It was the first winter without a bucket; now the kitchen is dry,” said Bram Aerts, tenant.\n',
      '# Press release\n\n## Leader quote\n\n“What a fantastic box!” said Joke Maes, founder of Millrace.\n',
    ],
  },
  check({ doc, outline }) {
    const spoken = outline.quotes.filter(({ side, sure, speaker }) => side === 'customer' && sure && speaker !== null)
    const [first] = spoken
    if (!first) return []
    const texts = spoken.map(({ range }) => doc.textBetween(range.from, range.to, '\n', ' '))
    if (texts.some((text) => before.test(speechIn(text)) && after.test(speechIn(text)))) return []
    const message =
      'The customer quote tells no before and after: let the customer say what a day was like, and what it is like now.'
    const report: Report = { from: first.range.from, to: first.range.to, section: 'customer-quote', message }
    return [report]
  },
})
