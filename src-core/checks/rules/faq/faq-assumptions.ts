import { faqCoverage } from '../../faq-coverage.ts'

export const faqAssumptions = faqCoverage({
  id: 'faq-assumptions',
  title: 'Colleagues learn what is assumed',
  severity: 'warning',
  source: 'Assumptions that must be true: second compulsory group of internal questions, workingbackwards.com.',
  why: 'An assumption that is named can be tested this month; one that is not is tested at launch.',
  catalogue: ['F09'],
  faq: 'internal-faq',
  topics: ['assumptions'],
  lacks: 'which assumptions it rests on',
  mentioned:
    /\b(?:assum\w{2,7}|hypothes[ei]s|we (?:believe|expect|bet) that|must be true|have to be true|not (?:yet )?(?:shown|tested|validated|proven))\b/i,
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe law changed in March.\n',
      '# Internal FAQ\n\n## How many flats are there?\n\n1.2 million.\n',
      '# Internal FAQ\n\n## What does it cost us?\n\n31 euros.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Which assumptions must hold?\n\nThat landlords answer within a day.\n',
      '# Internal FAQ\n\n## What has to be true?\n\nPipes must be metal.\n',
      '# Internal FAQ\n\n## How many flats are there?\n\n1.2 million, which assumes that half were never rebuilt.\n',
      '# Internal FAQ\n\n## What do we not know?\n\nWhether landlords answer.\n',
    ],
  },
})
