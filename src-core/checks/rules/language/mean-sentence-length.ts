import { runningText, startOfProse } from '../../document-prose.ts'
import { readabilityOf } from '../../readability.ts'
import { documentRule, type Report } from '../../rule.ts'

export const meanSentenceLength = documentRule({
  id: 'mean-sentence-length',
  title: 'Sentences are short on average',
  group: 'language',
  severity: 'note',
  english: true,
  source: 'A mean of 20 words: the target of Amazon’s bar raisers for documents, as factoftheday1.com relays it.',
  why: 'One long sentence is a slip. When all are long, the document is work to read.',
  catalogue: ['W02'],
  thresholds: {
    mean: { value: 20, unit: 'words', means: 'A part whose sentences have more words on average is flagged.' },
    sentences: { value: 5, unit: 'sentences', means: 'A part with fewer is not judged.' },
  },
  examples: {
    flag: [
      `# Press release\n\n## Solution\n\n${'Kitebank accepts the word of a case worker for an address, so that people in shelters can open an account on the day they find work. '.repeat(5)}\n`,
      `# Customer FAQ\n\n## Is it safe?\n\n${'The key that signs a payment never leaves the phone on which it was made, and the shelter can lock the account at any hour. '.repeat(6)}\n`,
      `# Internal FAQ\n\n## Why now?\n\n${'The law that obliged every bank to check an address by letter was changed in March, which is what this whole idea now rests on. '.repeat(5)}\n`,
      `# Press release\n\n## Customer problem\n\n${'People without an address wait for weeks, and while they wait they pay nine per cent of their wage to the shop that cashes it. '.repeat(5)}\n\nIt hurts.\n`,
    ],
    pass: [
      `# Press release\n\n## Solution\n\n${'Kitebank accepts the word of a case worker for an address. '.repeat(6)}\n`,
      `# Press release\n\n## Solution\n\n${'Kitebank accepts the word of a case worker for an address, so that people in shelters can open an account on the day they find work. '.repeat(4)}\n`,
      `# Press release\n\n## Solution\n\n${'It works, e.g. on Mondays. We open at 9 a.m. on all days. Dr. Falk says so. '.repeat(4)}\n`,
      `# Internal FAQ\n\n## What is in scope?\n\n${'- Sign-up at the desk of a shelter or a public library with a case worker who has known the person for at least two weeks or more\n'.repeat(6)}\n`,
    ],
  },
  check(context, { limits }) {
    const reports: Report[] = []
    for (const [part, stretches] of runningText(context)) {
      const { words, sentences } = readabilityOf(stretches)
      const mean = words / sentences
      if (sentences < limits.sentences || mean <= limits.mean) continue
      const message = `Sentences here have ${Math.round(mean)} words on average: bring that down to ${limits.mean}.`
      const from = startOfProse(stretches)
      reports.push({ from, to: from, section: part, message })
    }
    return reports
  },
})
