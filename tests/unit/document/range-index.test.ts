import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RangeIndex } from '../../../src-core/document/range-index.ts'
import type { Range } from '../../../src-core/document/structure.ts'

const range = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]): Range => ({ from, to: from + length }))

test('finds the ranges that looking at each of them finds, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.option(range), { maxLength: 40 }), range, (ranges, asked) => {
      const index = new RangeIndex(ranges, (each) => each)
      const overlapping = ranges.filter((each) => each !== null && each.from < asked.to && asked.from < each.to)
      expect(index.overlapping(asked)).toEqual(overlapping)
      const holding = ranges.filter((each) => each !== null && each.from <= asked.from && asked.from < each.to)
      expect(index.at(asked.from)).toEqual(holding)
    }),
  )
})
