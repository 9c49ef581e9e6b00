import { requiredSection } from '../../required-section.ts'

export const datelinePresent = requiredSection({
  section: 'dateline',
  name: 'the dateline',
  severity: 'error',
  advice: 'the city and the day of the launch',
  source:
    'City and proposed launch date, Bryar and Carr, Working Backwards; location and date, Calbucci, The PRFAQ Framework.',
  why: 'A date is a promise that makes a plan necessary.',
  catalogue: ['S04'],
  examples: {
    flag: [
      '# Press release\n\n## Dateline\n\n## Summary\n\nKitebank opens accounts in ten minutes.\n',
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes\n\n## Summary\n\nIn June Kitebank will open its doors.\n',
      '# Press release\n\n## Dateline\n\n## Summary\n\nIt is here.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Summary\n\nIn March 2028 we launch Plumb.\n',
    ],
    pass: [
      '# Press release\n\n## Dateline\n\nBerlin, 3 June 2027\n',
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes\n\n## Summary\n\n**BERLIN — June 3, 2027 —** Kitebank today opens its doors.\n',
      '# Press release\n\n## Date\n\nGhent, 9 March 2028\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\nGHENT — 9 March 2028 — Millrace today launches Plumb.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\nOTTAWA, ON — September 8, 2028 — Millrace today launches Plumb.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\nToronto, ON, May 8, 2028 — Millrace today launches Plumb.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\nINDIANAPOLIS, IN — May 8, 2028 — Millrace today launches Plumb.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\nTokyo, 2028/03/05 — Millrace today launches Plumb.\n',
    ],
  },
})
