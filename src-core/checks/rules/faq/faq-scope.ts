import { faqCoverage } from '../../faq-coverage.ts'

export const faqScope = faqCoverage({
  id: 'faq-scope',
  title: 'Colleagues learn what is not done',
  severity: 'warning',
  source: 'What is out of scope: Calbucci, The PRFAQ Framework; opportunity cost, bordenet/pr-faq-assistant.',
  why: 'If nothing is given up, nothing was decided.',
  catalogue: ['F13'],
  faq: 'internal-faq',
  topics: ['scope'],
  lacks: 'what we choose not to do for it',
  mentioned:
    /\b(?:out of scope|not (?:in|part of) (?:the )?(?:scope|first|v1|mvp)|we (?:will|do) not (?:build|do|support|offer|sell|serve)|we won['’]t|non-?goals?|give up|gave up|deferr?ed|opportunity cost|instead of (?:building|hiring|working)|can wait)\b/i,
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## What are the risks?\n\nPlastic pipes. Slow landlords. Mild winters.\n',
      '# Internal FAQ\n\n## How many flats are there?\n\n1.2 million.\n',
      '# Internal FAQ\n\n## Why now?\n\nInsurers stopped paying.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What are we choosing not to do?\n\nOffices and gas pipes.\n',
      '# Internal FAQ\n\n## What is the opportunity cost?\n\nThe meter project waits half a year.\n',
      '# Internal FAQ\n\n## How many flats are there?\n\n1.2 million. We do not serve offices; we will not build for gas.\n',
      '# Internal FAQ\n\n## What is in the MVP?\n\nLeaks in metal pipes.\n',
    ],
  },
})
