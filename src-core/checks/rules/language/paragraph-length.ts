import { proseRule } from '../../rule.ts'

export const paragraphLength = proseRule({
  id: 'paragraph-length',
  title: 'A paragraph of the press release has at most seven sentences',
  group: 'language',
  severity: 'warning',
  source: 'Three to four sentences, McAllister 2012; three to six in the lead, Calbucci, The PRFAQ Framework.',
  why: 'One paragraph makes one point. By the eighth sentence it makes two.',
  catalogue: ['L05'],
  changed: 'Seven, not six: sentences that are short on purpose make a longer paragraph no harder.',
  thresholds: { most: { value: 7, unit: 'sentences', means: 'A paragraph of more sentences is flagged.' } },
  parts: ['press-release'],
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nIt listens. It blinks. It calls. It waits. It sleeps. It wakes. It listens. It blinks.\n',
      '# Press release\n\nGhent, 9 March 2028 — It is here. It listens. It blinks. It calls. It waits. It sleeps. It wakes. It listens.\n',
      '# Press release\n\n**Problem:** It drips. It drips. It drips. Nobody hears. It drips. It drips. It drips. The ceiling comes down.\n',
      '# Press release\n\n## Solution\n\nDoes it listen? It does! Does it blink? It does! Does it call? It does! Does it wait? It does!\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nIt listens. It blinks. It calls. It waits. It sleeps. It wakes. It listens.\n',
      '# Press release\n\n## Solution\n\nIt listens. It blinks. It calls. It waits.\n\nIt sleeps. It wakes. It listens. It blinks.\n',
      '# Internal FAQ\n\n## Why now?\n\nIt listens. It blinks. It calls. It waits. It sleeps. It wakes. It listens. It blinks.\n',
      '# Press release\n\n## Customer quote\n\n“It listens. It blinks. It calls. It waits. It sleeps. It wakes. It listens,” said Bram Aerts.\n',
      '# Press release\n\n## Solution\n\nDr. Maes listens, e.g. in St. Gallen, at 3.5 kHz, Mon. to Fri., vs. 2.1 kHz before, i.e. 1.4 kHz more.\n',
    ],
  },
  check({ kind, sentences, text }, { limits }) {
    const spoken = sentences.filter(({ words }) => words.length > 0)
    const next = spoken[limits.most]
    if (kind === 'cell' || !next) return []
    const message = `This paragraph has ${spoken.length} sentences: cut it, or divide it where its second point begins.`
    return [{ from: next.from, to: text.length, message }]
  },
})
