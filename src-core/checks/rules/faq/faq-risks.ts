import { faqCoverage } from '../../faq-coverage.ts'

export const faqRisks = faqCoverage({
  id: 'faq-risks',
  title: 'Colleagues learn why it may fail',
  severity: 'error',
  source:
    'The top three reasons it will not succeed: workingbackwards.com; a question on risk is required in bordenet/pr-faq-assistant.',
  why: 'Reviewers come with reasons against it. Those that you have named and answered cost five minutes; the others cost the decision.',
  catalogue: ['F10'],
  changed:
    'Naming fewer than three reasons is a warning of its own, three-reasons-to-fail: counting reasons is not exact enough for an error.',
  faq: 'internal-faq',
  topics: ['risks'],
  lacks: 'why it might fail',
  mentioned:
    /\b(?:risks?|may fail|might fail|could fail|threats?|worst case|biggest (?:danger|worry|concern|challenge))\b/i,
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe law changed in March.\n\n## How many flats are there?\n\n1.2 million.\n',
      '# Internal FAQ\n\n## What does it cost us?\n\n31 euros.\n',
      '# FAQ\n\n## Customers\n\n### Is it loud?\n\nNo.\n\n# Stakeholder FAQ\n\n## Why us?\n\nWe know pipes.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What are the three most likely reasons for it to fail?\n\nPlastic pipes. Slow landlords. Mild winters.\n',
      '# Internal FAQ\n\n## Why might this not succeed?\n\nLandlords may not answer.\n',
      '# Internal FAQ\n\n## What is hard to build?\n\nHearing plastic. That is the biggest risk.\n',
      '# Internal FAQ\n\n## What could go wrong?\n\nWinters may be mild.\n',
    ],
  },
})
