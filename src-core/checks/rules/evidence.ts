import type { Rule } from '../rule.ts'
import { customerProblemNumber } from './evidence/customer-problem-number.ts'
import { quoteNumber } from './evidence/quote-number.ts'
import { releaseNumber } from './evidence/release-number.ts'
import { successMetricComplete } from './evidence/success-metric-complete.ts'
import { successMetricsTarget } from './evidence/success-metrics-target.ts'
import { unsourcedStatistic } from './evidence/unsourced-statistic.ts'

/** Rules about numbers and where they come from. */
export const evidenceRules: readonly Rule[] = [
  customerProblemNumber,
  quoteNumber,
  releaseNumber,
  successMetricComplete,
  successMetricsTarget,
  unsourcedStatistic,
]
