export const draftMinutes = [30, 45, 60, 90] as const
export type DraftMinutes = (typeof draftMinutes)[number]

export const draftPhases = ['clarify', 'problem', 'press-release', 'faq', 'review'] as const
export type DraftPhase = (typeof draftPhases)[number]

/**
 * Shares of the time. Interview guides give a quarter of the time to clarifying, a good third to the page and the rest
 * to questions and wrapping up (research: 15, 30, 30, 15 minutes of 90); the problem takes its part of the first two.
 */
const shares: Readonly<Record<DraftPhase, number>> = {
  clarify: 0.1,
  problem: 0.15,
  'press-release': 0.35,
  faq: 0.3,
  review: 0.1,
}

export interface PhaseTimes {
  readonly phase: DraftPhase
  readonly fromMs: number
  readonly toMs: number
}

/** The phases of a timed draft, one after the other, whole minutes each; together they are exactly the time there is. */
export function phaseTimes(minutes: DraftMinutes): readonly PhaseTimes[] {
  let at = 0
  return draftPhases.map((phase, index) => {
    const isLast = index === draftPhases.length - 1
    const end = isLast ? minutes : Math.min(minutes, at + Math.max(1, Math.round(shares[phase] * minutes)))
    const times = { phase, fromMs: at * 60_000, toMs: end * 60_000 }
    at = end
    return times
  })
}

/** The phase at a time since the start; null once the time is up. */
export function phaseAt(minutes: DraftMinutes, elapsedMs: number): PhaseTimes | null {
  return phaseTimes(minutes).find(({ toMs }) => elapsedMs < toMs) ?? null
}

/** Whether only the customer problem may be written yet, for those who asked to be held to it. */
export function isProblemOnly(phase: DraftPhase): boolean {
  return phase === 'clarify' || phase === 'problem'
}
