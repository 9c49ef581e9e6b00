import { faqCoverage } from '../../faq-coverage.ts'

export const firstReleasePlan = faqCoverage({
  id: 'first-release-plan',
  title: 'Colleagues learn what is in the first release',
  severity: 'note',
  severityAt: { validated: 'warning', growth: 'warning' },
  source:
    'Asked in interviews: a plan for the first day of the launch; delivery and launch plan among internal questions, AWS CDK RFC template and Calbucci.',
  why: 'The release describes where it ends. Colleagues also decide about where it starts.',
  catalogue: ['I03'],
  faq: 'internal-faq',
  topics: ['day-one'],
  lacks: 'what customers get on the first day and what comes later',
  ask: 'What is in the first release, and what comes later?',
  mentioned:
    /\b(?:first (?:release|version|launch|phase|milestone|day|customers|wave|wards?|cit(?:y|ies)|market)|phase (?:one|1)|day[- ]one|day 1|mvp|minimum viable|v1|roll(?:ed)? out|rollout|at launch|launch (?:in|with|plan|on)|we (?:start|begin|launch) (?:with|in|on))\b/i,
  examples: {
    flag: [
      '# Internal FAQ\n\n## Who decides?\n\nThe housing board does.\n',
      '# Internal FAQ\n\n## Why now?\n\nInsurers stopped paying.\n',
      '# Internal FAQ\n\n## How big is the market?\n\n1.2 million flats.\n',
      '# Internal FAQ\n\n## What does it cost us?\n\n31 euros.\n',
    ],
    pass: [
      '# Internal FAQ\n\n## What is in the first release?\n\nMetal pipes in Ghent.\n',
      '# Internal FAQ\n\n## What is hard?\n\nPlastic. We start with metal pipes in one city.\n',
      '# Internal FAQ\n\n## What is the launch plan?\n\nForty flats in May, four thousand in October.\n',
      '# Internal FAQ\n\n## What is the MVP?\n\nA device that blinks.\n',
      '# Internal FAQ\n\n## What ships first?\n\nTrip forms only; photo consent follows in winter.\n',
      '# Internal FAQ\n\n## What ships on Day 1, and what comes after it?\n\nMetal pipes, then plastic.\n',
    ],
  },
})
