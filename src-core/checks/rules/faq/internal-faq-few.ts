import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const internalFaqFew = documentRule({
  id: 'internal-faq-few',
  title: 'The internal FAQ has five questions or more',
  group: 'faq',
  severity: 'warning',
  source: 'Five to ten, robdefeo and robisson; at least five, bordenet/pr-faq-assistant; 12 to 18, Calbucci.',
  why: 'Finance, legal, engineering, operations and the sharpest sceptic each have one.',
  catalogue: ['L08'],
  changed:
    'Between five and twelve nothing is said here: the coverage rules name the questions that are missing. Over 18 is internal-faq-many.',
  thresholds: {
    least: { value: 5, unit: 'questions', means: 'Fewer are flagged.' },
  },
  examples: {
    flag: [
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n',
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n',
      '# Stakeholder FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n',
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n',
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n\n## Question 12: is it loud?\n\nNo.\n\n## Question 13: is it loud?\n\nNo.\n',
      '# Internal FAQ\n',
      '# Customer FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n',
    ],
  },
  check({ outline }, { limits }) {
    const { questions, title, range } = partOf(outline, 'internal-faq')
    const count = questions.length
    if (count === 0 || count >= limits.least) return []
    const at = title ?? { from: range?.from ?? 0, to: range?.from ?? 0 }
    const message = `The internal FAQ has ${count} ${count === 1 ? 'question' : 'questions'}: ask ${limits.least} or more, as the people who will say no would ask them.`
    return [{ ...at, section: 'internal-faq', message }]
  },
})
