import { requiredSection } from '../../required-section.ts'

export const solutionPresent = requiredSection({
  section: 'solution',
  name: 'the solution',
  severity: 'error',
  advice: 'how the product takes the problem away',
  source: 'Paragraph three of the AWS CDK RFC template; every other source.',
  why: 'It has to answer the problem that was just described, point by point.',
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\n## How it works\n\nShe opens the app and scans her card.\n',
      '# Press release\n\n## Customer problem\n\nWithout an address no bank opens an account.\n\n## Customer quote\n\n“It took ten minutes,” said Ola.\n',
      '# Press release\n\n**Solution:**\n\n**How it works:** Stick it under the sink.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Problem\n\nNobody hears a leak.\n',
    ],
    pass: [
      '# Press release\n\n## The solution\n\nKitebank accepts a case worker’s word for an address.\n',
      '# Press release\n\n**Our solution:** Kitebank accepts a case worker’s word for an address.\n',
      '# Press release\n\n## Our solution\n\nPlumb listens.\n',
      '# Press release\n\n**The solution.** Plumb listens to pipes.\n',
    ],
  },
})
