const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day

/** How much of the past is kept, by age: every version of the last hour, then one an hour, a day, and a week. */
const tiers = [
  { upTo: day, span: hour },
  { upTo: 30 * day, span: day },
  { upTo: Number.POSITIVE_INFINITY, span: week },
] as const

/**
 * Which versions to keep at a moment: all that are younger than an hour, the newest of each hour up to a day, the newest
 * of each day up to 30 days, the newest of each week beyond. Hours, days and weeks are those of UTC, so that the same
 * versions are kept whenever it is asked. The newest version always stays.
 * @param newestFirst `savedAt` is ISO 8601; a time in the future counts as now
 */
export function thinVersions<V extends { readonly savedAt: string }>(newestFirst: readonly V[], now: Date): V[] {
  const taken = new Set<string>()
  return newestFirst.filter(({ savedAt }, place) => {
    const time = Date.parse(savedAt)
    const age = now.getTime() - time
    if (place === 0 || age < hour) return true
    const tier = tiers.findIndex(({ upTo }) => age < upTo)
    const span = tiers[tier]?.span ?? week
    const bucket = `${tier}/${Math.floor(time / span)}`
    if (taken.has(bucket)) return false
    taken.add(bucket)
    return true
  })
}

/**
 * The newest versions that fit into a size together; the newest one stays even when it alone does not fit.
 * @param newestFirst `stored` in bytes, as they lie on the disk
 * @param most in bytes
 */
export function versionsWithin<V extends { readonly stored: number }>(newestFirst: readonly V[], most: number): V[] {
  let size = 0
  const tooOld = newestFirst.findIndex(({ stored }, place) => {
    size += stored
    return place > 0 && size > most
  })
  return newestFirst.slice(0, tooOld < 0 ? newestFirst.length : tooOld)
}

/** Compressed bytes that local versions may take: some 300 versions of a usual PR/FAQ of 40 KB a document. */
export const historyLimits = { perDocument: 5_000_000, inAll: 100_000_000 } as const
