interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

interface Size {
  readonly width: number
  readonly height: number
}

export interface MenuPlace {
  readonly left: number
  readonly top: number
  readonly maxHeight: number
}

/** Room between the line and the menu, and between the menu and the edge of the window, in pixels. */
const gap = 6
const margin = 8

/** Where a menu goes that belongs to a line of text: under it, or above where there is more room. */
export function placeMenu(line: Box, menu: Size, window: Size): MenuPlace {
  const below = window.height - line.bottom - gap - margin
  const above = line.top - gap - margin
  const isBelow = menu.height <= below || below >= above
  const maxHeight = Math.max(0, isBelow ? below : above)
  const height = Math.min(menu.height, maxHeight)
  return {
    left: Math.max(margin, Math.min(line.left, window.width - menu.width - margin)),
    top: isBelow ? line.bottom + gap : line.top - gap - height,
    maxHeight,
  }
}
