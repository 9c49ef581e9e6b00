import { strings } from '../../src-core/strings.ts'

const units = [
  ['year', 365 * 24 * 60 * 60],
  ['month', 30 * 24 * 60 * 60],
  ['week', 7 * 24 * 60 * 60],
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]

const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/**
 * How long ago something was, in the largest unit that fits: “3 days ago”, “yesterday”, “just now” under a minute.
 * @param instant ISO 8601
 */
export function relativeTime(instant: string, now: Date): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  }
  return strings.ui.start.justNow
}
