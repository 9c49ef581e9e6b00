const axisText = { fill: 'var(--ink-faint)', fontSize: 11 } as const

/** How every axis of the plots looks; colours are tokens, which follow the theme. */
export const axis = { stroke: 'var(--line)', tick: axisText, tickLine: false } as const

/** Plots change when a person practises, not before their eyes. */
export const still = { isAnimationActive: false } as const

/**
 * Up to so many of the values, evenly spread, the first and the last among them.
 * @param most at least 2
 */
export function spread<T>(values: readonly T[], most: number): readonly T[] {
  if (values.length <= most) return values
  return Array.from({ length: most }, (_each, index) => {
    return values[Math.round((index * (values.length - 1)) / (most - 1))] as T
  })
}
