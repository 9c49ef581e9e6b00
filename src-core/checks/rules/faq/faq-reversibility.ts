import { faqCoverage } from '../../faq-coverage.ts'

export const faqReversibility = faqCoverage({
  id: 'faq-reversibility',
  title: 'Colleagues learn what happens if we are wrong',
  severity: 'warning',
  source: 'Reversible or one-way door: bordenet/pr-faq-assistant.',
  why: 'A decision that can be undone is made by fewer people, faster.',
  catalogue: ['F14'],
  faq: 'internal-faq',
  topics: ['reversibility'],
  lacks: 'what happens if we are wrong',
  mentioned:
    /\b(?:revers\w{1,8}|one-way|two-way|roll(?:ed|ing)? ?back|undo|turn(?:ing)? back|back out|we (?:would |will )?(?:stop|end|shut)|if we are wrong|fall ?back)\b/i,
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## Why now?\n\nInsurers no longer pay.\n',
      '# Internal FAQ\n\n## How many flats are there?\n\n1.2 million.\n',
      '# Internal FAQ\n\n## What does it cost us?\n\n31 euros.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What if we are wrong?\n\nWe sell the microphones to a maker of meters.\n',
      '# Internal FAQ\n\n## Is this a one-way door?\n\nNo.\n',
      '# Internal FAQ\n\n## What are the risks?\n\nPlastic pipes. If fewer than a tenth answer, we stop in May.\n',
      '# Internal FAQ\n\n## How do we roll back?\n\nTenants keep the device.\n',
    ],
  },
})
