import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thinVersions, versionsWithin } from '../../../src-core/history/thin-versions.ts'

const hour = 3_600_000
const day = 24 * hour
const now = new Date('2026-11-23T09:30:00.000Z')
const versions = fc
  .array(fc.oneof(fc.nat(2 * hour), fc.nat(2 * day), fc.nat(60 * day), fc.nat(900 * day)), { maxLength: 200 })
  .map((ages) =>
    [...ages].sort((a, b) => a - b).map((age) => ({ age, savedAt: new Date(now.getTime() - age).toISOString() })),
  )
const at = (iso: string) => Date.parse(iso)

describe('thinning by age', () => {
  it('keeps the newest, all of the last hour, and for every version it drops a newer one near to it', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = new Set(thinVersions(all, now))
        if (all[0]) expect(kept.has(all[0])).toBe(true)
        for (const version of all) {
          if (version.age < hour) expect(kept.has(version)).toBe(true)
          if (kept.has(version)) continue
          const near = version.age < day ? hour : version.age < 30 * day ? day : 7 * day
          const newer = [...kept].some(
            (other) => at(other.savedAt) >= at(version.savedAt) && at(other.savedAt) - at(version.savedAt) < near,
          )
          expect(newer).toBe(true)
        }
      }),
    )
  })

  it('keeps no more than one an hour, a day, a week', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const rest = thinVersions(all, now).slice(1)
        for (const [from, to, span] of [
          [hour, day, hour],
          [day, 30 * day, day],
          [30 * day, Number.POSITIVE_INFINITY, 7 * day],
        ] as const) {
          const buckets = rest
            .filter(({ age }) => age >= from && age < to)
            .map(({ savedAt }) => Math.floor(at(savedAt) / span))
          expect(new Set(buckets).size).toBe(buckets.length)
        }
      }),
    )
  })

  it('drops nothing more when asked again, and keeps the order', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const once = thinVersions(all, now)
        expect(thinVersions(once, now)).toEqual(once)
        expect(all.filter((version) => once.includes(version))).toEqual(once)
      }),
    )
  })

  it('keeps a version a week of ten years of saving every hour of a working day, and little more', () => {
    let kept: { savedAt: string }[] = []
    const start = Date.parse('2016-11-23T00:00:00.000Z')
    for (let time = start; time < start + 3650 * day; time += day) {
      for (let saved = time; saved < time + 8 * hour; saved += hour)
        kept = thinVersions([{ savedAt: new Date(saved).toISOString() }, ...kept], new Date(saved))
    }
    expect(kept.length).toBeLessThan(600)
    expect(kept.length).toBeGreaterThan(500)
  })
})

describe('the size limit', () => {
  it('keeps the newest versions that fit, and the newest in any case', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000).map((stored) => ({ stored }))), fc.nat(5000), (all, most) => {
        const kept = versionsWithin(all, most)
        expect(kept).toEqual(all.slice(0, kept.length))
        const size = (some: readonly { stored: number }[]) => some.reduce((sum, { stored }) => sum + stored, 0)
        if (kept.length > 1) expect(size(kept)).toBeLessThanOrEqual(most)
        if (all.length > 0) expect(kept.length).toBeGreaterThan(0)
        if (kept.length < all.length) expect(size(all.slice(0, kept.length + 1))).toBeGreaterThan(most)
      }),
    )
  })
})
