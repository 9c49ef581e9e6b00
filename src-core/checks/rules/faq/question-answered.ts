import type { DocumentRule, Report } from '../../rule.ts'
import { sectionOf } from '../../section-text.ts'

export const questionAnswered: DocumentRule = {
  id: 'question-answered',
  title: 'Every question has an answer',
  group: 'faq',
  severity: 'error',
  source:
    'Empty FAQ answers, punt-labs review guide; Amazon’s four answers are yes, no, a number, and “I don’t know” with a follow-up.',
  why: 'An open question is the first thing a reviewer sees. “We do not know yet; Mia will by 1 June” is an answer.',
  catalogue: ['L09'],
  examples: {
    flag: [
      '# Customer FAQ\n\n## What does it cost?\n\n## Is it safe?\n\nYes.\n',
      '# Internal FAQ\n\n**Q: Why now?**\n\nTBD\n\n**Q: Why us?**\n\nWe know the shelters.\n',
      '# FAQ\n\nQ: Is it loud?\n\nQ: Is it blue?\nA: Yes.\n',
      '# Internal FAQ\n\n## Why now?\n\n[Answer]\n',
    ],
    pass: [
      '# Customer FAQ\n\n## What does it cost?\n\nNothing.\n\n## Is it safe?\n\nYes.\n',
      '# Internal FAQ\n\nQ: Why now?\nA: The law changed. We will know more by 1 June.\n',
      '# Customer FAQ\n\n## Is it loud?\n\nIt is not. See TODO lists in the manual.\n',
      '# Internal FAQ\n\n| Question | Answer |\n|---|---|\n| Why now? | The law changed. |\n',
    ],
  },
  scope: 'document',
  check({ outline }) {
    // The answer about success has a rule of its own.
    const success = sectionOf(outline, 'success-metrics')
    const isSuccess = (from: number) => success?.state === 'empty' && success.title?.from === from
    return outline.parts.flatMap((part) =>
      part.questions
        .filter((question) => !question.answered && !isSuccess(question.title.from))
        .map((question): Report => {
          const message = question.answer
            ? `“${question.text}” has only a placeholder for an answer: write the answer, or say who will know it by when.`
            : `“${question.text}” has no answer: write one, or say who will know it by when.`
          return { from: question.title.from, to: question.title.to, section: part.id, message }
        }),
    )
  },
}
