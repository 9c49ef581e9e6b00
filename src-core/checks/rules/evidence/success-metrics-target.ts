import type { DocumentRule } from '../../rule.ts'
import { sectionOf } from '../../section-text.ts'

export const successMetricsTarget: DocumentRule = {
  id: 'success-metrics-target',
  title: 'A success metric has a number and a timeframe',
  group: 'evidence',
  severity: 'error',
  source: 'Metric with target and timeframe: punt-labs, robdefeo and robisson review guides.',
  why: 'A target without a day is never missed.',
  catalogue: ['F11'],
  examples: {
    flag: [
      '# Internal FAQ\n\n## How will we measure success?\n\nWe will look at how many people use it.\n',
      '# Internal FAQ\n\n## How will we measure success?\n\n4,000 accounts in use.\n',
      '# Internal FAQ\n\n## How will we measure success?\n\nWithin 90 days people should be happier.\n',
      '# Internal FAQ\n\n## What does success look like?\n\n- Happy tenants by May 2028\n- Quiet nights by May 2028\n',
    ],
    pass: [
      '# Internal FAQ\n\n## How will we measure success?\n\n4,000 accounts in use within six months of launch.\n',
      '# Internal FAQ\n\n## How will we measure success?\n\nBy the end of March 2028:\n\n- half of all new accounts receive a wage\n- complaints stay below 5 a week\n',
      '# Internal FAQ\n\n## Success metrics\n\n| Metric | Target | By |\n|---|---|---|\n| Accounts in use | 4,000 | Q4 2027 |\n',
      '# Internal FAQ\n\n## What are the KPIs?\n\n- 4,000 flats by May 2028\n',
    ],
  },
  scope: 'document',
  check({ outline }) {
    const section = sectionOf(outline, 'success-metrics')
    if (!section || section.state === 'missing' || section.state === 'empty') return []
    const { successMetrics } = outline
    if (successMetrics.some((metric) => metric.number !== null && metric.timeframe !== null)) return []
    const range = section.content ?? section.range
    if (!range) return []
    const message =
      successMetrics.length === 0
        ? 'No success metric has a number: give each a target and the day by which it is reached.'
        : 'No success metric says by when: add a timeframe, such as “within 90 days of launch”.'
    return [{ from: range.from, to: range.to, section: 'success-metrics', message }]
  },
}
