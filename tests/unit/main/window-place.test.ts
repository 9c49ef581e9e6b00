import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  followPlace,
  placeWindow,
  type Rectangle,
  smallestSize,
  windowPlaceSchema,
} from '../../../src-main/window-place.ts'

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 }
const beside: Rectangle = { x: 1440, y: 0, width: 2560, height: 1440 }
const stored = (x: number, y: number, width = 1000, height = 700) => ({
  x,
  y,
  width,
  height,
  maximized: false,
  fullScreen: false,
})

describe('where the window opens', () => {
  it('at first: centred, at the usual size or what the screen has', () => {
    expect(placeWindow(null, [beside])).toEqual({ width: 1320, height: 880 })
    expect(placeWindow(null, [laptop])).toEqual({ width: 1320, height: 875 })
  })

  it('where it stood, also on the second screen', () => {
    expect(placeWindow(stored(100, 100), [laptop])).toEqual({ x: 100, y: 100, width: 1000, height: 700 })
    expect(placeWindow(stored(2000, 50), [laptop, beside])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 })
  })

  it('centred at its size when the screen it stood on is gone, or its title bar cannot be reached', () => {
    for (const place of [stored(2000, 50), stored(-950, 100), stored(1400, 100), stored(100, 890), stored(100, -300)])
      expect(placeWindow(place, [laptop])).toEqual({ width: 1000, height: 700 })
  })

  it('always where a person can take hold of it, never smaller than it works', () => {
    const side = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 1, max: 6000 })
    fc.assert(
      fc.property(side, side, size, size, (x, y, width, height) => {
        const place = placeWindow(stored(x, y, width, height), [laptop])
        expect(place.width).toBeGreaterThanOrEqual(smallestSize.width)
        expect(place.height).toBeGreaterThanOrEqual(smallestSize.height)
        if (place.x === undefined || place.y === undefined) return
        expect(place.x).toBeLessThanOrEqual(laptop.x + laptop.width - 120)
        expect(place.x + place.width).toBeGreaterThanOrEqual(laptop.x + 120)
        expect(place.y).toBeGreaterThanOrEqual(laptop.y)
        expect(place.y).toBeLessThanOrEqual(laptop.y + laptop.height - 32)
      }),
    )
  })
})

describe('remembering where it stands', () => {
  afterEach(() => vi.useRealTimers())

  it('once a drag has come to rest, and when the window closes', () => {
    vi.useFakeTimers()
    const reported: unknown[] = []
    let bounds = { x: 1, y: 2, width: 900, height: 600 }
    const window = Object.assign(new EventEmitter(), {
      getNormalBounds: () => bounds,
      isMaximized: () => false,
      isFullScreen: () => false,
      isDestroyed: () => false,
    })
    followPlace(window as never, (place) => reported.push(place))
    for (let x = 0; x < 10; x++) {
      bounds = { ...bounds, x }
      window.emit('move')
      vi.advanceTimersByTime(100)
    }
    expect(reported).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(reported).toEqual([{ ...bounds, maximized: false, fullScreen: false }])
    expect(windowPlaceSchema.parse(reported[0])).toEqual(reported[0])
    window.emit('resize')
    window.emit('close')
    expect(reported).toHaveLength(2)
    vi.advanceTimersByTime(1000)
    expect(reported).toHaveLength(2)
  })
})
