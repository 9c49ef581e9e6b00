const dayMs = 86_400_000

/** The day of a time where the person is; the shell knows the time zone. */
export type DayOf = (time: string) => string

/** Whole days from one date to another, both YYYY-MM-DD; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** Counted in UTC, where every day has 24 hours: a change of the clocks loses none. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)
}

/** The last days up to one, itself among them, oldest first. */
export function lastDays(today: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_each, index) => addDays(today, index + 1 - count))
}
