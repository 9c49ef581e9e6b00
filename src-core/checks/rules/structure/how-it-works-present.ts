import { requiredSection } from '../../required-section.ts'

export const howItWorksPresent = requiredSection({
  section: 'how-it-works',
  name: 'how it works',
  severity: 'warning',
  advice: 'the two to four steps the customer takes and what they see',
  source:
    'The experience paragraph of the AWS CDK RFC template; Bryar and Carr fold it into the solution, hence a warning.',
  why: 'A product that cannot be walked through in a paragraph is not yet simple.',
  catalogue: ['S14'],
  examples: {
    flag: [
      '# Press release\n\n## How it works\n\n## Customer quote\n\n“It took ten minutes,” said Ola.\n',
      '# Press release\n\n## Solution\n\nKitebank accepts a case worker’s word for an address.\n\n## Customer quote\n\n“It took ten minutes,” said Ola.\n',
      '# Press release\n\n**How it works:**\n\n**Getting started:** Order it.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Solution\n\nIt listens.\n',
    ],
    pass: [
      '# Press release\n\n## How it works\n\nShe opens the app, scans her card and names her case worker.\n',
      '# Press release\n\n**User experience.** She opens the app, scans her card and names her case worker.\n',
      '# Press release\n\n## How it works\n\nStick it under the sink.\n',
      '# Press release\n\n**How it works:** Stick it under the sink.\n',
    ],
  },
})
