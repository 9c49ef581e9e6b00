import { faqCoverage } from '../../faq-coverage.ts'

export const faqDifference = faqCoverage({
  id: 'faq-difference',
  title: 'Customers learn how it differs from what they use',
  severity: 'warning',
  source: 'How it differs from the leading alternative: punt-labs and robisson review guides.',
  why: 'Customers compare with what they have, and that is often a spreadsheet or doing nothing.',
  catalogue: ['F02'],
  changed: 'Whether the alternative is named is a rule of its own, alternative-named.',
  faq: 'customer-faq',
  topics: ['difference'],
  lacks: 'how this differs from what customers use today',
  mentioned:
    /\b(?:unlike|compared (?:with|to)|in contrast to|instead of|rather than|other than|no longer have to|differs? from)\b/i,
  examples: {
    flag: [
      '# Customer FAQ\n\n## Is it loud?\n\nNo, it only listens.\n',
      '# Customer FAQ\n\n## What does it cost?\n\n89 euros.\n\n## Is it loud?\n\nNo, it only listens.\n',
      '# Customer FAQ\n\n## Is my data safe?\n\nIt stays in your flat.\n',
      '# FAQ\n\n## What is it?\n\nA microphone for pipes.\n\n## Is it loud?\n\nNo, it only listens.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## How is this different from a water meter?\n\nA meter counts; Plumb listens.\n',
      '# Customer FAQ\n\n## Why should I switch?\n\nBecause a meter is read once a year.\n',
      '# Customer FAQ\n\n## What is it?\n\nUnlike a water meter, it hears a drip within an hour.\n',
      '# Customer FAQ\n\n## Is this just another water meter?\n\nNo. It hears.\n',
    ],
  },
})
