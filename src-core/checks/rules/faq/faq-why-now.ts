import { faqCoverage } from '../../faq-coverage.ts'

export const faqWhyNow = faqCoverage({
  id: 'faq-why-now',
  title: 'Colleagues learn why now',
  severity: 'warning',
  source: 'Why now: robisson and punt-labs review guides.',
  why: 'If nothing changed, somebody would have built it already, or it can wait.',
  catalogue: ['F12'],
  faq: 'internal-faq',
  topics: ['why-now'],
  lacks: 'why now',
  mentioned:
    /\b(?:now that|has (?:just )?changed|since (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|until now|window of|a year (?:later|from now)|this year|too late|waiting|the time is)\b/i,
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## What are the risks?\n\nPlastic pipes. Slow landlords. Mild winters.\n',
      '# Internal FAQ\n\n## How many flats are there?\n\n1.2 million.\n',
      '# Internal FAQ\n\n## What does it cost us?\n\n31 euros.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Why now, and why us?\n\nInsurers stopped paying for leaks.\n',
      '# Internal FAQ\n\n## What happens if we wait?\n\nAn insurer will do it.\n',
      '# Internal FAQ\n\n## How many flats are there?\n\n1.2 million, now that the law covers cellars.\n',
      '# Internal FAQ\n\n## What has changed?\n\nMicrophones cost a tenth.\n',
    ],
  },
})
