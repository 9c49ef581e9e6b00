import { proseRule } from '../../rule.ts'

export const doubleNegatives = proseRule({
  id: 'double-negatives',
  title: 'Say it without two negatives',
  group: 'language',
  severity: 'note',
  source: 'Calbucci, The PRFAQ Framework.',
  why: '“Not uncommon” makes the reader calculate. “Common” does not, and a number is better still.',
  catalogue: ['W20'],
  wordLists: ['double-negatives'],
  examples: {
    flag: [
      '# Press release\n\n## Customer problem\n\nIt is not uncommon to wait.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nIt is not without risk.\n',
      '# Internal FAQ\n\n## Can it fail?\n\n- It isn’t impossible.\n',
      '# Press release\n\n## Solution\n\nIt never fails to open.\n',
    ],
    pass: [
      '# Press release\n\n## Customer problem\n\nIt is common to wait. It is not common to complain.\n',
      '# Press release\n\n## Customer quote\n\n“It was not uncommon to wait,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## What is the risk?\n\nWe do not launch without a test. It is impossible, not unlawful.\n',
      '# Internal FAQ\n\n## Can it fail?\n\nIt is not. Without power it stops.\n',
    ],
  },
  check({ text, words }, { words: lists }) {
    return lists['double-negatives'].find(words).map(({ from, to }) => ({
      from,
      to,
      message: `“${text.slice(from, to)}” is two negatives: say it as a plain statement.`,
    }))
  },
})
