import { holdsNumber, sentenceAt } from '../../number-words.ts'
import type { Sentence } from '../../prose.ts'
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
    '“Some”, “many” and “most” only before customers, people, companies and the like, where a number is to be had; “most” and “many” also where they open a sentence about others (“Most gyms …”).',
  wordLists: ['indefinite-amounts'],
  examples: {
    flag: [
      '# Press release\n\n## Customer problem\n\nMany people wait for weeks.\n',
      '# Press release\n\n## Customer problem\n\nMost customers give up.\n',
      '# Internal FAQ\n\n## What does it cost?\n\nIt costs a lot of money, for several reasons.\n',
      '# Internal FAQ\n\n## Who asked?\n\n- Some teams\n- A number of shelters\n',
      '# Internal FAQ\n\n## Who else does it?\n\nMost small shelters have no desk. Many night shelter managers keep paper.\n',
    ],
    pass: [
      '# Press release\n\n## Customer problem\n\nMany people wait: 4,000 in Berlin alone.\n',
      '# Press release\n\n## Customer problem\n\nThe most important people wait for nine days, which is too many.\n',
      '# Press release\n\n## Customer quote\n\n“Most people give up,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## Who decides?\n\nMost importantly, shelters do. Most of this is known. Many thanks. Most access is by card.\n',
      '# Internal FAQ\n\n## How do you do it?\n\nIn several steps: first one, then two.\n',
      '# Customer FAQ\n\n## Can several people share an account?\n\nYes, two.\n',
    ],
  },
  check({ text, words, sentences }, { words: lists }) {
    const listed = lists['indefinite-amounts'].find(words)
    const opened = sentences.flatMap((sentence) => {
      const amount = openingAmount(sentence)
      return amount && !listed.some(({ from, to }) => from < amount.to && amount.from < to) ? [amount] : []
    })
    return [...listed, ...opened].flatMap(({ from, to }) => {
      const sentence = sentenceAt(sentences, from)
      if (sentence && (holdsNumber(text, sentence) || text[sentence.to - 1] === '?')) return []
      return [{ from, to, message: `Say how many “${text.slice(from, to)}” is: a number, or an estimate in brackets.` }]
    })
  },
})

/** “Most small gyms”, “Many shelter managers”: a sentence that opens so is a claim about all of them. */
function openingAmount({ words }: Sentence): { from: number; to: number } | null {
  const [first, ...rest] = words
  if (!first || (first.text !== 'most' && first.text !== 'many')) return null
  const noun = rest.slice(0, 3).findIndex(({ text }) => plural.test(text))
  const upTo = rest.slice(0, noun + 1)
  const last = upTo.at(-1)
  if (!last || upTo.some(({ text, joined }) => !joined || notNoun.test(text))) return null
  return { from: first.from, to: last.to }
}

const plural = /^(?:[a-z-]{2,}[^su]s|people|women|men|children)$/
/** What ends the search for a noun, and nouns that are not counted. */
const notNoun = /^(?:of|is|are|was|were|has|have|do|does|a|an|the|thanks|times|ways|things|cases|[a-z]+ly)$/
