import { imagePlaceholder } from '../layout-options.ts'
import { inlineCodeSize, type Look, looks } from '../looks.ts'
import type { Run } from '../printed.ts'
import { advance, type Face, lineHeight, monoLineHeight } from './advance.ts'

/** Width and height of an image in points; null where it is not known, and its placeholder text is set instead. */
export type ImageSize = (src: string) => { readonly width: number; readonly height: number } | null

/** One line of a paragraph. */
export interface Line {
  /** Offset of its first character in the text of the runs, in which a break or an image counts as one character. */
  readonly start: number
  /** In points. */
  readonly height: number
  /** Numbers of the footnotes that it points to. */
  readonly notes: readonly number[]
}

/** A superior figure that points to a note, to the type size: what Word and LibreOffice make of superscript. */
const noteMarkSize = 0.58
/** Distance of tab stops in points; a tab is taken to start at one. */
const tabStop = 36

/** A character that stands for an image, as in Unicode's own use of it. */
const object = '\uFFFC'

/**
 * Sets runs in lines as word processors do: as many words to a line as fit, spaces at its end not counted, a word that
 * is too long for a line cut where it ends.
 * @param width in points
 * @returns one line at least
 */
export function breakLines(runs: readonly Run[], look: Look, width: number, imageSize: ImageSize): Line[] {
  return linesOf(measured(runs, look, width, imageSize), look.size * lineHeight, width)
}

/** The lines of a block of code, which keeps its own line ends. */
export function breakCode(text: string, look: Look, width: number): Line[] {
  const piece = { text, face: 'mono', size: look.size } as const
  return linesOf(measure([piece]), look.size * monoLineHeight, width)
}

/** What runs say from an offset on, counted as in `Line.start`: without images and the numbers of notes. */
export function textAfter(runs: readonly Run[], offset: number, imageSize: ImageSize): string {
  let at = 0
  return runs
    .map((run) => {
      const { text } = piece(run, looks.body, Infinity, imageSize)
      const rest = run.kind === 'text' ? text.slice(Math.max(0, offset - at)) : ''
      at += text.length
      return rest
    })
    .join('')
}

interface Piece {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly image?: { readonly width: number; readonly height: number }
  readonly note?: number
}

/** A text with the pen's place before each of its UTF-16 code units, and what stands at some of them. */
interface Measured {
  readonly text: string
  readonly pen: Float64Array
  readonly images: ReadonlyMap<number, number>
  readonly notes: ReadonlyMap<number, number>
}

function measured(runs: readonly Run[], look: Look, width: number, imageSize: ImageSize): Measured {
  return measure(runs.map((run) => piece(run, look, width, imageSize)))
}

function piece(run: Run, look: Look, width: number, imageSize: ImageSize): Piece {
  const { size } = look
  const face = faceOf(look.bold, look.italic)
  switch (run.kind) {
    case 'break':
      return { text: '\n', face, size }
    case 'note':
      return { text: String(run.number), face, size: size * noteMarkSize, note: run.number }
    case 'image': {
      const natural = imageSize(run.src)
      if (!natural) return { text: imagePlaceholder(run), face, size }
      const scale = Math.min(1, width / natural.width)
      return { text: object, face, size, image: { width: natural.width * scale, height: natural.height * scale } }
    }
    case 'text': {
      const { bold, italic, code } = run.style
      if (code) return { text: run.text, face: 'mono', size: Math.min(size, inlineCodeSize) }
      return { text: run.text, face: faceOf(bold || look.bold, italic || look.italic), size }
    }
  }
}

function faceOf(bold: boolean, italic: boolean): Face {
  return bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'
}

function measure(pieces: readonly Piece[]): Measured {
  const text = pieces.map((each) => each.text).join('')
  const pen = new Float64Array(text.length + 1)
  const images = new Map<number, number>()
  const notes = new Map<number, number>()
  let at = 0
  let x = 0
  for (const { text: own, face, size, image, note } of pieces) {
    if (image) images.set(at, image.height)
    if (note !== undefined) notes.set(at, note)
    for (const character of own) {
      x += image ? image.width : penMove(character, face, size)
      // Both halves of a surrogate pair end where the character does.
      for (let i = 0; i < character.length; i++) pen[++at] = x
    }
  }
  return { text, pen, images, notes }
}

function penMove(character: string, face: Face, size: number): number {
  if (character === '\n') return 0
  if (character === '\t') return tabStop
  return advance(character.codePointAt(0) ?? 0, face) * size
}

function linesOf({ text, pen, images, notes }: Measured, height: number, width: number): Line[] {
  const lines: Line[] = []
  const end = (start: number, to: number) => {
    const inLine = <Value>(map: ReadonlyMap<number, Value>) =>
      map.size === 0 ? [] : [...map].flatMap(([at, value]) => (at >= start && at < to ? [value] : []))
    lines.push({ start, height: Math.max(height, ...inLine(images)), notes: inLine(notes) })
  }
  const widthBetween = (from: number, to: number) => (pen[to] ?? 0) - (pen[from] ?? 0)
  let start = 0
  let last = 0
  for (const { to, wordEnd } of words(text)) {
    if (widthBetween(start, wordEnd) > width && last > start) {
      end(start, last)
      start = last
    }
    // A word longer than a line.
    while (widthBetween(start, wordEnd) > width) {
      let cut = start + 1
      while (cut < wordEnd && widthBetween(start, cut + 1) <= width) cut++
      end(start, cut)
      start = cut
    }
    last = to
    if (text[to - 1] === '\n') {
      end(start, to)
      start = to
    }
  }
  if (start < text.length || lines.length === 0 || text.endsWith('\n')) end(start, text.length + 1)
  return lines
}

/**
 * Where a line may end (Unicode line breaking algorithm, UAX 14, as far as Western text meets it): after spaces, a
 * hyphen or slash between letters, a dash, a soft hyphen; before a long dash.
 */
const opportunity =
  /\n|[ \t\u2000-\u2006\u2008-\u200A\u3000]+|(?<=\S)[-\u2010](?=[^\s\d])|[\u2012\u2013](?=\S)|[\u2014](?=\S)|(?<=[^\s\u2014])(?=\u2014)|(?<=\S)\/(?=[^\s\d/])|[\u00AD\u200B]|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{L}\p{N}])/gu

/** Stretches of a text between places where a line may end, and where each ends without the spaces after it. */
function* words(text: string): Generator<{ readonly to: number; readonly wordEnd: number }> {
  for (const match of text.matchAll(opportunity)) {
    const to = match.index + match[0].length
    const spaces = /^\s/.test(match[0])
    yield { to, wordEnd: spaces ? match.index : to }
  }
  yield { to: text.length, wordEnd: text.length }
}
