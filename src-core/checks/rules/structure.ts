import type { Rule } from '../rule.ts'
import { customerProblemPresent } from './structure/customer-problem-present.ts'
import { customerQuotePresent } from './structure/customer-quote-present.ts'
import { datelinePresent } from './structure/dateline-present.ts'
import { frontMatterUnderstood } from './structure/front-matter.ts'
import { gettingStartedPresent } from './structure/getting-started-present.ts'
import { headlineOneSentence } from './structure/headline-one-sentence.ts'
import { headlinePresent } from './structure/headline-present.ts'
import { howItWorksPresent } from './structure/how-it-works-present.ts'
import { leaderQuotePresent } from './structure/leader-quote-present.ts'
import { solutionPresent } from './structure/solution-present.ts'
import { subHeadlinePresent } from './structure/sub-headline-present.ts'
import { successMetricsPresent } from './structure/success-metrics-present.ts'
import { summaryPresent } from './structure/summary-present.ts'

/** Rules about which parts and sections there are, in which order and how long. */
export const structureRules: readonly Rule[] = [
  headlinePresent,
  headlineOneSentence,
  subHeadlinePresent,
  datelinePresent,
  summaryPresent,
  customerProblemPresent,
  solutionPresent,
  leaderQuotePresent,
  howItWorksPresent,
  customerQuotePresent,
  gettingStartedPresent,
  successMetricsPresent,
  frontMatterUnderstood,
]
