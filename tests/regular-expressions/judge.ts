import { check } from 'recheck'
import type { FoundExpression } from './collect.ts'

/**
 * What recheck says of an expression and how it came to it: `safe (automaton)` is shown, `safe (fuzz)` is an attack that was
 * looked for and not found. Else `unknown`, or how its time grows: `exponential (…)`, `polynomial 2 (…)`.
 */
export type Verdict = string

/**
 * Its builds do not agree: the one in Java, which it takes where there is Java, finds attacks where the native one and the
 * one in JavaScript find none. The last one runs everywhere; verdicts that are kept come from the native one.
 */
process.env.RECHECK_BACKEND ??= 'pure'

/** Asks recheck. @param timeout in milliseconds */
export async function judge({ source, flags }: FoundExpression, timeout: number): Promise<Verdict> {
  const said = await check(source, flags, { timeout })
  if (said.status === 'unknown') return 'unknown'
  if (said.status === 'safe') return `safe (${said.checker})`
  const { complexity } = said
  const growth = complexity.type === 'polynomial' ? `polynomial ${complexity.degree}` : 'exponential'
  return `${growth} (${said.checker})`
}
