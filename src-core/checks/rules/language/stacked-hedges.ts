import { proseRule } from '../../rule.ts'

export const stackedHedges = proseRule({
  id: 'stacked-hedges',
  title: 'One hedge is enough',
  group: 'language',
  severity: 'warning',
  source: 'Two or more hedges in a sentence: punt-labs review guide. How near they stand is ours.',
  why: '“Might” says that you are not sure. “Might possibly help” says that you do not want to be asked.',
  catalogue: ['W14'],
  changed: 'Only hedges within a few words of each other: two halves of a long sentence may have one each.',
  thresholds: {
    apart: { value: 5, unit: 'words', means: 'Two hedges with at most so many words between them are flagged.' },
  },
  wordLists: ['hedges'],
  examples: {
    flag: [
      '# Internal FAQ\n\n## What is the risk?\n\nBanks might possibly object.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nWe believe this could perhaps help.\n',
      '# Press release\n\n## Solution\n\nIt may potentially save time.\n',
      '# Internal FAQ\n\n## Why now?\n\n- It seems that they would maybe agree.\n',
      '# Customer FAQ\n\n## Where does it work?\n\nIt should probably work in most cities.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What is the risk?\n\nBanks might object.\n',
      '# Internal FAQ\n\n## Could it possibly fail?\n\nYes. It could fail in May.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nBanks may object to the first draft of the rule in spring, and the law might change after that.\n',
      '# Press release\n\n## Launch\n\nIn May 2027 it could open. May and maybe June are busy.\n',
      '# Customer FAQ\n\n## Who may swap?\n\nNurses may swap and may decline. It should work in May, and banks will probably agree.\n',
      '# Press release\n\n## Customer quote\n\n“It might possibly work,” said Ola Brandt, night nurse.\n',
    ],
  },
  check({ text, sentences }, { limits, words: lists }) {
    return sentences.flatMap(({ words, to }) => {
      if (text[to - 1] === '?') return []
      const listed = lists.hedges.find(words).filter((match) => !isMonth(text, match.from))
      const found = listed.flatMap((match) => {
        const before = words[words.findIndex((word) => word.from === match.from) - 1]
        // By itself “should” is a duty.
        return before?.text === 'should' ? [before, match] : [match]
      })
      const near = found.findIndex((match, index) => {
        const next = found[index + 1]
        return (
          next !== undefined &&
          // “May swap and may decline” is two permissions.
          text.slice(match.from, match.to).toLowerCase() !== text.slice(next.from, next.to).toLowerCase() &&
          words.filter((word) => match.to <= word.from && word.to <= next.from).length <= limits.apart
        )
      })
      const [first, second] = found.slice(near)
      if (near < 0 || !first || !second) return []
      const message = `“${text.slice(first.from, first.to)}” and “${text.slice(second.from, second.to)}”: one hedge is enough, or say what you do not know.`
      return [{ from: first.from, to: second.to, message }]
    })
  },
})

/** A sentence hardly ever begins with the verb. */
function isMonth(text: string, from: number): boolean {
  return text.startsWith('May', from)
}
