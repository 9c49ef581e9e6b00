import { endsInAbbreviation, sentencesOf } from '../../../document/sentences.ts'
import type { DocumentRule } from '../../rule.ts'
import { contentText, sectionOf } from '../../section-text.ts'

export const headlineOneSentence: DocumentRule = {
  id: 'headline-one-sentence',
  title: 'The headline is one sentence',
  group: 'structure',
  severity: 'error',
  source: 'One sentence, Bryar and Carr, Working Backwards, chapter 5; McAllister 2012.',
  why: 'Two sentences hide that the product has two purposes, or that its purpose is not yet found.',
  catalogue: ['S01'],
  examples: {
    flag: [
      '# Press release\n\n## Headline\n\nKitebank is here. It opens accounts in ten minutes.\n',
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes\n\nNo address needed\n',
      '# Press release\n\n**Headline:** Plumb is here! It hears leaks.\n',
      '# Press release\n\n## Headline\n\nIs it leaking? Plumb knows.\n',
    ],
    pass: [
      '# Press release\n\n## Headline\n\nKitebank Inc. opens accounts in ten minutes, no address needed\n',
      '# Press release\n\n**Headline:** Dr. Falk’s Kitebank 2.0 opens accounts in ten minutes.\n\n## Summary\n\nIt is open. Come in.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n',
      '# Press release\n\n## Headline\n\n## Summary\n\nIt is here. It listens.\n',
      '# Press release\n\n## Headline\n\nPlumb v. 2.0 hears leaks\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks at 9 a.m. Every Day\n',
      '# Press release\n\n## Headline\n\nAcme, Inc. Today Launches Plumb\n',
    ],
  },
  scope: 'document',
  check({ doc, outline }) {
    const section = sectionOf(outline, 'headline')
    if (!section?.content || section.state === 'missing' || section.state === 'empty') return []
    const text = contentText(doc, section.content)
    const sentences = sentencesOf(text)
    // Capitals tell nothing in a headline: “Acme, Inc. Today Launches Plumb” is one sentence.
    const goesOn = sentences.filter(
      ({ from, to }, index) => index < sentences.length - 1 && endsInAbbreviation(text.slice(from, to)),
    )
    const count = sentences.length - goesOn.length
    if (count <= 1) return []
    const message = `The headline has ${count} sentences: say who launches what, and for what benefit, in one.`
    return [{ from: section.content.from, to: section.content.to, section: 'headline', message }]
  },
}
