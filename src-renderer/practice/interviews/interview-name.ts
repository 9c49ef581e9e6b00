import type { Interview } from '../../../src-core/practice/store.ts'
import { practiceStrings } from '../../../src-core/practice-strings.ts'

/** With whom an interview was, as it is listed. */
export function nameOf({ with: partner, role }: Interview): string {
  if (partner !== null) return partner
  return practiceStrings.interviews.withBankName(role === null ? '' : practiceStrings.roles[role])
}
