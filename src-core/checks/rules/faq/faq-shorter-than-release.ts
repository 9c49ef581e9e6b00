import { longText } from '../../example-text.ts'
import { faqWords, releaseWords } from '../../part-words.ts'
import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const faqShorterThanRelease = documentRule({
  id: 'faq-shorter-than-release',
  title: 'The FAQs are longer than the press release',
  group: 'faq',
  severity: 'warning',
  source: 'A FAQ shorter than its press release has not been thought through: punt-labs review guide.',
  why: 'The release makes promises. The FAQs say how they are kept, which takes longer.',
  catalogue: ['L10'],
  changed: 'Only once every question has an answer.',
  examples: {
    flag: [
      `# Press release\n\n${longText(300)}\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n\n# Internal FAQ\n\n## Why now?\n\nThe law.\n`,
      `# Press release\n\n${longText(300)}\n\n# FAQ\n\n## Is it loud?\n\n${longText(200)}\n`,
      `# Press release\n\n${longText(400)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(300)}\n`,
      `# Press release\n\n${longText(300)}\n\n# Customer FAQ\n\n## Is it loud?\n\nNo.\n\n# Appendix\n\n${longText(900)}\n`,
    ],
    pass: [
      `# Press release\n\n${longText(300)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(400)}\n`,
      `# Press release\n\n${longText(300)}\n`,
      `# Press release\n\n${longText(300)}\n\n# Internal FAQ\n\n## Why now?\n\n## Why us?\n\nWe know pipes.\n`,
      `# Press release\n\n${longText(300)}\n\n# Customer FAQ\n\n## Is it loud?\n\n${longText(200)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(200)}\n`,
    ],
  },
  check({ doc, outline }) {
    const faqs = (['customer-faq', 'internal-faq'] as const).map((id) => partOf(outline, id))
    if (faqs.every(({ questions }) => questions.length === 0)) return []
    const words = faqWords(outline)
    const release = releaseWords(doc, outline)
    if (words >= release) return []
    // While questions are still to be answered that is what is missing.
    if (faqs.some(({ questions }) => questions.some((question) => !question.answered))) return []
    const faq = faqs.find(({ range }) => range)
    const at = faq?.title ?? { from: faq?.range?.from ?? 0, to: faq?.range?.from ?? 0 }
    const message = `The FAQs have ${words} words and the press release ${release}: answer what readers of the release will ask.`
    return [{ ...at, section: faq?.id ?? null, message }]
  },
})
