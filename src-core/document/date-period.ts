/** The days that a date may mean: one for “4 May 2027”, three months for “Q2 2027”. */
export interface DatePeriod {
  /** First and last day, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const named = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i
/** First and last month of what is less exact than a month. */
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  h1: [1, 6],
  h2: [7, 12],
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  // Winter goes on into the next year.
  winter: [12, 14],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
}

/**
 * Reads a date as `findDates` finds it. Where day and month could change places (5/7/2027) the period holds both readings.
 * @returns null for a date without a year
 */
export function datePeriod(text: string): DatePeriod | null {
  const iso = /\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?\b/.exec(text)
  if (iso) return iso[3] ? day(Number(iso[1]), Number(iso[2]), Number(iso[3])) : span(Number(iso[1]), Number(iso[2]))
  const slashes = /\b((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})\b/.exec(text)
  if (slashes) return day(Number(slashes[1]), Number(slashes[2]), Number(slashes[3]))
  const figures = /\b(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b/.exec(text)
  if (figures) return ambiguous(Number(figures[1]), Number(figures[2]), fullYear(figures[3] ?? ''))
  const yearFound = /\b(?:19|20)\d\d\b/.exec(text)
  if (!yearFound) return null
  const year = Number(yearFound[0])
  const name = named.exec(text)
  if (name) {
    const month = months.indexOf((name[1] ?? '').toLowerCase()) + 1
    const dayFound = /\b(\d{1,2})(?:st|nd|rd|th)?\b/i.exec(text.replace(yearFound[0], ' '))
    return dayFound ? day(year, month, Number(dayFound[1])) : span(year, month)
  }
  const season = /\b(q[1-4]|h[12]|spring|summer|autumn|fall|winter|early|mid|late)\b/i.exec(text)
  const [first, last] = seasons[(season?.[1] ?? '').toLowerCase()] ?? [1, 12]
  return span(year, first, last)
}

/** A day some months after another; the last of the month where it has no such day. Both YYYY-MM-DD. */
export function monthsAfter(date: string, count: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const index = year * 12 + month - 1 + count
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return iso(toYear, toMonth, Math.min(dayOfMonth, lastDay(toYear, toMonth)))
}

function ambiguous(a: number, b: number, year: number): DatePeriod | null {
  const readings = [day(year, a, b), day(year, b, a)].filter((each) => each !== null)
  const days = readings.map((each) => each.from).sort()
  const [from] = days
  const to = days[days.length - 1]
  return from !== undefined && to !== undefined ? { from, to } : null
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function day(year: number, month: number, dayOfMonth: number): DatePeriod | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lastDay(year, month)) return null
  const date = iso(year, month, dayOfMonth)
  return { from: date, to: date }
}

/** @param last last month; above 12 it is one of the next year */
function span(year: number, first: number, last = first): DatePeriod | null {
  if (first < 1 || first > 12) return null
  const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last]
  return { from: iso(year, first, 1), to: iso(endYear, endMonth, lastDay(endYear, endMonth)) }
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function iso(year: number, month: number, dayOfMonth: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}
