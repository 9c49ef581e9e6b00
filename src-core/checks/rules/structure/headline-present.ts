import { requiredSection } from '../../required-section.ts'

export const headlinePresent = requiredSection({
  section: 'headline',
  name: 'the headline',
  severity: 'error',
  advice: 'one sentence that says who launches what and what the customer gains',
  source: 'Every source; one sentence naming the product: Bryar and Carr, Working Backwards, chapter 5.',
  why: 'A reader decides by the headline whether to read on.',
  catalogue: ['S01'],
  examples: {
    flag: [
      '# Press release\n\n## Headline\n\n## Summary\n\nToday Brightwell launches Swapboard.\n',
      '# Press release\n\n## Summary\n\nBrightwell makes shift swaps easy for nurses, from today, in every hospital that uses its roster.\n\n# FAQ\n',
      '# Press release\n\n**Headline:**\n\n**Summary:** Plumb is here.\n',
      '# Press release\n\n## Headline\n\n## Sub-headline\n\nTenants learn of leaks\n\n## Dateline\n\nGhent, 9 March 2028\n',
    ],
    pass: [
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes for people without an address\n',
      '# Press release\n\n**Kitebank opens accounts in ten minutes for people without an address**\n\nBerlin, 3 June 2027 — Kitebank today opens its doors.\n',
      '# Press release\n\n## Title\n\nPlumb hears leaks\n\n## Summary\n\nIt is here.\n',
      '# Plumb PR/FAQ\n\n## Press release\n\n### Millrace launches Plumb for tenants\n\nGhent, 9 March 2028 — Millrace today launches Plumb.\n',
    ],
  },
})
