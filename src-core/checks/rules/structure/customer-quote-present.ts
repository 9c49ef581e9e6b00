import { requiredSection } from '../../required-section.ts'

export const customerQuotePresent = requiredSection({
  section: 'customer-quote',
  name: 'the customer quote',
  severity: 'error',
  advice: 'what it was like before and what it is like now, in the words of an invented customer',
  source: 'Paragraph six of the AWS CDK RFC template; every source.',
  why: 'Only the customer can say that it was worth it; writing it shows whether you know what they would say.',
  catalogue: ['S12'],
  examples: {
    flag: [
      '# Press release\n\n## Customer quote\n\n## Getting started\n\nGo to kitebank.example.\n',
      '# Press release\n\n## How it works\n\nShe opens the app.\n\n## Getting started\n\nGo to kitebank.example.\n',
      '# Press release\n\n## Customer quote\n',
      '# Press release\n\n## Leader quote\n\n“We began with the pipes,” said Joke Maes, founder of Millrace.\n',
    ],
    pass: [
      '# Press release\n\n## Customer quote\n\n“My first wage came to me and not to my cousin,” said Ola, who stacks shelves in Leipzig.\n',
      '# Press release\n\n## Testimonial\n\n> My first wage came to me and not to my cousin.\n>\n> — Ola, who stacks shelves in Leipzig\n',
      '# Press release\n\n## Testimonial\n\n“I sleep at last,” said Bram Aerts, who rents in Ghent.\n',
      '# Press release\n\n**Customer quote:** “I sleep at last,” said Bram Aerts, who rents in Ghent.\n',
    ],
  },
})
