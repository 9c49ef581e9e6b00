import type { Sentence } from '../../prose.ts'
import { proseRule } from '../../rule.ts'

export const longSentences = proseRule({
  id: 'long-sentences',
  title: 'A sentence can be read in one breath',
  group: 'language',
  severity: 'warning',
  source:
    'Fewer than 30 words: Amazon’s writing advice as armandpatella.com and jamesoweber.com relay it. At 25 every third sentence of real PR/FAQs was flagged, at 30 one in seven.',
  why: 'A reviewer who has to read a sentence twice has stopped thinking about the product.',
  catalogue: ['W01'],
  changed: 'Of a list that semicolons divide, each part counts by itself.',
  thresholds: { words: { value: 30, unit: 'words', means: 'A sentence of more words is flagged.' } },
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nKitebank accepts a case worker’s word for an address, which means that anybody who sleeps in a shelter can open an account on the day on which they find work, without a form, a letter or a second visit.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe law that obliged every bank to check an address by letter was changed in March, so that for the first time a bank may take the word of a public office for it, which is what all of this rests on.\n',
      '# Press release\n\n## Customer problem\n\n**Today:** People without an address wait for weeks until a bank has looked at their papers, and while they wait they pay up to nine per cent of their wage to the shop that cashes it for them on a Friday night in cash.\n',
      '# Customer FAQ\n\n## Is it safe?\n\n- Yes, because the key that signs a payment never leaves the phone on which it was made, and because the shelter can lock the account within a minute when somebody calls to say that the phone is gone or broken.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nKitebank accepts a case worker’s word for an address. Anybody who sleeps in a shelter can open an account on the day they find work. It takes one visit, e.g. on a Monday. No letter is sent, and no form is filled in twice by anybody.\n',
      '# Press release\n\n## Leader quote\n\n“We kept turning the same people away, week after week and year after year, because a form had a line for a street and they had none, and nobody whose job it was could say why that line was there at all,” said Nora Falk, chief executive.\n',
      '# Internal FAQ\n\n## What is in scope?\n\n- sign-up at the desk of a shelter or a public library with a case worker\n- a card that works on the same day in every shop and at every machine\n- a lock by telephone, at any hour, in six languages, by a person and not a machine\n',
      '# Press release\n\n## Getting started\n\nAsk at the desk of your shelter  \nor call us on any day  \nor write to us  \nor come to one of our forty branches in Berlin and Hamburg and bring nothing but yourself  \nand a person who knows you\n',
      '# Internal FAQ\n\n## How will we measure success?\n\nWithin 90 days, every shelter has a desk that opens on all days of the week; nine of ten accounts are opened in one visit; half of the wages arrive on the day on which they are paid; complaints stay below five a week.\n',
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty.\n',
    ],
  },
  check({ kind, text, sentences }, { limits }) {
    if (kind === 'cell') return []
    return sentences.flatMap((sentence) => {
      const { from, to } = sentence
      const length = longestPart(text, sentence)
      if (length <= limits.words) return []
      return [{ from, to, message: `This sentence has ${length} words: make two of it, or cut it to ${limits.words}.` }]
    })
  },
})

/** Words between semicolons where a sentence has two or more: it is a list then. */
function longestPart(text: string, { from, to, words }: Sentence): number {
  const ends: number[] = []
  for (let at = text.indexOf(';', from); at >= 0 && at < to; at = text.indexOf(';', at + 1)) ends.push(at)
  if (ends.length < 2) return words.length
  const parts = [from, ...ends].map((start, index) => {
    const end = ends[index] ?? to
    return words.filter((word) => start <= word.from && word.from < end).length
  })
  return Math.max(...parts)
}
