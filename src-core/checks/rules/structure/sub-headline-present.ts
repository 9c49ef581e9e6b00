import { requiredSection } from '../../required-section.ts'

export const subHeadlinePresent = requiredSection({
  section: 'sub-headline',
  name: 'the sub-headline',
  severity: 'warning',
  advice: 'one sentence that names the customer and the benefit that matters most to them',
  source:
    'Market and benefit in one sentence, Bryar and Carr, Working Backwards; absent from the AWS CDK RFC template, hence a warning.',
  why: 'It is where a reader learns whether this is for them.',
  catalogue: ['S03'],
  examples: {
    flag: [
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes\n\n## Sub-headline\n',
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes\n\n## Summary\n\nKitebank today opens its doors.\n',
      '# Press release\n\n**Headline:** Plumb hears leaks\n\n**Summary:** It is here.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n## Sub-headline\n\n## Dateline\n\nGhent, 9 March 2028\n',
    ],
    pass: [
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes\n\n## Sub-headline\n\nPeople in shelters receive wages on an account of their own from the first day of work\n',
      '# Press release\n\n**Headline:** Kitebank opens accounts in ten minutes\n\n**Subhead:** People in shelters receive wages on an account of their own\n',
      '# Press release\n\n## Subtitle\n\nTenants of old houses learn of a leak the same day\n',
      '# Press release\n\n# Plumb hears leaks\n\n## Tenants of old houses learn of it the same day\n\nGhent, 9 March 2028 — Millrace today launches Plumb.\n',
    ],
  },
})
