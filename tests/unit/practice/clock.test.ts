import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestGapMs, newClock, pauseClock, readClock, startClock } from '../../../src-core/practice/clock.ts'

describe('the clock', () => {
  it('counts what lies between readings, and nothing while it is paused', () => {
    let clock = startClock(newClock, 1000)
    clock = readClock(clock, 2000).clock
    clock = pauseClock(clock, 2500)
    expect(clock).toEqual({ elapsedMs: 1500, lastReading: null })
    expect(readClock(clock, 9000)).toEqual({ clock, slept: false })
    expect(readClock(startClock(clock, 9000), 9100).clock.elapsedMs).toBe(1600)
  })

  it('leaves out the time a computer slept, and says so', () => {
    const clock = readClock(startClock(newClock, 0), 60_000).clock
    expect(readClock(clock, 60_000 + longestGapMs)).toMatchObject({ slept: false })
    const woken = readClock(clock, 8 * 3_600_000)
    expect(woken).toEqual({ slept: true, clock: { elapsedMs: 60_000, lastReading: 8 * 3_600_000 } })
    expect(readClock(woken.clock, 8 * 3_600_000 + 1000).clock.elapsedMs).toBe(61_000)
  })

  it('goes on after a restart, whose monotonic clock starts anew', () => {
    const clock = readClock(startClock(newClock, 500_000), 530_000).clock
    expect(readClock(clock, 2000)).toEqual({ slept: false, clock: { elapsedMs: 30_000, lastReading: 2000 } })
  })

  it('never goes back and never counts more than the readings say (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 3 * longestGapMs })), (steps) => {
        let reading = 0
        let clock = startClock(newClock, 0)
        let most = 0
        for (const step of steps) {
          const before = clock.elapsedMs
          reading += step
          clock = readClock(clock, reading).clock
          most += Math.max(0, step)
          expect(clock.elapsedMs).toBeGreaterThanOrEqual(before)
          expect(clock.elapsedMs).toBeLessThanOrEqual(most)
        }
      }),
    )
  })
})
