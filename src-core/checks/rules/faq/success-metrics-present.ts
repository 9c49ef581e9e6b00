import { requiredSection } from '../../required-section.ts'

export const successMetricsPresent = requiredSection({
  section: 'success-metrics',
  group: 'faq',
  name: 'the success metrics question',
  severity: 'error',
  advice: 'which number should reach which target by when, and what happens if it does not',
  source:
    'Three to five metrics each with target, method and decision threshold, punt-labs; an internal FAQ in Calbucci and robdefeo.',
  why: 'A team that did not say beforehand what success is will find some afterwards.',
  catalogue: ['F11'],
  examples: {
    flag: [
      '# Internal FAQ\n\n## How will we measure success?\n',
      '# Internal FAQ\n\n## What are the risks?\n\nBanks may refuse to take part.\n',
      '# Internal FAQ\n\n## Success metrics\n\n## Why now?\n\nThe law changed.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe law changed.\n\n## Who is the customer?\n\nTenants of 1.2 million flats.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## How will we measure success?\n\n4,000 accounts in use within six months of launch.\n',
      '# Internal FAQ\n\nQ: What does success look like?\nA: By the end of 2027, 4,000 accounts receive a wage.\n',
      '# FAQ\n\n## Is it free?\n\nYes.\n\n# Success metrics\n\n- 4,000 accounts in use by December 2027\n',
      '# Internal FAQ\n\n## What are the KPIs?\n\n- 4,000 flats by May 2028\n',
    ],
  },
})
