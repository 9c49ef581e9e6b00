import { launchDate } from '../../launch-date.ts'
import { documentRule } from '../../rule.ts'

export const launchDateAhead = documentRule({
  id: 'launch-date-ahead',
  title: 'The launch is in the future',
  group: 'structure',
  severity: 'error',
  severityAt: { growth: 'note' },
  source:
    'The launch date lies in the future: Mujib 100 Ideas submission guideline; proposed launch date, Bryar and Carr.',
  why: 'A release that works backwards from a day that has passed works backwards from nothing.',
  catalogue: ['S05'],
  changed: 'A product that grows (stage growth) may have been launched; a quarter or season counts until its last day.',
  examples: {
    flag: [
      '# Press release\n\n## Dateline\n\nGhent, 9 March 2026\n',
      '# Press release\n\n## Dateline\n\nGhent, 15 January 2027\n\n## Summary\n\nIt opens today, which is the day of this check.\n',
      '# Press release\n\n**Date:** Q4 2026, Ghent\n',
      '---\nstage: growth\n---\n\n# Press release\n\n## Dateline\n\nGhent, 2026-03-09\n',
    ],
    pass: [
      '# Press release\n\n## Dateline\n\nGhent, 16 January 2027\n',
      '# Press release\n\n## Dateline\n\nGhent, Q1 2027\n\n## Customer problem\n\nIn March 2021 nobody heard a leak.\n',
      '# Press release\n\n## Dateline\n\nGhent, winter 2026\n',
      '# Press release\n\n## Dateline\n\nGhent, 9 March\n',
    ],
  },
  check({ doc, outline, today }) {
    const launch = launchDate(doc, outline)
    if (!launch || launch.to > today) return []
    const when = launch.to === today ? 'is today' : 'has passed'
    const message = `The launch date, ${launch.text}, ${when}: write the day that you now work towards.`
    return [{ ...launch.at, section: 'dateline', message }]
  },
})
