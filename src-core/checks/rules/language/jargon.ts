import type { Sentence } from '../../prose.ts'
import { proseRule } from '../../rule.ts'

export const jargon = proseRule({
  id: 'jargon',
  title: 'Words that customers use',
  group: 'language',
  severity: 'note',
  source:
    'Jargon counts from four words on in bordenet pr-faq-validator; “leverage” is named by Calbucci and legalclarity.org.',
  why: 'A customer never says it, so it hides what a customer gets.',
  catalogue: ['W12'],
  changed:
    'Each is a note from the first on, with a plain word where there is one; the choice is the writer’s, so nothing is replaced by itself.',
  wordLists: ['jargon'],
  titles: true,
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nKitebank leverages the shelters.\n',
      '# Internal FAQ\n\n## Why us?\n\nThere are synergies, and low-hanging fruit.\n',
      '# Press release\n\n## Headline\n\nKitebank empowers people in shelters\n',
      '# Internal FAQ\n\n## What next?\n\n- Streamline sign-up, going forward\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nKitebank uses what shelters know.\n',
      '# Press release\n\n## Leader quote\n\n“We leverage synergies,” said Nora Falk, chief executive of Kitebank.\n',
      '# Internal FAQ\n\n## Why us?\n\nWe have leverage: 40 shelters. The lever is long.\n',
      '# Internal FAQ\n\n## What next?\n\nThe stream flows, the power holds, and the fruit hangs low. See the Pain Point Board.\n',
      '# Internal FAQ\n\n## What feeds it?\n\n- Sources: Pain Point Board, letters\n- Pain Point Board\n',
    ],
  },
  check({ kind, text, words, sentences }, { words: lists }) {
    return lists.jargon.find(words).flatMap(({ entry, from, to, better }) => {
      const index = words.findIndex((word) => word.from === from)
      const before = words[index - 1]?.text ?? ''
      // “Have leverage”, “the leverage of”: a noun, in finance a term.
      if (entry === 'leverage' && nounBefore.has(before)) return []
      const written = text.slice(from, to)
      if (kind !== 'heading' && isName(written, sentences, from)) return []
      const message =
        better === null
          ? `“${written}” is meeting language: say what happens, in words a customer would use.`
          : `“${written}” is meeting language: “${better}” may do.`
      return [{ from, to, message }]
    })
  },
})

/** “Pain Point Board”: capitals inside a sentence are a name’s, and so are those of every word where it opens one. */
function isName(written: string, sentences: readonly Sentence[], from: number): boolean {
  if (!/^\p{Lu}/u.test(written)) return false
  return (
    /^\p{Lu}\p{Ll}*(?:[ -]\p{Lu}\p{Ll}*)+$/u.test(written) || !sentences.some(({ words }) => words[0]?.from === from)
  )
}

const nounBefore = new Set('a the have has had of more some no with our their his her its financial high'.split(' '))
