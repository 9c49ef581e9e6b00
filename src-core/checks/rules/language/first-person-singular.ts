import { proseRule } from '../../rule.ts'

const singular = new Set(['i', "i'm", "i've", "i'd", "i'll"])

export const firstPersonSingular = proseRule({
  id: 'first-person-singular',
  title: 'Nobody says “I”',
  group: 'language',
  severity: 'note',
  source: 'No author and no “I” in the document: Calbucci, The PRFAQ Framework.',
  why: 'The document is the team’s. “I think” invites the room to judge the writer.',
  catalogue: ['S21'],
  changed:
    'Authors’ names are not looked for: the template has a key for them in the front matter, which is not printed in the text.',
  parts: ['press-release', 'internal-faq'],
  examples: {
    flag: [
      '# Press release\n\n## Summary\n\nToday I am proud to launch Plumb.\n',
      '# Internal FAQ\n\n## Why now?\n\nI think insurers will follow.\n',
      '# Internal FAQ\n\n## What is hard?\n\nPlastic pipes, which I’ve tried to hear.\n',
      '# Press release\n\n## Customer problem\n\nFor years I heard a drip.\n',
    ],
    pass: [
      '# Press release\n\n## Customer quote\n\n“I had a plumber in time,” said Bram Aerts, tenant.\n',
      '# Customer FAQ\n\n## What if I move out?\n\nTake it along. What I pay, you ask? Nothing.\n',
      '# Internal FAQ\n\n## What do I need to decide?\n\nPart I of the plan, and phase I: see appendix I.\n',
      '# Press release\n\n## Leader quote\n\n> I began with the pipes.\n> — Joke Maes, founder of Millrace\n',
    ],
  },
  check({ text, words }) {
    return words.flatMap((word, index) => {
      if (!singular.has(word.text) || text[word.from] !== 'I') return []
      const before = words[index - 1]
      const after = words[index + 1]
      // “Phase I” and “Henry I” are numbered; a pronoun has a verb behind it.
      if (word.text === 'i' && (!after?.joined || (before && isNumbered(before.text, text, before.from)))) return []
      const message = `“${text.slice(word.from, word.to)}” speaks for one person: say what the team knows or does.`
      return [{ from: word.from, to: word.to, message }]
    })
  },
})

function isNumbered(word: string, text: string, from: number): boolean {
  return (
    /^(?:phase|part|type|stage|appendix|chapter|level|class|grade|tier|step|annex|volume|section)$/.test(word) ||
    (from > 0 && /\p{Lu}/u.test(text[from] ?? ''))
  )
}
