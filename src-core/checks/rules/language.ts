import type { Rule } from '../rule.ts'

/** Rules about words and sentences. */
export const languageRules: readonly Rule[] = []
