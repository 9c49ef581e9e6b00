import { clockText } from '../clock-text.ts'

/** A time that is left, as a clock shows it. The second that runs counts, so that it says 0:00 when nothing is left. */
export function clockTime(ms: number): string {
  return clockText(Math.ceil(ms / 1000) * 1000)
}
