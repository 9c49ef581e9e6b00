import { checkSync } from 'recheck'
import type { FoundExpression } from './collect.ts'

/** `safe`; `unknown` where recheck found nothing in its time; else how its time grows: `exponential`, `polynomial 2`. */
export type Verdict = string

/** What recheck says of an expression. @param timeout in milliseconds */
export function judge({ source, flags }: FoundExpression, timeout: number): Verdict {
  const said = checkSync(source, flags, { timeout })
  if (said.status !== 'vulnerable') return said.status
  const { complexity } = said
  return complexity.type === 'polynomial' ? `polynomial ${complexity.degree}` : 'exponential'
}
