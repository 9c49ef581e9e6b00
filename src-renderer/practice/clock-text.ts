/** `2:05`, and `1:02:05` from an hour on; whole seconds, of which a part does not count. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]
const format = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** When something comes, to the nearest of its largest unit: “in 10 minutes”, “in 3 days”; “in 1 minute” for less. */
export function comesText(due: Date, now: Date): string {
  const seconds = Math.max(60, (due.getTime() - now.getTime()) / 1000)
  const [unit, size] = units.find(([, each]) => seconds >= each) ?? ['minute', 60]
  return format.format(Math.round(seconds / size), unit)
}
