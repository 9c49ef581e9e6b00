import { requiredSection } from '../../required-section.ts'

export const gettingStartedPresent = requiredSection({
  section: 'getting-started',
  name: 'getting started',
  severity: 'error',
  advice: 'where the customer starts, what is needed and what it costs',
  source: 'The one-sentence call to action of the AWS CDK RFC template; every source.',
  why: 'A reader who wants it now must know what to do.',
  catalogue: ['S15'],
  examples: {
    flag: [
      '# Press release\n\n## Customer quote\n\n“It took ten minutes,” said Ola.\n\n## Getting started\n',
      '# Press release\n\n## Customer quote\n\n“It took ten minutes,” said Ola.\n\n# Customer FAQ\n',
      '# Press release\n\n## Getting started\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## How it works\n\nStick it under the sink.\n',
    ],
    pass: [
      '# Press release\n\n## Getting started\n\nAsk your case worker, or go to kitebank.example; it costs nothing.\n',
      '# Press release\n\n**Availability:** Ask your case worker, or go to kitebank.example.\n',
      '# Press release\n\n## Call to action\n\nOrder it at plumb.example.\n',
      '# Press release\n\n**Getting started:** Order it at plumb.example.\n',
    ],
  },
})
