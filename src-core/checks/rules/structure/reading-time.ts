import { longText } from '../../example-text.ts'
import { documentRule } from '../../rule.ts'

/** Calbucci, The PRFAQ Framework. */
const wordsPerMinute = 200

export const readingTime = documentRule({
  id: 'reading-time',
  title: 'The document can be read in the meeting',
  group: 'structure',
  severity: 'note',
  source: '9 to 18 minutes at 200 words a minute, 20 to 25 with notes: Calbucci, The PRFAQ Framework.',
  why: 'The meeting begins with silent reading. Who is not done when the talking starts does not decide.',
  catalogue: ['L11'],
  thresholds: {
    most: { value: 25, unit: 'minutes', means: 'A document that takes longer to read, appendix included, is flagged.' },
  },
  examples: {
    flag: [
      `# Press release\n\n${longText(400)}\n\n# Appendix\n\n${longText(4700)}\n`,
      `# Internal FAQ\n\n## Why now?\n\n${longText(5100)}\n`,
      `# Press release\n\n${longText(5100)}\n`,
      `# Customer FAQ\n\n## Why?\n\n${longText(2600)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(2600)}\n`,
    ],
    pass: [
      `# Press release\n\n${longText(400)}\n\n# Appendix\n\n${longText(4500)}\n`,
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n',
      `# Internal FAQ\n\n## Why now?\n\n${longText(3000)}\n`,
      `# Customer FAQ\n\n## Why?\n\n${longText(2000)}\n\n# Internal FAQ\n\n## Why now?\n\n${longText(2000)}\n`,
    ],
  },
  check({ outline }, { limits }) {
    const words = outline.parts.reduce((sum, part) => sum + part.words, 0)
    const minutes = Math.round(words / wordsPerMinute)
    if (words <= limits.most * wordsPerMinute) return []
    const message = `Reading all of it takes about ${minutes} minutes: bring it down to ${limits.most}, or say what may be skipped.`
    return [{ from: 0, to: 0, section: null, message }]
  },
})
