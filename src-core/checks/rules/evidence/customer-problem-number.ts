import { findNumbers } from '../../../document/numbers.ts'
import type { DocumentRule } from '../../rule.ts'
import { contentText, sectionOf } from '../../section-text.ts'

export const customerProblemNumber: DocumentRule = {
  id: 'customer-problem-number',
  title: 'The customer problem has a number',
  group: 'evidence',
  severity: 'warning',
  source:
    'Quantified problem: robdefeo, punt-labs and robisson review guides; the book’s own example gives two percentages.',
  why: 'How many, how often or how much: without one of them nobody can tell a nuisance from a problem.',
  catalogue: ['N01'],
  examples: {
    flag: [
      '# Press release\n\n## Customer problem\n\nOpening an account is slow and humiliating without an address.\n',
      '# Press release\n\n**Problem:** Since 2021 banks ask for an address.\n',
      '# Press release\n\n## Problem\n\nLeaks are found far too late and cost a lot.\n',
      '# Press release\n\n## Customer problem\n\nOn 9 March 2021 a ceiling came down in Ghent.\n',
      '# Press release\n\n## Customer problem\n\nA leak is found too late, since nobody is at home.\n',
    ],
    pass: [
      '# Press release\n\n## Customer problem\n\nOne in nine adults has no account and waits for wages.\n',
      '# Press release\n\n## Customer problem\n\nBanks turn 41 % of applicants away at the first visit.\n',
      '# Press release\n\n## Customer problem\n\nOpening an account takes [3 weeks] and two visits.\n',
      '# Press release\n\n**Problem:** A leak is noticed after nineteen days or twenty.\n',
    ],
  },
  scope: 'document',
  check({ doc, outline }) {
    const section = sectionOf(outline, 'customer-problem')
    if (!section?.content || section.state === 'missing' || section.state === 'empty') return []
    if (findNumbers(contentText(doc, section.content)).length > 0) return []
    const message =
      'The customer problem has no number: say how many have it, how often, or what it costs them each time.'
    return [{ from: section.content.from, to: section.content.to, section: 'customer-problem', message }]
  },
}
