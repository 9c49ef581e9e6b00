// Writes src-core/layout/pages/carlito-metrics.ts from the fonts of Debian's package fonts-crosextra-carlito:
//   node scripts/font-metrics.mjs [FOLDER OF THE FONTS]
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { openSync } from 'fontkit'

const folder = process.argv[2] ?? '/usr/share/fonts/truetype/crosextra'
const target = path.resolve(import.meta.dirname, '../src-core/layout/pages/carlito-metrics.ts')
const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic']

/** Code points in a row of the table. */
const rowLength = 32
/** What is written in the languages that Carlito has letters for, and the punctuation, arrows and signs beside them. */
const ranges = [
  [0x20, 0x24f],
  [0x2c0, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x25ff],
]

const fonts = faces.map((face) => openSync(path.join(folder, `Carlito-${face}.ttf`)))
const [regular] = fonts
for (const font of fonts)
  for (const key of ['unitsPerEm', 'ascent', 'descent', 'lineGap'])
    if (font[key] !== regular[key]) throw new Error(`${font.fullName}: ${key} is not that of the regular face`)

const widthOf = (font, code) => (font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth : 0xfff)
const rows = ranges.flatMap(([from, to]) => {
  const starts = []
  for (let start = from; start <= to; start += rowLength) starts.push(start)
  return starts.flatMap((start) => {
    const codes = Array.from({ length: rowLength }, (_, i) => start + i)
    if (!codes.some((code) => regular.hasGlyphForCodePoint(code))) return []
    const of = (font) => codes.map((code) => widthOf(font, code).toString(16).padStart(3, '0')).join('')
    return [`  ${start}: [\n${fonts.map((font) => `    '${of(font)}',\n`).join('')}  ],\n`]
  })
})

writeFileSync(
  target,
  `// Made by scripts/font-metrics.mjs. The figures are those of Carlito (copyright 2010-2013 tyPoland Lukasz Dziedzic), which
// is licensed under the SIL Open Font License 1.1 and metrically the same as Calibri. No outline of the font is here.

/** Heights in units of which there are \`unitsPerEm\` to the type size; alike in all faces. */
export const carlito = {
  unitsPerEm: ${regular.unitsPerEm},
  ascent: ${regular.ascent},
  descent: ${-regular.descent},
  lineGap: ${regular.lineGap},
} as const

/** Faces in the order of the widths in each row. */
export const carlitoFaces = ['regular', 'bold', 'italic', 'boldItalic'] as const

/** Code points in a row, of three hexadecimal digits each. */
export const carlitoRowLength = ${rowLength}

/** Advance widths by the first code point of the row; \`fff\` where the font has no such character. */
export const carlitoWidths: Readonly<Record<number, readonly [string, string, string, string]>> = {
${rows.join('')}}
`,
)
process.stdout.write(`${target}: ${rows.length} rows\n`)
