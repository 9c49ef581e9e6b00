import { documentRule } from '../../rule.ts'

export const quoteCount = documentRule({
  id: 'quote-count',
  title: 'Two people are quoted',
  group: 'structure',
  severity: 'warning',
  source: 'Exactly two quotations: bordenet/pr-faq-assistant and robisson; published drafts carry two to four.',
  why: 'One voice from inside and one from outside. Each further one says the same and costs a paragraph of the page.',
  catalogue: ['S13'],
  changed: 'Three are passed: half of the published drafts have three or four.',
  thresholds: {
    most: { value: 3, unit: 'quotations', means: 'The press release may hold this many; the next is flagged.' },
  },
  examples: {
    flag: [
      '# Press release\n\n“We began with the pipes,” said Joke Maes, founder of Millrace.\n\n“I had a plumber before the stain,” said Bram Aerts, who rents in Ghent.\n\n“It blinks at night,” said Lotte Pauwels, who rents in Bruges.\n\n“My ceiling is still there,” said Wim Claes, who rents in Ypres.\n',
      '# Press release\n\n> “We began with the pipes.”\n> — Joke Maes, founder of Millrace\n\n> “I had a plumber in time.”\n> — Bram Aerts, tenant\n\n> “It blinks at night for me.”\n> — Lotte Pauwels, tenant\n\n> “My ceiling is still there.”\n> — Wim Claes, tenant\n',
      '# Press release\n\n## Customer quotes\n\n- “I had a plumber in time,” said Bram Aerts, tenant.\n- “It blinks at night for me,” said Lotte Pauwels, tenant.\n- “My ceiling is still there,” said Wim Claes, tenant.\n- “Nobody woke me up at all,” said An Smet, tenant.\n',
      '# Press release\n\n“One of us listened,” said Joke Maes, founder.\n\n“Two of us listened,” said Jan Maes, founder.\n\n“Three of us listened,” said Piet Maes, founder.\n\n“Four of us listened,” said Tom Aerts, tenant.\n\n“Five of us listened,” said Bram Aerts, tenant.\n',
    ],
    pass: [
      '# Press release\n\n“We began with the pipes,” said Joke Maes, founder of Millrace.\n\n“I had a plumber before the stain,” said Bram Aerts, who rents in Ghent.\n',
      '# Press release\n\n“We began with the pipes,” said Joke Maes, founder of Millrace. “Then came the walls,” she said. “Then the ceilings,” she added. “It took us four winters,” she said.\n',
      '# Press release\n\n“We began with the pipes,” said Joke Maes, founder of Millrace.\n\n“I had a plumber in time,” said Bram Aerts, tenant.\n\n“It blinks at night,” said Lotte Pauwels, tenant.\n',
      '# Press release\n\nThe “blue box”, the “grey box”, the “green box” and the “red box” listen.\n',
    ],
  },
  check({ outline }, { limits }) {
    const next = outline.quotes[limits.most]
    if (!next) return []
    const { from, to } = next.range
    const message = `The press release quotes ${outline.quotes.length} times: keep one person from inside and one customer.`
    return [{ from, to, section: 'press-release', message }]
  },
})
