import { proseRule } from '../../rule.ts'

export const intensifiers = proseRule({
  id: 'intensifiers',
  title: 'No words that only add force',
  group: 'language',
  severity: 'note',
  source: 'Amazon’s writing advice as armandpatella.com and jamesoweber.com relay it; which words is ours.',
  why: 'The sentence says the same without them, and sounds surer.',
  catalogue: ['W08'],
  wordLists: ['intensifiers'],
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nIt is very simple.\n',
      '# Press release\n\n## Customer problem\n\nWaiting is extremely hard.\n',
      '# Internal FAQ\n\n## Why us?\n\n- We are truly close to shelters.\n',
      '# Customer FAQ\n\n## Is it safe?\n\nIt is absolutely safe.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nIt is simple.\n',
      '# Press release\n\n## Customer quote\n\n“It was very simple,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## When?\n\nOn the very first day, at the very least in Berlin.\n',
      '# Internal FAQ\n\n## Is it an extreme case?\n\nNo: `very` is a word in code, and every shelter has one.\n',
    ],
  },
  check({ text, words }, { words: lists }) {
    return lists.intensifiers.find(words).flatMap(({ from, to }) => {
      const index = words.findIndex((word) => word.from === from)
      const next = words[index + 1]
      // Without a word behind it there is nothing to strengthen; “the very first” points, “not very” weakens.
      if (!next?.joined || pointed.has(next.text) || words[index - 1]?.text === 'not') return []
      const message = `“${text.slice(from, to)}” adds force and no fact: leave it out.`
      const begins = /^\p{Lu}/u.test(text.slice(from, from + 2))
      const following = text.slice(next.from, next.to)
      const replacement = begins ? following.charAt(0).toUpperCase() + following.slice(1) : following
      const article = words[index - 1]?.text
      // “A very old” would need another article.
      return article === 'a' || article === 'an'
        ? [{ from, to, message }]
        : [{ from, to: next.to, message, fix: { replacement } }]
    })
  },
})

const pointed = new Set([
  'first',
  'last',
  'same',
  'best',
  'least',
  'moment',
  'people',
  'thing',
  'day',
  'much',
  'few',
  'beginning',
  'end',
])
