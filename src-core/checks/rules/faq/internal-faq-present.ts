import { isRequired } from '../../../templates/required.ts'
import { partOf } from '../../../templates/template.ts'
import type { DocumentRule } from '../../rule.ts'

export const internalFaqPresent: DocumentRule = {
  id: 'internal-faq-present',
  title: 'The internal FAQ is there, apart from the customer FAQ, and has questions',
  group: 'faq',
  severity: 'error',
  source: 'Every source; the main part according to Calbucci, The PRFAQ Framework, and productinterview.com.',
  why: 'Here colleagues find what they need to decide. Customers must not read it, so it stands apart.',
  catalogue: ['S17'],
  examples: {
    flag: [
      '# Customer FAQ\n\n## What does it cost?\n\nNothing.\n',
      '# Internal FAQ\n\nTo be written after the review.\n',
      '# FAQ\n\n## What does it cost?\n\nNothing.\n\n## Why now?\n\nThe law has changed.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n',
    ],
    pass: [
      '# Internal FAQ\n\n## Why now?\n\nThe law changed in March.\n',
      '# FAQ\n\n## External\n\n### Is it free?\n\nYes.\n\n## Stakeholder questions\n\n### Why now?\n\nThe law changed in March.\n',
      '# Stakeholder FAQ\n\nQ: Why now?\nA: The law changed.\n',
      '# Customer FAQ\n\n## Is it loud?\n\nNo.\n\n# Internal FAQ\n\n**Why now?**\nThe law changed.\n',
    ],
  },
  scope: 'document',
  check({ outline, template, stage }) {
    if (!isRequired(partOf(template, 'internal-faq'), stage)) return []
    const part = outline.parts.find((each) => each.id === 'internal-faq')
    if (part && part.questions.length > 0) return []
    if (part?.range) {
      const at = part.title ?? part.range
      const message =
        'The internal FAQ has no questions: add what colleagues will ask before they agree, each with its answer.'
      return [{ from: at.from, to: at.to, section: 'internal-faq', message }]
    }
    const customer = outline.parts.find((each) => each.id === 'customer-faq')
    if (customer?.undivided && customer.title) {
      const message =
        'This FAQ does not say whose questions it answers: divide it into “Customer FAQ” and “Internal FAQ”, and add what colleagues will ask.'
      return [{ from: customer.title.from, to: customer.title.to, section: 'internal-faq', message }]
    }
    const at = customer?.range?.to ?? outline.parts.find((each) => each.id === 'press-release')?.range?.to ?? 0
    const message = 'The internal FAQ is missing: add a heading “Internal FAQ” with the questions colleagues will ask.'
    return [{ from: at, to: at, section: 'internal-faq', message }]
  },
}
