import { sentencesIn } from '../../passages.ts'
import { documentRule } from '../../rule.ts'
import { sectionPassages, writtenSection } from '../../section-text.ts'

export const subHeadlineOneSentence = documentRule({
  id: 'sub-headline-one-sentence',
  title: 'The sub-headline is one sentence',
  group: 'structure',
  severity: 'warning',
  source: 'One sentence with market and benefit: Bryar and Carr, Working Backwards, chapter 5; McAllister 2012.',
  why: 'One customer and one benefit fit into one sentence. A second sentence is the start of the summary.',
  catalogue: ['S03'],
  changed:
    'That it names customer and benefit cannot be told from its words; broad-customer catches the customer that is none.',
  examples: {
    flag: [
      '# Press release\n\n## Sub-headline\n\nTenants of old houses learn of a leak the same day. Landlords save the ceiling.\n',
      '# Press release\n\n**Subhead:** Tenants learn of a leak the same day! Landlords save the ceiling.\n',
      '# Press release\n\n## Sub-headline\n\nTenants learn of a leak the same day\n\nLandlords save the ceiling\n',
      '# Press release\n\n## Sub-headline\n\nIs there a leak? Tenants of old houses now know.\n',
    ],
    pass: [
      '# Press release\n\n## Sub-headline\n\nTenants of old houses learn of a leak the same day\n',
      '# Press release\n\n## Sub-headline\n\nTenants in St. Gallen and the U.S. learn of a leak of 0.5 litres the same day.\n',
      '# Press release\n\n## Sub-headline\n\nTenants learn of a leak the same day; landlords, e.g. housing boards, save the ceiling.\n',
      '# Press release\n\n## Sub-headline\n\n## Summary\n\nIt is here. It listens.\n',
    ],
  },
  check({ doc, outline }) {
    const section = writtenSection(outline, 'sub-headline')
    if (!section) return []
    const count = sectionPassages(doc, outline, 'sub-headline').reduce(
      (sum, passage) => sum + sentencesIn(passage).length,
      0,
    )
    if (count <= 1) return []
    const message = `The sub-headline has ${count} sentences: name the customer and the benefit that matters most in one.`
    return [{ from: section.content.from, to: section.content.to, section: 'sub-headline', message }]
  },
})
