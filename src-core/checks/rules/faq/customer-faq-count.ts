import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const customerFaqCount = documentRule({
  id: 'customer-faq-count',
  title: 'The customer FAQ has five to ten questions',
  group: 'faq',
  severity: 'warning',
  source: 'Five to eight, Calbucci and robisson; five to ten, robdefeo and productinterview.com.',
  why: 'Fewer leave the uncomfortable ones out; more are a manual.',
  catalogue: ['L07'],
  thresholds: {
    least: { value: 5, unit: 'questions', means: 'Fewer are flagged.' },
    most: { value: 10, unit: 'questions', means: 'More are flagged.' },
  },
  examples: {
    flag: [
      '# Customer FAQ\n\n## Question 1: is it loud?\n\nNo.\n',
      '# Customer FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n',
      '# Customer FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n',
      '# Customer FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n\n## Question 12: is it loud?\n\nNo.\n\n## Question 13: is it loud?\n\nNo.\n\n## Question 14: is it loud?\n\nNo.\n\n## Question 15: is it loud?\n\nNo.\n\n## Question 16: is it loud?\n\nNo.\n\n## Question 17: is it loud?\n\nNo.\n\n## Question 18: is it loud?\n\nNo.\n\n## Question 19: is it loud?\n\nNo.\n\n## Question 20: is it loud?\n\nNo.\n\n## Question 21: is it loud?\n\nNo.\n\n## Question 22: is it loud?\n\nNo.\n\n## Question 23: is it loud?\n\nNo.\n\n## Question 24: is it loud?\n\nNo.\n\n## Question 25: is it loud?\n\nNo.\n\n## Question 26: is it loud?\n\nNo.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n',
      '# Customer FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n',
      '# Customer FAQ\n',
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n',
    ],
  },
  check({ outline }, { limits }) {
    const { questions, title, range, undivided } = partOf(outline, 'customer-faq')
    const count = questions.length
    // A FAQ that is not divided holds both kinds, and one without questions has a rule of its own.
    if (count === 0 || undivided || (count >= limits.least && count <= limits.most)) return []
    const at = title ?? { from: range?.from ?? 0, to: range?.from ?? 0 }
    const message =
      count < limits.least
        ? `The customer FAQ has ${count} ${count === 1 ? 'question' : 'questions'}: ask ${limits.least} or more, the uncomfortable ones among them.`
        : `The customer FAQ has ${count} questions: keep the ${limits.most} that decide whether somebody buys.`
    return [{ ...at, section: 'customer-faq', message }]
  },
})
