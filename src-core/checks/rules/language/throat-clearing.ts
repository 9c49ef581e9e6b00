import { openingSentence } from '../../replacement.ts'
import { proseRule } from '../../rule.ts'

export const throatClearing = proseRule({
  id: 'throat-clearing',
  title: 'A sentence begins with what it says',
  group: 'language',
  severity: 'note',
  source: 'Throat-clearing openers: Calbucci, The PRFAQ Framework; punt-labs review guide.',
  why: 'The sentence is the same without it, and a line shorter.',
  catalogue: ['W20'],
  wordLists: ['throat-clearing'],
  examples: {
    flag: [
      '# Press release\n\n## Customer problem\n\nIt is important to note that people wait.\n',
      '# Press release\n\n## Summary\n\nIn today’s fast-paced world, people wait.\n',
      '# Internal FAQ\n\n## Why now?\n\nNeedless to say, the law changed.\n',
      '# Internal FAQ\n\n## Why us?\n\n- As we all know, shelters trust us.\n',
    ],
    pass: [
      '# Press release\n\n## Customer problem\n\nPeople wait, which is important. Note that they pay.\n',
      '# Press release\n\n## Customer quote\n\n“It goes without saying that I came back,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## When?\n\nThe shop closes at the end of the day, at six.\n',
      '# Internal FAQ\n\n## Why now?\n\nThe world of today is not the world of last March: the law changed.\n',
    ],
  },
  check({ text, sentences }, { words: lists }) {
    return sentences.flatMap(({ words }) =>
      lists['throat-clearing'].find(words.slice(0, openingWords)).flatMap(({ from, to, entry }) => {
        // “at the end of the day, at six” is a time when it does not open the sentence.
        if (from !== words[0]?.from) return []
        const next = words.find((word) => word.from >= to)
        const message = `“${text.slice(from, to)}” only clears the throat: begin with what comes after it.`
        const gap = next ? text.slice(to, next.from) : ''
        if (!next || !/^,? $/.test(gap) || !removable.test(entry)) return [{ from, to, message }]
        const replacement = openingSentence(text.slice(next.from, next.to))
        return [{ from, to: next.to, message, fix: { replacement } }]
      }),
    )
  },
})

/** The longest entry has fewer words. */
const openingWords = 10
/** What can go without changing what is left: a clause that ends in “that”, an aside before a comma. */
const removable =
  /(?: that|^needless to say|^having said that|^that being said|^with that being said|^without a doubt|^truth be told)$/
