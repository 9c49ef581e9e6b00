import { holdsNumber, sentenceAt } from '../../number-words.ts'
import { proseRule } from '../../rule.ts'

export const indefiniteAmounts = proseRule({
  id: 'indefinite-amounts',
  title: 'An amount is a number',
  group: 'language',
  severity: 'note',
  source:
    'Calbucci, The PRFAQ Framework: “some”, “several”, “few”, “a lot”; “most” and “many”: Amazon’s writing advice.',
  why: 'Whether “many customers” are nine or nine thousand decides whether the product is worth making.',
  catalogue: ['W05'],
  changed:
    '“Some”, “many” and “most” only before customers, people, companies and the like, where a number is to be had.',
  wordLists: ['indefinite-amounts'],
  examples: {
    flag: [
      '# Press release\n\n## Customer problem\n\nMany people wait for weeks.\n',
      '# Press release\n\n## Customer problem\n\nMost customers give up.\n',
      '# Internal FAQ\n\n## What does it cost?\n\nIt costs a lot of money, for several reasons.\n',
      '# Internal FAQ\n\n## Who asked?\n\n- Some teams\n- A number of shelters\n',
    ],
    pass: [
      '# Press release\n\n## Customer problem\n\nMany people wait: 4,000 in Berlin alone.\n',
      '# Press release\n\n## Customer problem\n\nThe most important people wait for nine days, which is too many.\n',
      '# Press release\n\n## Customer quote\n\n“Most people give up,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## How do you do it?\n\nIn several steps: first one, then two.\n',
      '# Customer FAQ\n\n## Can several people share an account?\n\nYes, two.\n',
    ],
  },
  check({ text, words, sentences }, { words: lists }) {
    return lists['indefinite-amounts'].find(words).flatMap(({ from, to }) => {
      const sentence = sentenceAt(sentences, from)
      if (sentence && (holdsNumber(text, sentence) || text[sentence.to - 1] === '?')) return []
      return [{ from, to, message: `Say how many “${text.slice(from, to)}” is: a number, or an estimate in brackets.` }]
    })
  },
})
