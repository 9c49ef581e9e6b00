import { requiredSection } from '../../required-section.ts'

export const customerProblemPresent = requiredSection({
  section: 'customer-problem',
  name: 'the customer problem',
  severity: 'error',
  advice: 'what is hard for the customer today and what it costs them',
  source: 'Paragraph two of the AWS CDK RFC template; every other source.',
  why: 'Without a problem worth solving the rest of the page is decoration.',
  catalogue: ['S07'],
  examples: {
    flag: [
      '# Press release\n\n## Customer problem\n\n## Solution\n\nKitebank asks a case worker to vouch.\n',
      '# Press release\n\n## Summary\n\nKitebank today opens accounts for people without an address.\n\n## Solution\n\nKitebank asks a case worker to vouch for them.\n',
      '# Press release\n\n**Problem:**\n\n**Solution:** It listens.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Solution\n\nIt listens.\n',
    ],
    pass: [
      '# Press release\n\n## Problem\n\nWithout an address no bank opens an account, and without an account no employer pays.\n',
      '# Press release\n\nThe challenge: without an address no bank opens an account, and without an account no employer pays.\n',
      '# Press release\n\n## The challenge\n\nNobody hears a leak.\n',
      '# Press release\n\n**Customer problem:** Nobody hears a leak.\n',
    ],
  },
})
