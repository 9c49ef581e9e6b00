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

export interface DraftPlace {
  readonly phase: DraftPhase
  /** Milliseconds until the phase ends by itself. */
  readonly leftInPhaseMs: number
  /** Milliseconds until the time is up. */
  readonly leftMs: number
}

/**
 * Where a draft stands; null once its time is up. A phase that was gone on to before its time begins earlier and ends when it
 * would: nobody loses minutes by being quick.
 * @param reached the phase that was gone on to by hand
 */
export function draftPlace(minutes: DraftMinutes, elapsedMs: number, reached: DraftPhase): DraftPlace | null {
  const byClock = phaseAt(minutes, elapsedMs)
  if (byClock === null) return null
  const index = Math.max(draftPhases.indexOf(byClock.phase), draftPhases.indexOf(reached))
  const { phase, toMs } = phaseTimes(minutes)[index] ?? byClock
  return { phase, leftInPhaseMs: toMs - elapsedMs, leftMs: minutes * 60_000 - elapsedMs }
}

/** The phase after another; null after the last. */
export function phaseAfter(phase: DraftPhase): DraftPhase | null {
  return draftPhases[draftPhases.indexOf(phase) + 1] ?? null
}

/** Whether only the customer problem may be written yet, for those who asked to be held to it. */
export function isProblemOnly(phase: DraftPhase): boolean {
  return phase === 'clarify' || phase === 'problem'
}
