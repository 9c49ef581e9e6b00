import { requiredSection } from '../../required-section.ts'

export const summaryPresent = requiredSection({
  section: 'summary',
  name: 'the summary',
  severity: 'error',
  advice: 'three or four sentences on what is launched, for whom and what changes for them',
  source: 'Paragraph one of the AWS CDK RFC template; every other source.',
  why: 'Many readers read nothing else.',

  examples: {
    flag: [
      '# Press release\n\n## Summary\n\n## Customer problem\n\nOne in nine adults has no account.\n',
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes\n\n## Customer problem\n\nOne in nine adults has no account.\n',
      '# Press release\n\n**Summary:**\n\n**Problem:** Nobody hears a leak.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Solution\n\nIt listens.\n',
    ],
    pass: [
      '# Press release\n\n## Summary\n\nKitebank today opens accounts for people without an address.\n',
      '# Press release\n\n## Headline\n\nKitebank opens accounts\n\nBerlin, 3 June 2027 — Kitebank today opens accounts for people without an address, so that their first wage arrives on time.\n',
      '# Press release\n\n**Summary:** Millrace today launches Plumb.\n',
      '# Press release\n\n## Lead\n\nMillrace today launches Plumb.\n',
    ],
  },
})
