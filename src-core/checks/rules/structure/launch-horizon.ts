import { monthsAfter } from '../../../document/date-period.ts'
import { launchDate } from '../../launch-date.ts'
import { documentRule } from '../../rule.ts'

export const launchHorizon = documentRule({
  id: 'launch-horizon',
  title: 'The launch is near enough to plan for',
  group: 'structure',
  severity: 'warning',
  source:
    'Three to twelve months, up to 24 for complex products: Calbucci on common PRFAQ mistakes; 6 to 12, punt-labs.',
  why: 'Beyond two years nobody in the room can say what will be true, and the release becomes a vision.',
  catalogue: ['S06'],
  thresholds: { most: { value: 24, unit: 'months', means: 'A launch further away than this is flagged.' } },
  examples: {
    flag: [
      '# Press release\n\n## Dateline\n\nGhent, 9 March 2031\n',
      '# Press release\n\n## Dateline\n\nGhent, 16 January 2029\n',
      '# Press release\n\n**Date:** Q3 2029, Ghent\n',
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\nGHENT, Belgium — May 4, 2035 — Millrace today launches Plumb.\n',
    ],
    pass: [
      '# Press release\n\n## Dateline\n\nGhent, 15 January 2029\n',
      '# Press release\n\n## Dateline\n\nGhent, Q1 2029\n',
      '# Press release\n\n## Dateline\n\nGhent, 9 March 2028\n\n## Solution\n\nBy 2040 every house has one.\n',
      '# Press release\n\n## Dateline\n\nGhent, next summer\n',
    ],
  },
  check({ doc, outline, today }, { limits }) {
    const launch = launchDate(doc, outline)
    if (!launch || launch.from <= monthsAfter(today, limits.most)) return []
    const message = `The launch date, ${launch.text}, is more than ${limits.most} months away: choose the first step that can be launched sooner.`
    return [{ ...launch.at, section: 'dateline', message }]
  },
})
