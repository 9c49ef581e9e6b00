import { documentRule } from '../../rule.ts'
import { partOf } from '../../section-text.ts'

export const internalFaqMany = documentRule({
  id: 'internal-faq-many',
  title: 'The internal FAQ has at most eighteen questions',
  group: 'faq',
  severity: 'note',
  source: '12 to 18: Calbucci, The PRFAQ Framework.',
  why: 'Beyond that nobody remembers the answer that mattered.',
  catalogue: ['L08'],
  thresholds: {
    most: { value: 18, unit: 'questions', means: 'More are flagged.' },
  },
  examples: {
    flag: [
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n\n## Question 12: is it loud?\n\nNo.\n\n## Question 13: is it loud?\n\nNo.\n\n## Question 14: is it loud?\n\nNo.\n\n## Question 15: is it loud?\n\nNo.\n\n## Question 16: is it loud?\n\nNo.\n\n## Question 17: is it loud?\n\nNo.\n\n## Question 18: is it loud?\n\nNo.\n\n## Question 19: is it loud?\n\nNo.\n',
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n\n## Question 12: is it loud?\n\nNo.\n\n## Question 13: is it loud?\n\nNo.\n\n## Question 14: is it loud?\n\nNo.\n\n## Question 15: is it loud?\n\nNo.\n\n## Question 16: is it loud?\n\nNo.\n\n## Question 17: is it loud?\n\nNo.\n\n## Question 18: is it loud?\n\nNo.\n\n## Question 19: is it loud?\n\nNo.\n\n## Question 20: is it loud?\n\nNo.\n\n## Question 21: is it loud?\n\nNo.\n\n## Question 22: is it loud?\n\nNo.\n\n## Question 23: is it loud?\n\nNo.\n\n## Question 24: is it loud?\n\nNo.\n\n## Question 25: is it loud?\n\nNo.\n',
      '# Stakeholder FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n\n## Question 12: is it loud?\n\nNo.\n\n## Question 13: is it loud?\n\nNo.\n\n## Question 14: is it loud?\n\nNo.\n\n## Question 15: is it loud?\n\nNo.\n\n## Question 16: is it loud?\n\nNo.\n\n## Question 17: is it loud?\n\nNo.\n\n## Question 18: is it loud?\n\nNo.\n\n## Question 19: is it loud?\n\nNo.\n\n## Question 20: is it loud?\n\nNo.\n',
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n\n## Question 12: is it loud?\n\nNo.\n\n## Question 13: is it loud?\n\nNo.\n\n## Question 14: is it loud?\n\nNo.\n\n## Question 15: is it loud?\n\nNo.\n\n## Question 16: is it loud?\n\nNo.\n\n## Question 17: is it loud?\n\nNo.\n\n## Question 18: is it loud?\n\nNo.\n\n## Question 19: is it loud?\n\nNo.\n\n## Question 20: is it loud?\n\nNo.\n\n## Question 21: is it loud?\n\nNo.\n\n## Question 22: is it loud?\n\nNo.\n\n## Question 23: is it loud?\n\nNo.\n\n## Question 24: is it loud?\n\nNo.\n\n## Question 25: is it loud?\n\nNo.\n\n## Question 26: is it loud?\n\nNo.\n\n## Question 27: is it loud?\n\nNo.\n\n## Question 28: is it loud?\n\nNo.\n\n## Question 29: is it loud?\n\nNo.\n\n## Question 30: is it loud?\n\nNo.\n\n## Question 31: is it loud?\n\nNo.\n\n## Question 32: is it loud?\n\nNo.\n\n## Question 33: is it loud?\n\nNo.\n\n## Question 34: is it loud?\n\nNo.\n\n## Question 35: is it loud?\n\nNo.\n\n## Question 36: is it loud?\n\nNo.\n\n## Question 37: is it loud?\n\nNo.\n\n## Question 38: is it loud?\n\nNo.\n\n## Question 39: is it loud?\n\nNo.\n\n## Question 40: is it loud?\n\nNo.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n\n## Question 12: is it loud?\n\nNo.\n\n## Question 13: is it loud?\n\nNo.\n\n## Question 14: is it loud?\n\nNo.\n\n## Question 15: is it loud?\n\nNo.\n\n## Question 16: is it loud?\n\nNo.\n\n## Question 17: is it loud?\n\nNo.\n\n## Question 18: is it loud?\n\nNo.\n',
      '# Internal FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n',
      '# Internal FAQ\n',
      '# Customer FAQ\n\n## Question 1: is it loud?\n\nNo.\n\n## Question 2: is it loud?\n\nNo.\n\n## Question 3: is it loud?\n\nNo.\n\n## Question 4: is it loud?\n\nNo.\n\n## Question 5: is it loud?\n\nNo.\n\n## Question 6: is it loud?\n\nNo.\n\n## Question 7: is it loud?\n\nNo.\n\n## Question 8: is it loud?\n\nNo.\n\n## Question 9: is it loud?\n\nNo.\n\n## Question 10: is it loud?\n\nNo.\n\n## Question 11: is it loud?\n\nNo.\n\n## Question 12: is it loud?\n\nNo.\n\n## Question 13: is it loud?\n\nNo.\n\n## Question 14: is it loud?\n\nNo.\n\n## Question 15: is it loud?\n\nNo.\n\n## Question 16: is it loud?\n\nNo.\n\n## Question 17: is it loud?\n\nNo.\n\n## Question 18: is it loud?\n\nNo.\n\n## Question 19: is it loud?\n\nNo.\n\n## Question 20: is it loud?\n\nNo.\n\n## Question 21: is it loud?\n\nNo.\n\n## Question 22: is it loud?\n\nNo.\n\n## Question 23: is it loud?\n\nNo.\n\n## Question 24: is it loud?\n\nNo.\n\n## Question 25: is it loud?\n\nNo.\n\n## Question 26: is it loud?\n\nNo.\n\n## Question 27: is it loud?\n\nNo.\n\n## Question 28: is it loud?\n\nNo.\n\n## Question 29: is it loud?\n\nNo.\n\n## Question 30: is it loud?\n\nNo.\n',
    ],
  },
  check({ outline }, { limits }) {
    const { questions, title, range } = partOf(outline, 'internal-faq')
    if (questions.length <= limits.most) return []
    const at = title ?? { from: range?.from ?? 0, to: range?.from ?? 0 }
    const message = `The internal FAQ has ${questions.length} questions: keep the ${limits.most} on which the decision hangs.`
    return [{ ...at, section: 'internal-faq', message }]
  },
})
