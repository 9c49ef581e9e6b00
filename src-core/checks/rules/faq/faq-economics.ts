import { faqCoverage, hasNumber } from '../../faq-coverage.ts'

export const faqEconomics = faqCoverage({
  id: 'faq-economics',
  title: 'Colleagues learn what it costs and brings in',
  severity: 'warning',
  source: 'Economics: third compulsory group of internal questions, workingbackwards.com.',
  why: 'Finance asks it first, and without a number the discussion is about taste.',
  catalogue: ['F07'],
  faq: 'internal-faq',
  topics: ['economics'],
  lacks: 'what it costs us and what one customer brings in',
  mentioned:
    /\b(?:gross (?:profit|margin)|contribution|unit economics|revenue|margin|break[- ]even|payback|profit\w{0,7}|per (?:unit|customer|user|seat|flat)|budget|invest(?:ment|ed)?)\b/i,
  needs: {
    holds: hasNumber,
    message: (question) =>
      `“${question}” has no number: say what one customer costs and brings in, or by when you will know.`,
  },
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe law changed in March.\n',
      '# Internal FAQ\n\n## What does it cost us, and what does one customer bring in?\n\nIt will pay for itself soon.\n',
      '# Internal FAQ\n\n## What is the business model?\n\nSubscriptions and partnerships.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What does it cost us, and what does one customer bring in?\n\n31 euros to make, 89 euros in.\n',
      '# Internal FAQ\n\n## How do we make money?\n\nLandlords pay €2 a month.\n',
      '# Internal FAQ\n\n## What do we want decided?\n\n400,000 euros; we break even at 9,000 flats, revenue 2 euros a month each.\n',
      '# Internal FAQ\n\n## What is the budget?\n\nWe will know by 4 May.\n',
    ],
  },
})
