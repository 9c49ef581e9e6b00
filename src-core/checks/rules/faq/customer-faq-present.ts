import { isRequired } from '../../../templates/required.ts'
import { partOf } from '../../../templates/template.ts'
import type { DocumentRule } from '../../rule.ts'

export const customerFaqPresent: DocumentRule = {
  id: 'customer-faq-present',
  title: 'The customer FAQ is there and has questions',
  group: 'faq',
  severity: 'error',
  source: 'External FAQ: Bryar and Carr, Working Backwards; AWS CDK RFC template; workingbackwards.com on FAQs.',
  why: 'Customers, the press and the support desk will ask; better that you have asked yourself first.',
  catalogue: ['S16'],
  examples: {
    flag: [
      '# Press release\n\nKitebank opens accounts.\n\n# Internal FAQ\n\n## What does it cost us?\n\nTwo euros a month.\n',
      '# Customer FAQ\n\n# Internal FAQ\n\n## What does it cost us?\n\nTwo euros a month.\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n',
      '# Customer FAQ\n\nComing soon.\n\n# Internal FAQ\n\n## Why now?\n\nThe law changed.\n',
    ],
    pass: [
      '# Customer FAQ\n\n## What does it cost?\n\nNothing.\n',
      '# Frequently asked questions\n\n**Q: What does it cost?**\nA: Nothing.\n',
      '# FAQ\n\n## For customers\n\n### Is it loud?\n\nNo.\n\n## For colleagues\n\n### Why now?\n\nThe law changed.\n',
      '# External FAQ\n\nQ: Is it loud?\nA: No.\n',
    ],
  },
  scope: 'document',
  check({ outline, template, stage }) {
    if (!isRequired(partOf(template, 'customer-faq'), stage)) return []
    const part = outline.parts.find((each) => each.id === 'customer-faq')
    if (part && part.questions.length > 0) return []
    if (part?.range) {
      const at = part.title ?? part.range
      const message =
        'The customer FAQ has no questions: add what customers will ask before they buy, each with its answer.'
      return [{ from: at.from, to: at.to, section: 'customer-faq', message }]
    }
    const release = outline.parts.find((each) => each.id === 'press-release')
    const at = release?.range?.to ?? 0
    const message = 'The customer FAQ is missing: add a heading “Customer FAQ” with the questions customers will ask.'
    return [{ from: at, to: at, section: 'customer-faq', message }]
  },
}
