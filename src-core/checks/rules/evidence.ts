import type { Rule } from '../rule.ts'
import { customerProblemNumber } from './evidence/customer-problem-number.ts'
import { successMetricsTarget } from './evidence/success-metrics-target.ts'

/** Rules about numbers and where they come from. */
export const evidenceRules: readonly Rule[] = [customerProblemNumber, successMetricsTarget]
