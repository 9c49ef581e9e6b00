import { documentRule } from '../../rule.ts'
import { writtenSection } from '../../section-text.ts'

export const problemBeforeSolution = documentRule({
  id: 'problem-before-solution',
  title: 'The problem comes before the solution',
  group: 'structure',
  severity: 'error',
  source: 'Paragraphs two and three of the AWS CDK RFC template; Calbucci, The PRFAQ Framework.',
  why: 'A solution that is read before its problem is read as a feature.',
  catalogue: ['S08'],
  changed:
    'Only sections with a heading or label are compared: in flowing paragraphs the order is how they are told apart.',
  examples: {
    flag: [
      '# Press release\n\n## Solution\n\nPlumb listens to pipes.\n\n## Customer problem\n\nA leak is noticed after 19 days.\n',
      '# Press release\n\n**Solution:** Plumb listens to pipes.\n\n**Problem:** A leak is noticed after 19 days.\n',
      '# Press release\n\n## The solution\n\nPlumb listens to pipes.\n\n## Leader quote\n\n“We listened,” said Joke Maes, founder.\n\n## The challenge\n\nA leak is noticed after 19 days.\n',
      '# Press release\n\n### Our solution\n\nPlumb listens.\n\n### Pain points\n\nNobody hears a leak.\n',
    ],
    pass: [
      '# Press release\n\n## Customer problem\n\nA leak is noticed after 19 days.\n\n## Solution\n\nPlumb listens to pipes.\n',
      '# Press release\n\n**Problem:** A leak is noticed after 19 days.\n\n**Solution:** Plumb listens to pipes.\n',
      '# Press release\n\n## Solution\n\n## Customer problem\n\nA leak is noticed after 19 days.\n',
      '# Press release\n\nGhent, 9 March 2028 — Millrace today launches Plumb, which listens to pipes.\n\nUntil now a leak was noticed after 19 days, and tenants struggled with landlords.\n\nWith Plumb they learn the same day.\n',
    ],
  },
  check({ outline }) {
    const problem = writtenSection(outline, 'customer-problem')
    const solution = writtenSection(outline, 'solution')
    if (!problem?.title || !solution?.title || problem.title.from < solution.title.from) return []
    const message =
      'The customer problem stands behind the solution: move it before it, so that the solution answers it.'
    return [{ ...problem.title, section: 'customer-problem', message }]
  },
})
