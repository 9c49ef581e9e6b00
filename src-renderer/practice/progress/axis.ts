const axisText = { fill: 'var(--ink-faint)', fontSize: 11 } as const

/** How every axis of the plots looks; colours are tokens, which follow the theme. */
export const axis = { stroke: 'var(--line)', tick: axisText, tickLine: false } as const

/** Plots change when a person practises, not before their eyes. */
export const still = { isAnimationActive: false } as const

/**
 * Days to name on an axis: at most so many, as far from one another as they stand apart on it.
 * @param first days since an epoch
 * @param most at least 2
 */
export function namedDays(first: number, last: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / (most - 1)))
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_each, index) => first + index * step)
}
