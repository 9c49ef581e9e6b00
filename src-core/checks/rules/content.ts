import type { Rule } from '../rule.ts'
import { datelinePlaceAndDate } from './content/dateline-place-and-date.ts'
import { templateText } from './content/template-text.ts'

/** Rules about what a section says. */
export const contentRules: readonly Rule[] = [datelinePlaceAndDate, templateText]
