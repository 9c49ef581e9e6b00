import { reportOf } from '../../replacement.ts'
import { proseRule } from '../../rule.ts'

export const wordyPhrases = proseRule({
  id: 'wordy-phrases',
  title: 'No phrase where a word does',
  group: 'language',
  severity: 'note',
  source: 'Amazon’s writing advice as armandpatella.com relays it; Calbucci, The PRFAQ Framework.',
  why: 'Nobody misses the words that are gone, and the page has room for what matters.',
  catalogue: ['W13'],
  wordLists: ['wordy-phrases'],
  titles: true,
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nIn order to open an account, come to the desk.\n',
      '# Press release\n\n## Customer problem\n\nThey wait due to the fact that a form needs an address.\n',
      '# Internal FAQ\n\n## Why us?\n\n- We utilize what shelters know.\n',
      '# Internal FAQ\n\n## Who can?\n\nA nurse has the ability to lock it at all times.\n',
      '# Internal FAQ\n\n## What is an end result?\n\nIt is an end result.\n',
    ],
    pass: [
      '# Press release\n\n## Solution\n\nTo open an account, come to the desk.\n',
      '# Press release\n\n## Customer quote\n\n“They use it in order to wait,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## Why us?\n\nWe put the forms in order, to find them. The order to stop came late.\n',
      '# Internal FAQ\n\n## What is it called?\n\nThe flag is `utilize`, and the utility is ours.\n',
    ],
  },
  check(paragraph, { words: lists }) {
    return lists['wordy-phrases']
      .find(paragraph.words)
      .map((match) =>
        reportOf(paragraph, match, (written, better) =>
          better === null ? `“${written}” can be said in fewer words.` : `“${written}” says no more than “${better}”.`,
        ),
      )
  },
})
