import { today } from '../document/today.ts'

// A date has no time zone: it is written as the day it names.
const long = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

const utc = (day: string) => new Date(`${day}T00:00:00Z`)

/** “Friday, March 12”. @param day YYYY-MM-DD */
export const longDay = (day: string) => long.format(utc(day))
/** “Mar 12”. @param day YYYY-MM-DD */
export const shortDay = (day: string) => short.format(utc(day))
/** “Fri, Mar 12”. @param day YYYY-MM-DD */
export const weekDay = (day: string) => weekday.format(utc(day))

/** The Monday of the week of a day, both YYYY-MM-DD. */
export function mondayOf(day: string): string {
  const date = utc(day)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** The day of a time in the person's own time zone, YYYY-MM-DD. @param time ISO 8601 */
export const dayOf = (time: string) => today(new Date(time))

/** “83%”. @param share from 0 to 1 */
export const percent = (share: number) => `${Math.round(share * 100)}%`
