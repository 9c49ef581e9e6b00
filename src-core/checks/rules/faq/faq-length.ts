import { longText } from '../../example-text.ts'
import { faqWords, pagesOf, wordsOnPage } from '../../part-words.ts'
import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const faqLength = documentRule({
  id: 'faq-length',
  title: 'The FAQs have at most five pages',
  group: 'faq',
  severity: 'warning',
  source: 'At most five pages: Bryar and Carr, Working Backwards; Elion.',
  why: 'The answer that decides is missed among those that do not.',
  catalogue: ['L04'],
  thresholds: {
    most: { value: 5, unit: 'pages of 550 words', means: 'More of them in both FAQs together are flagged.' },
  },
  examples: {
    flag: [
      `# Internal FAQ\n\n## Why now?\n\n${longText(2800)}\n`,
      `# Customer FAQ\n\n## Why?\n\n${longText(1400)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(1400)}\n`,
      `# FAQ\n\n## Why?\n\n${longText(2900)}\n`,
      `# Press release\n\nIt is here.\n\n# FAQ\n\n## Why?\n\n${longText(1500)}\n\n## And then?\n\n${longText(1500)}\n`,
    ],
    pass: [
      `# Internal FAQ\n\n## Why now?\n\n${longText(2700)}\n`,
      `# Press release\n\n${longText(2800)}\n`,
      `# Internal FAQ\n\n## Why now?\n\nYes.\n\n# Appendix\n\n${longText(2800)}\n`,
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n',
    ],
  },
  check({ outline }, { limits }) {
    const words = faqWords(outline)
    if (words <= limits.most * wordsOnPage) return []
    const faq = (['customer-faq', 'internal-faq'] as const).map((id) => partOf(outline, id)).find(({ range }) => range)
    const at = faq?.title ?? { from: faq?.range?.from ?? 0, to: faq?.range?.from ?? 0 }
    const message = `The FAQs have ${words} words, about ${pagesOf(words)} pages: keep what the decision needs, and move the rest into the appendix.`
    return [{ ...at, section: faq?.id ?? null, message }]
  },
})
