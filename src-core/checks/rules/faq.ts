import type { Rule } from '../rule.ts'
import { customerFaqPresent } from './faq/customer-faq-present.ts'
import { internalFaqPresent } from './faq/internal-faq-present.ts'
import { questionAnswered } from './faq/question-answered.ts'

/** Rules about which questions are asked and how they are answered. */
export const faqRules: readonly Rule[] = [customerFaqPresent, internalFaqPresent, questionAnswered]
