import type { BrowserWindow } from 'electron'
import { z } from 'zod'

const rectangle = {
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
}
export const windowPlaceSchema = z.object({ ...rectangle, maximized: z.boolean(), fullScreen: z.boolean() }).nullable()

/** Where the window stood: its normal bounds in screen points, and whether it filled more than these. Null at first. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallestSize = { width: 760, height: 520 } as const
const usualSize = { width: 1320, height: 880 } as const

// What must be in sight of the title bar for a person to take hold of it, in screen points.
const graspable = { width: 120, height: 32 } as const

// Milliseconds without a change that end a drag of the window.
const restTime = 500

/**
 * Where to put the window: where it stood if it can still be reached there, else centred on the main screen.
 * @param workAreas of all screens, the main one first
 */
export function placeWindow(
  stored: WindowPlace,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  const main = workAreas[0]
  if (stored && workAreas.some((area) => canBeGrasped(stored, area))) {
    const { x, y, width, height } = stored
    return { x, y, width: Math.max(width, smallestSize.width), height: Math.max(height, smallestSize.height) }
  }
  const wanted = stored ?? usualSize
  return {
    width: Math.max(smallestSize.width, Math.min(wanted.width, main?.width ?? wanted.width)),
    height: Math.max(smallestSize.height, Math.min(wanted.height, main?.height ?? wanted.height)),
  }
}

function canBeGrasped(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const titleBarInside = window.y >= area.y && window.y + graspable.height <= area.y + area.height
  return titleBarInside && across >= graspable.width
}

type Placed = Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized' | 'isFullScreen' | 'isDestroyed'>

/** Reports where the window stands: once it has come to rest after a change, and when it closes. */
export function followPlace(window: Placed, report: (place: NonNullable<WindowPlace>) => void): void {
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    clearTimeout(timer)
    if (window.isDestroyed()) return
    report({ ...window.getNormalBounds(), maximized: window.isMaximized(), fullScreen: window.isFullScreen() })
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(tell, restTime)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('close', tell)
}
