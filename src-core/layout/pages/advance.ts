import { carlito, carlitoFaces, carlitoRowLength, carlitoWidths } from './carlito-metrics.ts'

export type Face = (typeof carlitoFaces)[number] | 'mono'

/** Height of a line, single spaced, to the type size. */
export const lineHeight = (carlito.ascent + carlito.descent + carlito.lineGap) / carlito.unitsPerEm

/** Consolas: every character 1126 of 2048 units wide, a line 1884 above and 514 below the baseline. */
const mono = { width: 1126 / 2048, line: (1884 + 514) / 2048 }
export const monoLineHeight = mono.line

/** Where a character is in none of the tables it takes a letter's width, an ideograph or a picture a whole em. */
const letter = 0.5
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF01-\uFF60]/u
const none = /\p{M}|[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/u

const noBreakSpace = 0xa0
const absent = 0xfff
const digits = 3

const tables = Object.fromEntries(carlitoFaces.map((face, i) => [face, widthsOf(i)])) as Record<
  (typeof carlitoFaces)[number],
  Uint16Array
>

function widthsOf(face: number): Uint16Array {
  const starts = Object.keys(carlitoWidths).map(Number)
  const widths = new Uint16Array(Math.max(...starts) + carlitoRowLength).fill(absent)
  for (const start of starts) {
    const row = carlitoWidths[start]?.[face] ?? ''
    for (let i = 0; i < carlitoRowLength; i++)
      widths[start + i] = Number.parseInt(row.slice(i * digits, (i + 1) * digits), 16)
  }
  return widths
}

/**
 * How far a character moves the pen, to the type size. Neither kerning nor ligatures: Word sets none unless a document
 * asks for them.
 * @param code Unicode code point
 */
export function advance(code: number, face: Face): number {
  const width = face === 'mono' ? absent : (tables[face][code === noBreakSpace ? 0x20 : code] ?? absent)
  if (width !== absent) return width / carlito.unitsPerEm
  const character = String.fromCodePoint(code)
  if (none.test(character)) return 0
  if (wide.test(character)) return 1
  return face === 'mono' ? mono.width : letter
}
