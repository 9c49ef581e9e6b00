import { answerPassages, answerRows, askedAbout } from '../../faq.ts'
import { keptByPassage, sentencesIn } from '../../passages.ts'
import { documentRule } from '../../rule.ts'

/** How many things a sentence lists: “First, pipes; second, landlords; third, winters.”, “Pipes, landlords and winters.” */
function listed(sentence: string): number {
  const bare = sentence.replace(/\([^()]*\)/g, ' ')
  const parts = bare.split(/;\s|(?<![\p{L}\p{N}])\(?[2-9]\)\s/u).filter((part) => /\p{L}/u.test(part))
  const pieces = bare.split(/,(?=\s)/)
  const last = pieces[pieces.length - 1]?.trim() ?? ''
  const isSeries = pieces.length > 1 && /\b(?:and|or)\b/i.test(last) && !clause.test(last)
  const series = isSeries ? pieces.length + (/^(?:and|or)\b/i.test(last) ? 0 : 1) : 1
  // One semicolon joins two halves of a thought.
  return Math.max(parts.length > 2 ? parts.length : 1, series)
}

/** What opens a clause that goes on, not the last of a list. */
const clause = /^(?:which|who|whom|whose|that|so|but|because|since|if|when|while|where|as|until)\b/i

const reasonsIn = keptByPassage((text) =>
  sentencesIn({ text, key: null, from: 0, to: text.length, block: '' }).reduce(
    (sum, { from, to }) => sum + listed(text.slice(from, to)),
    0,
  ),
)

export const threeReasonsToFail = documentRule({
  id: 'three-reasons-to-fail',
  title: 'Three reasons are named why it may fail',
  group: 'faq',
  severity: 'warning',
  source: 'The top three reasons it will not succeed: workingbackwards.com.',
  why: 'The first reason is the one everybody knows. The third is the one you had to think about.',
  catalogue: ['F10'],
  changed: 'Sentences, items, rows and what a sentence lists count together, in all answers about risk.',
  english: true,
  thresholds: { least: { value: 3, unit: 'sentences, items or rows', means: 'Fewer about risk are flagged.' } },
  examples: {
    flag: [
      '# Internal FAQ\n\n## What are the risks?\n\nPlastic pipes.\n',
      '# Internal FAQ\n\n## Why might this fail?\n\nLandlords may not answer. Winters may be mild.\n',
      '# Internal FAQ\n\n## What could go wrong?\n\n- Plastic pipes\n- Slow landlords\n',
      '# Internal FAQ\n\n## What are the risks?\n\n| Risk | Reply |\n| --- | --- |\n| Plastic pipes | We start with metal |\n| Slow landlords | We call them |\n',
      '# Internal FAQ\n\n## What is the biggest risk?\n\nThat landlords do not answer, which we will see by May.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What are the risks?\n\nPlastic pipes. Slow landlords. Mild winters.\n',
      '# Internal FAQ\n\n## What is the biggest risk?\n\nPlastic pipes.\n\n## What else could go wrong?\n\nLandlords may be slow. Winters may be mild.\n',
      '# Internal FAQ\n\n## What are the risks?\n\n1. Plastic pipes\n2. Slow landlords\n3. Mild winters\n',
      '# Internal FAQ\n\n## What are the risks?\n\n## Why now?\n\nThe law.\n',
      '# Internal FAQ\n\n## What are the risks?\n\nFirst, plastic pipes; second, slow landlords; third, mild winters.\n',
      '# Internal FAQ\n\n## What are the risks?\n\nPlastic pipes (we test four sensors), slow landlords, and winters so mild that nobody (not even insurers) cares.\n',
      '# Internal FAQ\n\n## What are the risks?\n\n| Risk | Reply |\n| --- | --- |\n| Plastic pipes | We start with metal |\n| Slow landlords | We call |\n| Mild winters | We wait |\n',
    ],
  },
  check(context, { limits }) {
    const about = askedAbout(context, ['risks']).filter(({ part }) => part === 'internal-faq')
    const [first] = about
    if (!first || about.some((question) => !question.answered)) return []
    const count = about.reduce(
      (all, question) =>
        answerPassages(context.doc, question)
          .filter(({ block }) => block !== 'table')
          .reduce((sum, passage) => sum + reasonsIn(passage), all) + answerRows(context.doc, question),
      0,
    )
    if (count >= limits.least) return []
    const message = `Fewer than ${limits.least} reasons are named why it may fail: add those that a critic would give, at full strength.`
    return [{ from: first.title.from, to: first.title.to, section: first.part, message }]
  },
})
