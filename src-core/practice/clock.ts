/**
 * A clock for drills and timed drafts. It counts readings of a monotonic clock (`performance.now()`), so that setting the
 * system's clock changes nothing, and leaves out time in which nobody read it: a computer that sleeps is a person who
 * has left the desk. As plain data it can be kept and go on after a restart.
 */
export interface Clock {
  /** Milliseconds counted up to the last reading. */
  readonly elapsedMs: number
  /** The last reading while the clock runs; null while it is paused. Means nothing in another run of the application. */
  readonly lastReading: number | null
}

// Pages in the background are woken once a minute; what is longer than two was sleep.
export const longestGapMs = 120_000

export const newClock: Clock = { elapsedMs: 0, lastReading: null }

/** @param reading of the monotonic clock, milliseconds */
export function startClock(clock: Clock, reading: number): Clock {
  return { elapsedMs: clock.elapsedMs, lastReading: reading }
}

/** The clock at a reading; `slept` is true when a gap was left out. */
export function readClock(clock: Clock, reading: number): { readonly clock: Clock; readonly slept: boolean } {
  if (clock.lastReading === null) return { clock, slept: false }
  const gap = reading - clock.lastReading
  // A monotonic clock that starts anew, as after a restart, counts from there.
  const slept = gap > longestGapMs
  const counted = slept || gap < 0 ? 0 : gap
  return { clock: { elapsedMs: clock.elapsedMs + counted, lastReading: reading }, slept }
}

export function pauseClock(clock: Clock, reading: number): Clock {
  return { elapsedMs: readClock(clock, reading).clock.elapsedMs, lastReading: null }
}
