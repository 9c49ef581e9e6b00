import type { SectionId } from '../../../document/structure.ts'
import { longText } from '../../example-text.ts'
import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

/** The headline has a rule of its own; a quotation is as long as its speaker needs. */
const elsewhere = new Set<SectionId>(['headline', 'leader-quote', 'customer-quote'])

export const sectionLength = documentRule({
  id: 'section-length',
  title: 'No section is longer than its template allows',
  group: 'structure',
  severity: 'note',
  source: 'The templates’ word budgets, each with its source; a lead of 25 to 70 words, bordenet/pr-faq-assistant.',
  why: 'A page has room for nine sections. One that takes more takes it from the others.',
  catalogue: ['L06'],
  changed:
    'For every section and not the lead alone, with the budgets of the document’s template; a minimum is shown as the section’s state.',
  thresholds: {
    tolerance: {
      value: 25,
      unit: 'percent',
      means: 'A section that is longer than its budget by more than this is flagged.',
    },
  },
  examples: {
    flag: [
      `# Press release\n\n## Summary\n\n${longText(101)}\n`,
      `# Press release\n\n## Customer problem\n\n${longText(200)}\n`,
      `# Press release\n\n**Solution:** ${longText(250)}\n`,
      `# Press release\n\n## Sub-headline\n\n${longText(40)}\n`,
    ],
    pass: [
      `# Press release\n\n## Summary\n\n${longText(80)}\n`,
      `# Press release\n\n## Headline\n\n${longText(30)}\n`,
      '# Press release\n\n## Summary\n',
      `# Press release\n\n## Summary\n\n${longText(90)}\n`,
    ],
  },
  check({ outline, template }, { limits }) {
    const wanted = template.parts.find(({ id }) => id === 'press-release')?.sections ?? []
    return partOf(outline, 'press-release').sections.flatMap((section) => {
      const own = wanted.find(({ id }) => id === section.id)
      const { ideal, max } = own?.budget.words ?? {}
      if (!own || !section.content || max === undefined || elsewhere.has(section.id)) return []
      if (section.words <= max * (1 + limits.tolerance / 100)) return []
      const at = section.title ?? section.content
      const enough = ideal === undefined ? '' : `about ${ideal} are enough, `
      const message = `“${own.title}” has ${section.words} words: ${enough}${max} are the most.`
      return [{ from: at.from, to: at.to, section: section.id, message }]
    })
  },
})
