import type { Rule } from '../rule.ts'
import { coreLength } from './structure/core-length.ts'
import { customerProblemPresent } from './structure/customer-problem-present.ts'
import { customerQuotePresent } from './structure/customer-quote-present.ts'
import { datelinePresent } from './structure/dateline-present.ts'
import { frontMatterUnderstood } from './structure/front-matter.ts'
import { gettingStartedPresent } from './structure/getting-started-present.ts'
import { headlineLength } from './structure/headline-length.ts'
import { headlineOneSentence } from './structure/headline-one-sentence.ts'
import { headlinePresent } from './structure/headline-present.ts'
import { howItWorksPresent } from './structure/how-it-works-present.ts'
import { launchDateAhead } from './structure/launch-date-ahead.ts'
import { launchHorizon } from './structure/launch-horizon.ts'
import { leaderQuotePresent } from './structure/leader-quote-present.ts'
import { pressReleaseLength } from './structure/press-release-length.ts'
import { pressReleaseMuchTooLong } from './structure/press-release-much-too-long.ts'
import { problemBeforeSolution } from './structure/problem-before-solution.ts'
import { quoteCount } from './structure/quote-count.ts'
import { readingTime } from './structure/reading-time.ts'
import { releaseFigures } from './structure/release-figures.ts'
import { releaseHeadings } from './structure/release-headings.ts'
import { releaseLists } from './structure/release-lists.ts'
import { sectionLength } from './structure/section-length.ts'
import { solutionPresent } from './structure/solution-present.ts'
import { subHeadlineOneSentence } from './structure/sub-headline-one-sentence.ts'
import { subHeadlinePresent } from './structure/sub-headline-present.ts'
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
  coreLength,
  frontMatterUnderstood,
  headlineLength,
  launchDateAhead,
  launchHorizon,
  pressReleaseLength,
  pressReleaseMuchTooLong,
  problemBeforeSolution,
  quoteCount,
  readingTime,
  releaseFigures,
  releaseHeadings,
  releaseLists,
  sectionLength,
  subHeadlineOneSentence,
]
