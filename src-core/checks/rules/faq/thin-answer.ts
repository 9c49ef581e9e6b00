import { answerPassages, askedQuestions } from '../../faq.ts'
import { keptByPassage, numbersOf, sentencesIn } from '../../passages.ts'
import { documentRule } from '../../rule.ts'

const decided = keptByPassage((text) =>
  /^\W*(?:yes|no|never|always|nothing|none|nobody|free|both|a(?:nswer)?\s?:\s*(?:yes|no))\b/i.test(text),
)

export const thinAnswer = documentRule({
  id: 'thin-answer',
  title: 'An answer to colleagues is more than a remark',
  group: 'faq',
  severity: 'note',
  source: 'One-sentence answers: punt-labs review guide; yes, no or a number are answers, after Amazon’s four.',
  why: 'The next question is “and why?”. Answer it before it is asked.',
  catalogue: ['L09'],
  changed:
    'Only in the internal FAQ, and not where the one sentence is a yes, a no or a number. Empty answers are question-answered.',
  english: true,
  thresholds: { most: { value: 10, unit: 'words', means: 'A single sentence of at most this many words is flagged.' } },
  examples: {
    flag: [
      '# Internal FAQ\n\n## What is hard?\n\nHearing plastic pipes.\n',
      '# Internal FAQ\n\n## Why us?\n\nWe know pipes very well.\n',
      '# Internal FAQ\n\n## Who is the customer?\n\nTenants and their landlords.\n',
      '# Internal FAQ\n\nQ: Why now?\nA: The law changed.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Is it legal?\n\nYes.\n',
      '# Internal FAQ\n\n## What does it cost us?\n\n31 euros.\n',
      '# Internal FAQ\n\n## What is hard?\n\nHearing plastic pipes. We have tried four sensors.\n',
      '# Customer FAQ\n\n## What colour is it?\n\nAs blue as the sea.\n',
      '# Internal FAQ\n\n## Why us?\n\nBecause no other maker of microphones has listened to pipes in old houses for years.\n',
    ],
  },
  check(context, { limits }) {
    return askedQuestions(context).flatMap((question) => {
      if (question.part !== 'internal-faq' || !question.answered || !question.answer) return []
      if (question.words > limits.most) return []
      const passages = answerPassages(context.doc, question)
      if (passages.reduce((sum, passage) => sum + sentencesIn(passage).length, 0) !== 1) return []
      if (passages.some((passage) => decided(passage) || numbersOf(passage).length > 0)) return []
      const { from, to } = question.answer
      const message = `The answer to “${question.text}” is a remark: add the reason, the number or the example behind it.`
      return [{ from, to, section: question.part, message }]
    })
  },
})
