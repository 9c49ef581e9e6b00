import { describe, expect, it } from 'vitest'
import { clockText, comesText } from '../../../src-renderer/practice/clock-text.ts'

describe('a clock', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [3_599_999, '59:59'],
    [3_725_000, '1:02:05'],
    [-5, '0:00'],
  ])('shows %i ms as %s', (ms, shown) => expect(clockText(ms)).toBe(shown))
})

describe('when a question comes back', () => {
  const now = new Date('2027-03-01T09:00:00Z')
  it.each([
    [-1, 'in 1 minute'],
    [60, 'in 1 minute'],
    [6 * 60, 'in 6 minutes'],
    [90 * 60, 'in 2 hours'],
    [8 * 86_400, 'in 8 days'],
    [61 * 86_400, 'in 2 months'],
    [800 * 86_400, 'in 2 years'],
  ])('after %i seconds is said as %s', (seconds, said) =>
    expect(comesText(new Date(now.getTime() + seconds * 1000), now)).toBe(said),
  )
})
