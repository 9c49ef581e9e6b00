import type { Rule } from '../rule.ts'
import { alternativeNamed } from './faq/alternative-named.ts'
import { customerFaqCount } from './faq/customer-faq-count.ts'
import { customerFaqPresent } from './faq/customer-faq-present.ts'
import { dodgedAnswer } from './faq/dodged-answer.ts'
import { faqAssumptions } from './faq/faq-assumptions.ts'
import { faqDependencies } from './faq/faq-dependencies.ts'
import { faqDifference } from './faq/faq-difference.ts'
import { faqEconomics } from './faq/faq-economics.ts'
import { faqEvidence } from './faq/faq-evidence.ts'
import { faqGettingHelp } from './faq/faq-getting-help.ts'
import { faqLength } from './faq/faq-length.ts'
import { faqLimits } from './faq/faq-limits.ts'
import { faqMarket } from './faq/faq-market.ts'
import { faqPrice } from './faq/faq-price.ts'
import { faqPrivacy } from './faq/faq-privacy.ts'
import { faqReversibility } from './faq/faq-reversibility.ts'
import { faqRisks } from './faq/faq-risks.ts'
import { faqScope } from './faq/faq-scope.ts'
import { faqShorterThanRelease } from './faq/faq-shorter-than-release.ts'
import { faqWhyNow } from './faq/faq-why-now.ts'
import { firstReleasePlan } from './faq/first-release-plan.ts'
import { internalFaqFew } from './faq/internal-faq-few.ts'
import { internalFaqMany } from './faq/internal-faq-many.ts'
import { internalFaqPresent } from './faq/internal-faq-present.ts'
import { planInFaq } from './faq/plan-in-faq.ts'
import { questionAnswered } from './faq/question-answered.ts'
import { softball } from './faq/softball.ts'
import { successMetricsPresent } from './faq/success-metrics-present.ts'
import { thinAnswer } from './faq/thin-answer.ts'
import { threeReasonsToFail } from './faq/three-reasons-to-fail.ts'

/** Rules about which questions are asked and how they are answered. */
export const faqRules: readonly Rule[] = [
  customerFaqPresent,
  internalFaqPresent,
  questionAnswered,
  alternativeNamed,
  customerFaqCount,
  dodgedAnswer,
  faqAssumptions,
  faqDependencies,
  faqDifference,
  faqEconomics,
  faqEvidence,
  faqGettingHelp,
  faqLength,
  faqLimits,
  faqMarket,
  faqPrice,
  faqPrivacy,
  faqReversibility,
  faqRisks,
  faqScope,
  faqShorterThanRelease,
  faqWhyNow,
  firstReleasePlan,
  internalFaqFew,
  internalFaqMany,
  planInFaq,
  softball,
  successMetricsPresent,
  thinAnswer,
  threeReasonsToFail,
]
