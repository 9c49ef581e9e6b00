import { longText } from '../../example-text.ts'
import { faqWords, pagesOf, releaseWords, wordsOnPage } from '../../part-words.ts'
import { documentRule } from '../../rule.ts'

export const coreLength = documentRule({
  id: 'core-length',
  title: 'The document has at most six pages',
  group: 'structure',
  severity: 'error',
  source:
    'Four to six pages, never over six, appendix not counted: Calbucci, The PRFAQ Framework; a hard limit, productinterview.com.',
  why: 'Twenty minutes of silent reading end on page six.',
  catalogue: ['L03'],
  thresholds: {
    most: { value: 6, unit: 'pages of 550 words', means: 'More of them before the appendix are flagged.' },
  },
  examples: {
    flag: [
      `# Press release\n\n${longText(400)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(3000)}\n`,
      `# Customer FAQ\n\n## Is it loud?\n\n${longText(3400)}\n`,
      `# Press release\n\n${longText(1700)}\n\n# FAQ\n\n## Why now?\n\n${longText(1700)}\n`,
      `# Press release\n\n${longText(500)}\n\n# Customer FAQ\n\n## Why?\n\n${longText(1500)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(1500)}\n\n# Appendix\n\nA sketch.\n`,
    ],
    pass: [
      `# Press release\n\n${longText(400)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(2800)}\n`,
      `# Press release\n\n${longText(400)}\n\n# Appendix\n\n${longText(5000)}\n`,
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n',
      `# Customer FAQ\n\n## Is it loud?\n\n${longText(1000)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(2000)}\n`,
    ],
  },
  check({ doc, outline }, { limits }) {
    const words = releaseWords(doc, outline) + faqWords(outline)
    if (words <= limits.most * wordsOnPage) return []
    const message = `Press release and FAQs have ${words} words, about ${pagesOf(words)} pages: cut them to ${limits.most} pages, or move material into the appendix.`
    return [{ from: 0, to: 0, section: null, message }]
  },
})
