import { proseRule } from '../../rule.ts'

export const hypeWords = proseRule({
  id: 'hype-words',
  title: 'No praise that any product could give itself',
  group: 'language',
  severity: 'warning',
  source:
    'Hype words cost points from the first on in bordenet pr-faq-validator; also the robdefeo review guide and Calbucci, The PRFAQ Framework.',
  why: 'A reader believes a fact and skips an adjective. The fact behind the adjective is the interesting part.',
  catalogue: ['W06'],
  changed:
    'More than three in a press release are not an error: no list of words can say that a document is not ready.',
  wordLists: ['hype-words'],
  titles: true,
  examples: {
    flag: [
      '# Press release\n\n## Headline\n\nKitebank launches revolutionary account\n',
      '# Press release\n\n## Solution\n\nKitebank is a game-changing, best-in-class account.\n',
      '# Internal FAQ\n\n## Why us?\n\nOur cutting edge team built a seamless experience.\n',
      '# Press release\n\n## Solution\n\n- **Effortless sign-up**: at the desk\n',
    ],
    pass: [
      '# Press release\n\n## Headline\n\nKitebank opens accounts in ten minutes\n',
      '# Press release\n\n## Customer quote\n\n“It was effortless,” said Ola Brandt, night nurse.\n',
      '# Internal FAQ\n\n## What do rivals say?\n\nThey call theirs “revolutionary”.\n',
      '# Internal FAQ\n\n## Who decides?\n\nThe head of innovation, and a class of the world that we call customers.\n',
    ],
  },
  check({ text, words }, { words: lists }) {
    return lists['hype-words'].find(words).map(({ from, to }) => {
      const message = `“${text.slice(from, to)}” is praise: say what it does, or by how much it is better.`
      return { from, to, message }
    })
  },
})
