import { requiredSection } from '../../required-section.ts'

export const leaderQuotePresent = requiredSection({
  section: 'leader-quote',
  name: 'the leader quote',
  severity: 'error',
  advice: 'why the company cares, with the name and role of who says it',
  source: 'Paragraph four of the AWS CDK RFC template; all sources but one.',
  why: 'Somebody must answer for it with their name.',
  catalogue: ['S11'],
  examples: {
    flag: [
      '# Press release\n\n## Leader quote\n\n## How it works\n\nShe opens the app.\n',
      '# Press release\n\n## Solution\n\nKitebank accepts a case worker’s word for an address.\n\n## How it works\n\nShe opens the app.\n',
      '# Press release\n\n## Leader quote\n',
      '# Press release\n\n## Customer quote\n\n“I sleep at last,” said Bram Aerts, tenant.\n',
    ],
    pass: [
      '# Press release\n\n## Leader quote\n\n“We kept turning the same people away,” said Nora Falk, chief executive of Kitebank.\n',
      '# Press release\n\nBerlin, 3 June 2027 — Kitebank today opens accounts for people without an address.\n\n“We kept turning the same people away,” said Nora Falk, chief executive of Kitebank.\n',
      '# Press release\n\n> “We began with the pipes.”\n> — Joke Maes, founder of Millrace\n',
      '# Press release\n\n## Quote from the leader\n\n“We began with the pipes,” said Joke Maes, founder of Millrace.\n',
    ],
  },
})
