import { runningText, startOfProse } from '../../document-prose.ts'
import { readabilityOf } from '../../readability.ts'
import { documentRule, type Report } from '../../rule.ts'

export const readingGrade = documentRule({
  id: 'reading-grade',
  title: 'A tenth-grader can read it',
  group: 'language',
  severity: 'note',
  english: true,
  source:
    'Flesch–Kincaid grade 8, reading ease 50: targets of Amazon’s bar raisers as factoftheday1.com relays them; tenth grade: robisson review guide. 12 is ours: at 10, 17 of 20 parts of real PR/FAQs were flagged.',
  why: 'Long words and long sentences together make readers skim, the customer first.',
  catalogue: ['W15', 'W16'],
  changed:
    'One rule: reading ease and grade weigh the same two counts. A note, because names of products and people count as hard words.',
  thresholds: {
    grade: { value: 12, unit: 'school years', means: 'A part with a higher Flesch–Kincaid grade is flagged.' },
    words: { value: 120, unit: 'words', means: 'A part with fewer is not judged.' },
  },
  examples: {
    flag: [
      `# Press release\n\n## Solution\n\n${'Organisational interoperability considerations necessitate comprehensive documentation throughout implementation. '.repeat(18)}\n`,
      `# Customer FAQ\n\n## Is it safe?\n\n${'Cryptographic authentication mechanisms continuously demonstrate confidentiality and integrity of communications. '.repeat(12)}\n`,
      `# Internal FAQ\n\n## Why now?\n\n${'Regulatory harmonisation initiatives fundamentally transform verification obligations for financial institutions. '.repeat(12)}\n`,
      `# Press release\n\n## Solution\n\n${'The availability of personalised communication capabilities facilitates satisfaction among participating organisations everywhere. '.repeat(10)}\n`,
    ],
    pass: [
      `# Press release\n\n## Solution\n\n${'You come to the desk. We ask your name. You get a card on the same day. '.repeat(12)}\n`,
      '# Press release\n\n## Solution\n\nOrganisational interoperability considerations necessitate comprehensive documentation.\n',
      `# Internal FAQ\n\n## Why now?\n\n${'The law has changed in March, and banks may now take the word of a case worker for an address. '.repeat(10)}\n`,
      `# Press release\n\n## Leader quote\n\n${'“Organisational interoperability considerations necessitate comprehensive documentation,” said Nora Falk. '.repeat(12)}\n`,
    ],
  },
  check(context, { limits }) {
    const reports: Report[] = []
    for (const [part, stretches] of runningText(context)) {
      const { words, grade, ease } = readabilityOf(stretches)
      if (words < limits.words || Math.round(grade) <= limits.grade) continue
      const message = `This reads at grade ${grade.toFixed(0)} (reading ease ${Math.max(0, ease).toFixed(0)} of 100): shorter sentences and plainer words bring it to ${limits.grade}.`
      const from = startOfProse(stretches)
      reports.push({ from, to: from, section: part, message })
    }
    return reports
  },
})
