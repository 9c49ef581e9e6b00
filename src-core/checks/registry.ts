import type { Rule } from './rule.ts'
import { customerFaqPresent } from './rules/customer-faq-present.ts'
import { customerProblemNumber } from './rules/customer-problem-number.ts'
import { customerProblemPresent } from './rules/customer-problem-present.ts'
import { customerQuotePresent } from './rules/customer-quote-present.ts'
import { datelinePlaceAndDate } from './rules/dateline-place-and-date.ts'
import { datelinePresent } from './rules/dateline-present.ts'
import { frontMatterUnderstood } from './rules/front-matter.ts'
import { gettingStartedPresent } from './rules/getting-started-present.ts'
import { headlineOneSentence } from './rules/headline-one-sentence.ts'
import { headlinePresent } from './rules/headline-present.ts'
import { howItWorksPresent } from './rules/how-it-works-present.ts'
import { internalFaqPresent } from './rules/internal-faq-present.ts'
import { leaderQuotePresent } from './rules/leader-quote-present.ts'
import { questionAnswered } from './rules/question-answered.ts'
import { solutionPresent } from './rules/solution-present.ts'
import { subHeadlinePresent } from './rules/sub-headline-present.ts'
import { successMetricsPresent } from './rules/success-metrics-present.ts'
import { successMetricsTarget } from './rules/success-metrics-target.ts'
import { summaryPresent } from './rules/summary-present.ts'
import { templateText } from './rules/template-text.ts'

/** Every rule, in the order in which the document meets them. */
export const rules: readonly Rule[] = [
  headlinePresent,
  headlineOneSentence,
  subHeadlinePresent,
  datelinePresent,
  datelinePlaceAndDate,
  summaryPresent,
  customerProblemPresent,
  customerProblemNumber,
  solutionPresent,
  leaderQuotePresent,
  howItWorksPresent,
  customerQuotePresent,
  gettingStartedPresent,
  customerFaqPresent,
  internalFaqPresent,
  questionAnswered,
  successMetricsPresent,
  successMetricsTarget,
  templateText,
  frontMatterUnderstood,
]
