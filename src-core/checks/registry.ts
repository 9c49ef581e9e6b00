import type { Rule } from './rule.ts'
import { contentRules } from './rules/content.ts'
import { evidenceRules } from './rules/evidence.ts'
import { faqRules } from './rules/faq.ts'
import { languageRules } from './rules/language.ts'
import { structureRules } from './rules/structure.ts'

/** Every rule there is. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...contentRules,
  ...evidenceRules,
  ...faqRules,
  ...languageRules,
]
