/** The reading that src-core/practice/clock.ts counts by: milliseconds that no change of the system's clock moves. */
export const reading = (): number => performance.now()
