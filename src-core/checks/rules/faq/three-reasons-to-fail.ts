import { answerPassages, askedAbout } from '../../faq.ts'
import { sentencesIn } from '../../passages.ts'
import { documentRule } from '../../rule.ts'

export const threeReasonsToFail = documentRule({
  id: 'three-reasons-to-fail',
  title: 'Three reasons are named why it may fail',
  group: 'faq',
  severity: 'warning',
  source: 'The top three reasons it will not succeed: workingbackwards.com.',
  why: 'The first reason is the one everybody knows. The third is the one you had to think about.',
  catalogue: ['F10'],
  changed: 'Sentences, items and rows of all answers about risk count together.',
  english: true,
  thresholds: { least: { value: 3, unit: 'sentences, items or rows', means: 'Fewer about risk are flagged.' } },
  examples: {
    flag: [
      '# Internal FAQ\n\n## What are the risks?\n\nPlastic pipes.\n',
      '# Internal FAQ\n\n## Why might this fail?\n\nLandlords may not answer. Winters may be mild.\n',
      '# Internal FAQ\n\n## What could go wrong?\n\n- Plastic pipes\n- Slow landlords\n',
      '# Internal FAQ\n\n## What is the biggest risk?\n\nThat landlords do not answer, which we will see by May.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What are the risks?\n\nPlastic pipes. Slow landlords. Mild winters.\n',
      '# Internal FAQ\n\n## What is the biggest risk?\n\nPlastic pipes.\n\n## What else could go wrong?\n\nLandlords may be slow. Winters may be mild.\n',
      '# Internal FAQ\n\n## What are the risks?\n\n1. Plastic pipes\n2. Slow landlords\n3. Mild winters\n',
      '# Internal FAQ\n\n## What are the risks?\n\n## Why now?\n\nThe law.\n',
    ],
  },
  check(context, { limits }) {
    const about = askedAbout(context, ['risks']).filter(({ part }) => part === 'internal-faq')
    const [first] = about
    if (!first || about.some((question) => !question.answered)) return []
    const count = about
      .flatMap((question) => answerPassages(context.doc, question))
      .reduce((sum, passage) => sum + sentencesIn(passage).length, 0)
    if (count >= limits.least) return []
    const message = `Fewer than ${limits.least} reasons are named why it may fail: add those that a critic would give, at full strength.`
    return [{ from: first.title.from, to: first.title.to, section: first.part, message }]
  },
})
