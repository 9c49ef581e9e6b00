/**
 * Index of the first of some entries for which something holds, found by halving; how many there are when it holds for none.
 * @param holds once true for an entry, true for all behind it
 */
export function firstWhere<T>(entries: readonly T[], holds: (entry: T) => boolean): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(entries[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
