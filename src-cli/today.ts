import { CannotRun } from './io.ts'

const two = (n: number) => String(n).padStart(2, '0')

/**
 * The day that commands take for today.
 * @param epoch `SOURCE_DATE_EPOCH` (reproducible-builds.org): seconds since 1970, which then stands for now, in UTC
 * @returns `YYYY-MM-DD`, without `epoch` the day where the person is
 * @throws CannotRun when `epoch` is set and is no such number
 */
export function todayOf(now: Date, epoch: string | undefined): string {
  if (epoch === undefined || epoch === '')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const date = new Date(Number(epoch) * 1000)
  if (!/^\d{1,12}$/.test(epoch) || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999)
    throw new CannotRun(`SOURCE_DATE_EPOCH is “${epoch}”; expected whole seconds since 1970.`)
  return date.toISOString().slice(0, 10)
}
