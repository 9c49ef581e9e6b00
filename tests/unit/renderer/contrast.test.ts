import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync(new URL('../../../src-renderer/design/tokens.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'

/** A token's colour in one theme, as sRGB channels from 0 to 1. */
function colour(name: string, theme: Theme): readonly number[] {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens)
  const hex = pair?.[theme === 'light' ? 1 : 2]
  if (!hex) throw new Error(`tokens.css has no colour --${name}`)
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

/** Contrast ratio by WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string, theme: Theme): number {
  const [a = 0, b = 0] = [one, other].map((name) => {
    const [red = 0, green = 0, blue = 0] = colour(name, theme).map((channel) =>
      channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  })
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const surfaces = ['desk', 'panel', 'raised', 'paper', 'hover']
const inks = ['ink', 'ink-soft', 'ink-faint', 'accent', 'error', 'warning', 'note', 'ok']

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(surfaces.flatMap((surface) => inks.map((ink) => [ink, surface] as const)))(
    'shows text in --%s on --%s with at least 4.5:1',
    (ink, surface) => {
      expect(contrast(ink, surface, theme)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['ink', 'accent-wash'],
    ['ink-soft', 'accent-wash'],
    ['accent', 'accent-wash'],
    ['ink', 'selection'],
    ['ink', 'error-wash'],
    ['error', 'error-wash'],
    ['ink', 'warning-wash'],
    ['ink', 'ok-wash'],
    ['ink', 'pressed'],
    ['ink-dim', 'paper'],
    ['ink-dim', 'panel'],
  ])('shows --%s on --%s with at least 4.5:1', (ink, surface) => {
    expect(contrast(ink, surface, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(surfaces.slice(0, 4).flatMap((surface) => [['control', surface] as const, ['focus', surface] as const]))(
    'shows --%s against --%s with at least 3:1',
    (line, surface) => {
      expect(contrast(line, surface, theme)).toBeGreaterThanOrEqual(3)
    },
  )
})
