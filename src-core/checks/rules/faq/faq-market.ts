import { faqCoverage, hasNumber } from '../../faq-coverage.ts'

export const faqMarket = faqCoverage({
  id: 'faq-market',
  title: 'Colleagues learn how many customers there are',
  severity: 'warning',
  severityAt: { validated: 'error', growth: 'error' },
  source: 'Customer and total addressable market: first compulsory group of internal questions, workingbackwards.com.',
  why: 'Whether it is worth building depends on how many have the problem and would pay.',
  catalogue: ['F06'],
  faq: 'internal-faq',
  topics: ['market'],
  lacks: 'who the customer is and how many there are',
  mentioned:
    /\b(?:tam|addressable|market size|customers? (?:today|in (?:the|our|europe|germany))|\d[\d.,]{0,12} ?(?:million|thousand|k|m)? (?:customers|users|households|nurses|companies|people|teams|patients|homes|tenants|adults))\b/i,
  needs: {
    holds: hasNumber,
    message: (question) =>
      `“${question}” has no number: say how many customers there are and how you counted, or by when you will know.`,
  },
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## What are the risks?\n\nLandlords may refuse. Pipes may be plastic. Winters may be mild.\n',
      '# Internal FAQ\n\n## Who is the customer, and how many are there?\n\nTenants in old houses, of which there are plenty.\n',
      '# Internal FAQ\n\n## How big is the market?\n\nVery big and growing.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Who is the customer, and how many are there?\n\nTenants of 1.2 million flats built before 1950.\n',
      '# Internal FAQ\n\n## How big is the market?\n\n[1 million] flats, to be counted by May.\n',
      '# Internal FAQ\n\n## Why now?\n\nThere are 4 million tenants in old houses, and rents are capped.\n',
      '# Internal FAQ\n\n## What is the TAM?\n\nWe do not know; Mia will count by 1 June.\n',
      '# Internal FAQ\n\n## How big is the market?\n\n1.2 million flats.\n\n## What does our go-to-market plan cost?\n\nMuch.\n',
    ],
  },
})
