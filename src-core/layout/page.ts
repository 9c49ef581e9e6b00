import type { PageSize } from './layout-options.ts'

/** Measures in twips, Word's unit: a twentieth of a point, 1440 to an inch. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: number
}

const inch = 1440

/** US Letter is 8.5 by 11 inches; A4 (ISO 216) is 210 by 297 mm, in twips as Word rounds it. Margins are one inch. */
export const pages: Readonly<Record<PageSize, Page>> = {
  letter: { width: 12_240, height: 15_840, margin: inch },
  a4: { width: 11_906, height: 16_838, margin: inch },
}

export function textWidth(page: Page): number {
  return page.width - 2 * page.margin
}

export function textHeight(page: Page): number {
  return page.height - 2 * page.margin
}
