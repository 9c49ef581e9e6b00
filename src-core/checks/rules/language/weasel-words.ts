import { holdsNumber, sentenceAt } from '../../number-words.ts'
import { proseRule } from '../../rule.ts'

export const weaselWords = proseRule({
  id: 'weasel-words',
  title: 'No words that leave a way out',
  group: 'language',
  severity: 'note',
  source:
    'Amazon’s writing advice as armandpatella.com and jamesoweber.com relay it. On real PR/FAQs a list of thirty gave up to 1.4 finds in 100 words; hence a note for each.',
  why: 'A claim that cannot be wrong says nothing. What is meant can be said, or is not known yet.',
  catalogue: ['W04'],
  changed:
    '“Many”, “most” and the like are in indefinite-amounts, “significantly” in comparisons. Their density is not a finding of its own: it would repeat what each says.',
  wordLists: ['weasel-words'],
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nKitebank would help people in shelters.\n',
      '# Press release\n\n## Customer problem\n\nNearly all banks turn them away.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nThe change should result in fewer complaints. Arguably that is enough.\n',
      '# Customer FAQ\n\n## How fast is it?\n\nWe answer as soon as possible.\n',
      '# Internal FAQ\n\n## Why us?\n\n- Studies show that shelters trust us.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nKitebank helps people in shelters. It could not help them before.\n',
      '# Press release\n\n## Customer quote\n\n“Nearly all banks sent me away,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nThe text in `would help` is code, and https://example.org/would-help is an address.\n',
      '# Internal FAQ\n\n## Why us?\n\nNearly all, 97 of 100, came back.\n',
      '---\nlang: de\n---\n\n# Press release\n\n## Solution\n\nKitebank would help nearly all.\n',
    ],
  },
  check({ text, words, sentences }, { words: lists }) {
    return lists['weasel-words'].find(words).flatMap(({ from, to }) => {
      const sentence = sentenceAt(sentences, from)
      if (sentence && holdsNumber(text, sentence)) return []
      const message = `“${text.slice(from, to)}” leaves a way out: say what is so, or what you do not know yet.`
      return [{ from, to, message }]
    })
  },
})
