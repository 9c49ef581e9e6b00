import { openingSentence } from '../../replacement.ts'
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
      '# Customer FAQ\n\n## Is it slow?\n\nIt is very, very slow. Very, very slow.\n',
      '# Press release\n\n## Solution\n\nIt is extremely [useful](https://example.org) and very **fast**.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nIt is simple.\n',
      '# Press release\n\n## Customer quote\n\n“It was very simple,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## When?\n\nOn the very first day, at the very least in Berlin.\n',
      '# Internal FAQ\n\n## Is it an extreme case?\n\nNo: `very` is a word in code, and every shelter has one.\n',
    ],
  },
  check({ text, words }, { words: lists }) {
    const found: { from: number; to: number }[] = []
    for (const { from, to } of lists.intensifiers.find(words)) {
      const before = found.at(-1)
      // “Very, very slow” is slow.
      if (before && text.slice(before.to, from) === ', ') before.to = to
      else found.push({ from, to })
    }
    return found.flatMap(({ from, to }) => {
      const index = words.findIndex((word) => word.from === from)
      const next = words.find((word) => word.from >= to)
      // Without a word behind it there is nothing to strengthen; “the very first” points, “not very” weakens.
      if (!next?.joined || pointed.has(next.text) || words[index - 1]?.text === 'not') return []
      const message = `“${text.slice(from, to)}” adds force and no fact: leave it out.`
      const article = words[index - 1]?.text
      // “A very old” would need another article.
      if (article === 'a' || article === 'an' || text.slice(to, next.from).includes('\n'))
        return [{ from, to, message }]
      // The capital goes over to the next word.
      if (/^\p{Lu}/u.test(text.slice(from, from + 2)))
        return [{ from, to: next.to, message, fix: { replacement: openingSentence(text.slice(next.from, next.to)) } }]
      return [{ from, to: next.from, message, fix: { replacement: '' } }]
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
