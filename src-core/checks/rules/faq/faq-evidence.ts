import { faqCoverage, hasNumber } from '../../faq-coverage.ts'
import { namesSource } from '../../sources.ts'

export const faqEvidence = faqCoverage({
  id: 'faq-evidence',
  title: 'Colleagues learn how we know',
  severity: 'warning',
  source: 'What evidence that customers want it: robdefeo and punt-labs review guides.',
  why: 'Without evidence the reader can only like you.',
  catalogue: ['F15'],
  faq: 'internal-faq',
  topics: ['evidence'],
  lacks: 'how we know that customers want it',
  mentioned:
    /\b(?:interview(?:s|ed)?|survey(?:s|ed)?|pilot(?:s|ed)?|we (?:asked|watched|spoke|talked|tested|visited|measured|observed)|customers (?:told|said|asked|tell|say)|beta|waiting list|pre-?orders?|letters? of intent|research)\b/i,
  needs: {
    holds: (passages) => hasNumber(passages) || passages.some(namesSource),
    message: (question) =>
      `“${question}” names neither how many customers were asked nor a source: say whom you asked or watched, and how many.`,
  },
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## Why us?\n\nWe know pipes.\n',
      '# Internal FAQ\n\n## How do we know that customers want this?\n\nEverybody we meet loves it.\n',
      '# Internal FAQ\n\n## What research have we done?\n\nWe read what there is and thought hard.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## How do we know that customers want this?\n\nWe listened in 40 flats for a winter.\n',
      '# Internal FAQ\n\n## What evidence do we have?\n\nAccording to the insurers’ yearbook, leaks lead all claims.\n',
      '# Internal FAQ\n\n## Why us?\n\nWe interviewed 31 tenants, and two insurers asked us.\n',
      '# Internal FAQ\n\n## How did the pilot go?\n\n38 of 40 tenants kept it.\n',
    ],
  },
})
