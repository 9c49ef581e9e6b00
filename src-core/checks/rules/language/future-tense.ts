import { type PlacedParagraph, runningText } from '../../document-prose.ts'
import { keptWith } from '../../kept-with.ts'
import { documentRule, type Report } from '../../rule.ts'

export const futureTense = documentRule({
  id: 'future-tense',
  title: 'The release is written as of launch day',
  group: 'language',
  severity: 'note',
  english: true,
  source:
    'A release that speaks of the future: robisson review guide; a third is ours: at 20 % an FAQ was flagged that promises to stay free.',
  why: 'On launch day the product exists. “Will” gives away that nobody has imagined that day yet.',
  catalogue: ['W17'],
  thresholds: {
    share: {
      value: 33,
      unit: '% of the sentences',
      means: 'A press release or customer FAQ with more in the future tense is flagged.',
    },
    sentences: { value: 8, unit: 'sentences', means: 'A part with fewer is not judged.' },
  },
  examples: {
    flag: [
      `# Press release\n\n## Solution\n\n${'Kitebank will open accounts. It takes a visit. '.repeat(5)}\n`,
      `# Press release\n\n## How it works\n\n${'You’ll come to the desk. We’ll print a card for you. '.repeat(5)}\n`,
      `# Customer FAQ\n\n## How?\n\n${'We are going to call you. Your card won’t be late. '.repeat(5)}\n`,
      `# Press release\n\n## Solution\n\n${'Kitebank will open accounts. '.repeat(9)}\n`,
    ],
    pass: [
      `# Press release\n\n## Solution\n\n${'Kitebank opens accounts. It takes one visit. '.repeat(5)}\n`,
      `# Internal FAQ\n\n## What happens next?\n\n${'We will ask 40 shelters. '.repeat(9)}\n`,
      '# Press release\n\n## Solution\n\nKitebank will open accounts. It will be free.\n',
      `# Press release\n\n## Solution\n\nIt was his last will. ${'Kitebank opens accounts. It takes one visit. '.repeat(5)}\n`,
    ],
  },
  check(context, { limits }) {
    const reports: Report[] = []
    for (const [part, stretches] of runningText(context)) {
      if (part !== 'press-release' && part !== 'customer-faq') continue
      const places: { from: number; to: number }[] = []
      let count = 0
      for (const { from, paragraphs } of stretches) {
        const read = futuresIn(paragraphs)
        count += read.sentences
        for (const word of read.future) places.push({ from: from + word.from, to: from + word.to })
      }
      const [first] = places
      if (!first || count < limits.sentences || (100 * places.length) / count <= limits.share) continue
      const message = `Of ${count} sentences here ${places.length} are about the future: write as if it had launched today.`
      reports.push({ ...first, section: part, message })
    }
    return reports
  },
})

const futuresIn = keptWith((paragraphs: readonly PlacedParagraph[]) => {
  let sentences = 0
  const future: { from: number; to: number }[] = []
  for (const { paragraph, start } of paragraphs)
    for (const { words } of paragraph.sentences) {
      if (words.length < 3) continue
      sentences++
      const word = words.find(({ text }, index) => isFuture(text, words[index + 1]?.text))
      if (word) future.push({ from: start + word.from, to: start + word.to })
    }
  return { sentences, future }
})

function isFuture(word: string, next: string | undefined): boolean {
  return word === 'will' || word === "won't" || word.endsWith("'ll") || (word === 'going' && next === 'to')
}
