import { proseRule } from '../../rule.ts'

export const hopes = proseRule({
  id: 'hopes',
  title: 'A plan and no hope',
  group: 'language',
  severity: 'note',
  source: '“We hope”: Calbucci, The PRFAQ Framework.',
  why: 'A reviewer funds a plan. What is hoped can be said as an assumption, with what would show that it is wrong.',
  catalogue: ['W20'],
  wordLists: ['hopes'],
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who comes?\n\nWe hope that shelters take part.\n',
      '# Internal FAQ\n\n## When?\n\nHopefully in May.\n',
      '# Press release\n\n## Solution\n\nWe would like to open 40 branches.\n',
      '# Internal FAQ\n\n## What next?\n\n- With any luck, Hamburg\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Who comes?\n\nForty shelters take part. They had given up hope.\n',
      '# Press release\n\n## Leader quote\n\n“We hope that shelters take part,” said Nora Falk, chief executive of Kitebank.\n',
      '# Internal FAQ\n\n## When?\n\nIn May, if the assumption holds that the law is passed.\n',
      '# Internal FAQ\n\n## Who is it for?\n\nFor people like us. They would like to be paid.\n',
    ],
  },
  check({ text, words }, { words: lists }) {
    return lists.hopes.find(words).map(({ from, to }) => ({
      from,
      to,
      message: `“${text.slice(from, to)}” is a wish: say what you plan, or name it as an assumption.`,
    }))
  },
})
