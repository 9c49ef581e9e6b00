import { faqCoverage } from '../../faq-coverage.ts'

export const faqDependencies = faqCoverage({
  id: 'faq-dependencies',
  title: 'Colleagues learn whom and which rules it depends on',
  severity: 'warning',
  source: 'Dependencies, partners and regulation: fourth compulsory group of internal questions, workingbackwards.com.',
  why: 'Most delays come from people who were not asked.',
  catalogue: ['F08'],
  faq: 'internal-faq',
  topics: ['dependencies'],
  lacks: 'which partners, technology and laws it depends on',
  mentioned:
    /\b(?:depend(?:s|ed|ent)? (?:up)?on|third[- ]part(?:y|ies)|suppliers?|vendors?|partners?|regulat\w{1,5}|gdpr|hipaa|legal(?:ly)?|law|laws|licen[cs]\w{1,3}|complian(?:ce|t)|contracts?)\b/i,
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## What are the risks?\n\nWinters may be mild. Pipes may be new. People may not care.\n',
      '# Internal FAQ\n\n## How many flats are there?\n\n1.2 million.\n',
      '# Internal FAQ\n\n## What if we are wrong?\n\nWe stop in May.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Whom and which rules do we depend on?\n\nThe housing board and the water law.\n',
      '# Internal FAQ\n\n## Are there legal issues?\n\nNo: it records no speech.\n',
      '# Internal FAQ\n\n## What is hard?\n\nWe depend on one maker of microphones in Porto.\n',
      '# Internal FAQ\n\n## Who are our partners?\n\nTwo insurers.\n',
    ],
  },
})
