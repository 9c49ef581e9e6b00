import type { Range } from './structure.ts'

/**
 * Finds which of many ranges meet a place, without looking at all of them. A document of a thousand questions is asked
 * for each of its blocks.
 */
export class RangeIndex<T> {
  /** By where they begin. */
  readonly #entries: readonly { readonly range: Range; readonly value: T; readonly order: number }[]
  /** A binary tree over the entries, the middle one of each stretch its root: how far the ranges of the stretch reach. */
  readonly #reach: Int32Array

  /** @param rangeOf what has no range is never found */
  constructor(values: readonly T[], rangeOf: (value: T) => Range | null) {
    this.#entries = values
      .flatMap((value, order) => {
        const range = rangeOf(value)
        return range ? [{ range, value, order }] : []
      })
      .sort((a, b) => a.range.from - b.range.from)
    this.#reach = new Int32Array(this.#entries.length)
    this.#measure(0, this.#entries.length)
  }

  /** The values whose ranges have a position in common with this one, in the order in which they were given. */
  overlapping({ from, to }: Range): T[] {
    const found: { value: T; order: number }[] = []
    const look = (start: number, end: number): void => {
      if (start >= end) return
      const middle = (start + end) >> 1
      if ((this.#reach[middle] ?? 0) <= from) return
      look(start, middle)
      const entry = this.#entries[middle]
      if (!entry || entry.range.from >= to) return
      if (entry.range.to > from) found.push(entry)
      look(middle + 1, end)
    }
    look(0, this.#entries.length)
    return found.sort((a, b) => a.order - b.order).map(({ value }) => value)
  }

  /** The values whose ranges hold a position, in the order in which they were given. */
  at(position: number): T[] {
    return this.overlapping({ from: position, to: position + 1 })
  }

  #measure(start: number, end: number): number {
    if (start >= end) return 0
    const middle = (start + end) >> 1
    const own = this.#entries[middle]?.range.to ?? 0
    const reach = Math.max(own, this.#measure(start, middle), this.#measure(middle + 1, end))
    this.#reach[middle] = reach
    return reach
  }
}
