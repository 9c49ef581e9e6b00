import { holdsNumber, sentenceAt } from '../../number-words.ts'
import { proseRule } from '../../rule.ts'

export const comparisons = proseRule({
  id: 'comparisons',
  title: 'What is better is better by a number',
  group: 'language',
  severity: 'note',
  source:
    'Adjectives replaced by data: Amazon’s writing advice as armandpatella.com relays it; how to find them is ours.',
  why: '“Much faster” is an opinion. “In ten minutes instead of nine days” is a reason to buy.',
  catalogue: ['W08'],
  changed: 'A note, since the number may stand in the next sentence.',
  wordLists: ['comparisons'],
  titles: true,
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nOpening an account is much faster now.\n',
      '# Press release\n\n## Headline\n\nKitebank dramatically improves banking\n',
      '# Internal FAQ\n\n## What changes?\n\n- Significantly fewer complaints\n',
      '# Internal FAQ\n\n## Why now?\n\nA dramatically simpler account meets double-digit growth.\n',
      '# Internal FAQ\n\n## Why now?\n\nIt can be done at a fraction of the cost.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nOpening an account is much faster: ten minutes instead of nine days.\n',
      '# Press release\n\n## Headline\n\nKitebank cuts waiting significantly, by 90 %\n',
      '# Press release\n\n## Customer quote\n\n“It is much easier,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## How far is it?\n\nNot far. Fees differ significantly. It did not cost that much.\n',
    ],
  },
  check({ text, words, sentences }, { words: lists }) {
    return lists.comparisons.find(words).flatMap(({ from, to }) => {
      const sentence = sentenceAt(sentences, from)
      if (sentence && (holdsNumber(text, sentence) || text[sentence.to - 1] === '?')) return []
      const before = words[words.findIndex((word) => word.from === from) - 1]?.text ?? ''
      if (/^(?:differ|var|chang|how$)/.test(before)) return []
      return [
        { from, to, message: `Say by how much “${text.slice(from, to)}” is: give the number, or leave the word out.` },
      ]
    })
  },
})
