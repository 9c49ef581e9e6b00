import { describe, expect, it } from 'vitest'
import {
  draftMinutes,
  draftPhases,
  draftPlace,
  isProblemOnly,
  phaseAfter,
  phaseAt,
  phaseTimes,
} from '../../../src-core/practice/draft-phases.ts'

describe('the phases of a timed draft', () => {
  it.each(draftMinutes)('fill %i minutes without a gap, a minute each at least', (minutes) => {
    const times = phaseTimes(minutes)
    expect(times.map(({ phase }) => phase)).toEqual(draftPhases)
    expect(times[0]?.fromMs).toBe(0)
    expect(times.at(-1)?.toMs).toBe(minutes * 60_000)
    for (const [index, { fromMs, toMs }] of times.entries()) {
      expect(toMs - fromMs).toBeGreaterThanOrEqual(60_000)
      if (index > 0) expect(fromMs).toBe(times[index - 1]?.toMs)
    }
  })

  it('change at their times and end with the clock', () => {
    expect(phaseAt(90, 0)?.phase).toBe('clarify')
    expect(phaseAt(90, 9 * 60_000 - 1)?.phase).toBe('clarify')
    expect(phaseAt(90, 9 * 60_000)?.phase).toBe('problem')
    expect(phaseAt(90, 89 * 60_000)?.phase).toBe('review')
    expect(phaseAt(90, 90 * 60_000)).toBeNull()
  })

  it('hold a person to the problem in the first two only', () => {
    expect(draftPhases.filter(isProblemOnly)).toEqual(['clarify', 'problem'])
  })

  it('that are gone on to early keep their end, and the clock overtakes them', () => {
    // 30 minutes: 3 to clarify, 5 for the problem (to minute 8), 11 for the release.
    expect(draftPlace(30, 60_000, 'clarify')).toEqual({ phase: 'clarify', leftInPhaseMs: 120_000, leftMs: 29 * 60_000 })
    expect(draftPlace(30, 60_000, 'problem')).toEqual({
      phase: 'problem',
      leftInPhaseMs: 7 * 60_000,
      leftMs: 29 * 60_000,
    })
    expect(draftPlace(30, 10 * 60_000, 'problem')?.phase).toBe('press-release')
    expect(draftPlace(30, 30 * 60_000, 'review')).toBeNull()
    expect(draftPhases.map(phaseAfter)).toEqual(['problem', 'press-release', 'faq', 'review', null])
  })
})
