import { type PlacedParagraph, runningText } from '../../document-prose.ts'
import { keptWith } from '../../kept-with.ts'
import { documentRule, type Report } from '../../rule.ts'
import type { WordList } from '../../word-list.ts'

export const adverbDensity = documentRule({
  id: 'adverb-density',
  title: 'Few words in -ly',
  group: 'language',
  severity: 'note',
  english: true,
  source:
    'Adverbs as a fault: Calbucci, The PRFAQ Framework; Amazon’s writing advice. 1.5 in 100 words is ours: real PR/FAQs had 0.1 to 1.4.',
  why: 'Where adverbs gather, facts are missing.',
  catalogue: ['W09'],
  changed: 'Words in -ly that say when, how often or by which means (“daily”, “automatically”) do not count.',
  thresholds: {
    density: { value: 1.5, unit: 'in 100 words', means: 'A part with more is flagged.' },
    words: { value: 150, unit: 'words', means: 'A part with fewer is not judged.' },
  },
  wordLists: ['adverbs-of-fact'],
  examples: {
    flag: [
      `# Press release\n\n## Solution\n\n${'It quickly and easily opens accounts for people in town who have none. '.repeat(12)}\n`,
      `# Customer FAQ\n\n## How?\n\n${'You simply tell us your name and we gladly do the rest of it for you. '.repeat(12)}\n`,
      `# Internal FAQ\n\n## Why us?\n\n${'We know shelters deeply, and they trust us warmly and fully in turn, it seems. '.repeat(12)}\n`,
      `# Press release\n\n## Solution\n\n${'Quietly kept keys sign every payment of the day. '.repeat(20)}\n`,
    ],
    pass: [
      `# Press release\n\n## Solution\n\n${'It opens accounts for people in town who have none of their own yet. '.repeat(12)}\n`,
      `# Press release\n\n## Solution\n\n${'It automatically sends a daily report to the family and only to them. '.repeat(12)}\n`,
      '# Press release\n\n## Solution\n\nIt quickly, easily and safely opens accounts.\n',
      `# Press release\n\n## Solution\n\nIt quickly opens. ${'It opens accounts for people in town who have none of their own yet. '.repeat(12)}\n`,
    ],
  },
  check(context, { limits, words: lists }) {
    const reports: Report[] = []
    for (const [part, stretches] of runningText(context)) {
      let words = 0
      const found: { text: string; from: number; to: number }[] = []
      for (const { from, paragraphs } of stretches) {
        const read = adverbsIn(paragraphs, lists['adverbs-of-fact'])
        words += read.words
        for (const word of read.adverbs) found.push({ text: word.text, from: from + word.from, to: from + word.to })
      }
      const [first] = found
      const density = (100 * found.length) / words
      if (!first || words < limits.words || density <= limits.density) continue
      const shown = [...new Set(found.map(({ text }) => text))].slice(0, 4).join(', ')
      const message = `There are ${found.length} adverbs in ${words} words (${shown}): replace them with facts, or leave them out.`
      reports.push({ from: first.from, to: first.to, section: part, message })
    }
    return reports
  },
})

const adverbsIn = keptWith((paragraphs: readonly PlacedParagraph[], notCounted: WordList) => ({
  words: paragraphs.reduce((sum, { paragraph }) => sum + paragraph.words.length, 0),
  adverbs: paragraphs.flatMap(({ paragraph, start }) =>
    paragraph.words
      .filter(({ text }) => text.length > 4 && text.endsWith('ly') && !notCounted.has(text))
      .map(({ text, from, to }) => ({ text, from: start + from, to: start + to })),
  ),
}))
