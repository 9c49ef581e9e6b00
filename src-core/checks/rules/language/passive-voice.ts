import { type PlacedParagraph, runningText } from '../../document-prose.ts'
import { keptWith } from '../../kept-with.ts'
import type { ProseParagraph, Sentence } from '../../prose.ts'
import { documentRule, type Report } from '../../rule.ts'
import type { WordList } from '../../word-list.ts'

export const passiveVoice = documentRule({
  id: 'passive-voice',
  title: 'Somebody does what is done',
  group: 'language',
  severity: 'warning',
  english: true,
  source: 'More than 25 % of the sentences: bordenet pr-faq-validator; also factoftheday1.com and Calbucci.',
  why: 'The passive leaves out who does it, which is the question of the next reviewer.',
  catalogue: ['W10'],
  thresholds: {
    share: { value: 25, unit: '% of the sentences', means: 'A part with more passive sentences is flagged.' },
    sentences: { value: 8, unit: 'sentences', means: 'A part with fewer is not judged.' },
  },
  wordLists: ['irregular-participles', 'adjectival-participles'],
  examples: {
    flag: [
      `# Press release\n\n## Solution\n\n${'Accounts are opened at the desk. '.repeat(9)}\n`,
      `# Internal FAQ\n\n## How is it built?\n\n${'The key was quietly made on the phone. It has not been sent. We wait. '.repeat(4)}\n`,
      `# Customer FAQ\n\n## What happens?\n\n${'You will be called. A card is being printed for you. '.repeat(5)}\n`,
      `# Press release\n\n## Customer problem\n\n${'They are turned away. They come back. The form is given to them again. '.repeat(4)}\n`,
    ],
    pass: [
      `# Press release\n\n## Solution\n\n${'We open accounts at the desk. '.repeat(9)}\n`,
      `# Press release\n\n## Solution\n\n${'We are excited. It is needed. They are interested, and we are located in Berlin. '.repeat(4)}\n`,
      '# Press release\n\n## Solution\n\nAccounts are opened at the desk. They are locked by telephone.\n',
      `# Press release\n\n## Solution\n\n${'We open it. We lock it. We close it. The card is printed. '.repeat(4)}\n`,
      `# Press release\n\n## Leader quote\n\n${'“They were turned away,” said Nora Falk. '.repeat(9)}\n`,
    ],
  },
  check(context, { limits, words: lists }) {
    const reports: Report[] = []
    for (const [part, stretches] of runningText(context)) {
      let count = 0
      const passive: { from: number; to: number; text: string }[] = []
      for (const { from, paragraphs } of stretches) {
        const read = passivesIn(paragraphs, lists)
        count += read.sentences
        for (const each of read.passive) passive.push({ ...each, from: from + each.from, to: from + each.to })
      }
      const [first] = passive
      if (!first || count < limits.sentences || (100 * passive.length) / count <= limits.share) continue
      const shown = [...new Set(passive.map(({ text }) => `“${text}”`))].slice(0, 3).join(', ')
      const message = `Of ${count} sentences here ${passive.length} are passive (${shown}): say who does it.`
      reports.push({ from: first.from, to: first.to, section: part, message })
    }
    return reports
  },
})

type Lists = Readonly<Record<'irregular-participles' | 'adjectival-participles', WordList>>

const passivesIn = keptWith((paragraphs: readonly PlacedParagraph[], lists: Lists) => {
  let sentences = 0
  const passive: { from: number; to: number; text: string }[] = []
  for (const { paragraph, start } of paragraphs) {
    const read = passivesOf(paragraph, lists)
    sentences += read.sentences
    for (const { from, to } of read.passive)
      passive.push({ from: start + from, to: start + to, text: paragraph.text.slice(from, to) })
  }
  return { sentences, passive }
})

const passivesOf = keptWith((paragraph: ProseParagraph, lists: Lists) => {
  const sentences = paragraph.sentences.filter(({ words }) => words.length >= 3)
  const passive = sentences.flatMap((sentence) => {
    const found = passiveIn(sentence, lists['irregular-participles'], lists['adjectival-participles'])
    return found ? [found] : []
  })
  return { sentences: sentences.length, passive }
})

const be = new Set(
  "is are was were be been being am isn't aren't wasn't weren't it's that's they're we're you're".split(' '),
)
const between = new Set(
  'not also already always never now often still currently only being both then just been all'.split(' '),
)

/** “is … done”: a form of “be”, at most two adverbs, and a participle that is no adjective. */
function passiveIn(
  { words }: Sentence,
  irregular: WordList,
  adjectives: WordList,
): { from: number; to: number } | null {
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (!first || !be.has(first.text)) continue
    for (let next = at + 1; next <= at + 3; next++) {
      const word = words[next]
      if (!word?.joined) break
      const { text } = word
      const isParticiple = (text.endsWith('ed') && text.length > 4) || irregular.has(text)
      if (isParticiple && !adjectives.has(text)) return { from: first.from, to: word.to }
      if (isParticiple || (!between.has(text) && !text.endsWith('ly'))) break
    }
  }
  return null
}
