import {
  type DraftMinutes,
  type DraftPhase,
  type DraftPlace,
  phaseTimes,
} from '../../../src-core/practice/draft-phases.ts'

/** What the bar says quietly, once. */
export type DraftSignal =
  | { readonly kind: 'phase'; readonly phase: DraftPhase; readonly minutes: number }
  | { readonly kind: 'minute'; readonly phase: DraftPhase }
  | { readonly kind: 'slept' | 'up' | 'refused' | 'back' }

const minuteMs = 60_000
/** A phase as short as this is announced; a word before its last minute would come on its heels. */
const shortPhaseMs = 2 * minuteMs

/** That a phase has begun, with the minutes it has. */
export function phaseSignal({ phase, leftInPhaseMs }: DraftPlace): DraftSignal {
  return { kind: 'phase', phase, minutes: Math.ceil(leftInPhaseMs / minuteMs) }
}

/** What there is to say between two readings of the clock. */
export function signalBetween(
  minutes: DraftMinutes,
  before: DraftPlace | null,
  after: DraftPlace | null,
): DraftSignal | null {
  if (before === null) return null
  if (after === null) return { kind: 'up' }
  const { phase } = after
  if (phase !== before.phase) return phaseSignal(after)
  const times = phaseTimes(minutes).find((each) => each.phase === phase)
  if (times && times.toMs - times.fromMs <= shortPhaseMs) return null
  return after.leftInPhaseMs <= minuteMs && before.leftInPhaseMs > minuteMs ? { kind: 'minute', phase } : null
}
