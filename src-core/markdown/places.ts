import type { Node } from '@tiptap/pm/model'
import type { Nodes } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import { firstWhere } from '../document/first-where.ts'
import { type Piece, place } from './from-mdast.ts'
import type { OpenedMarkdown } from './open.ts'
import type { TextToken } from './parse.ts'

/** A place in a text as people and tools name it. */
export interface SourcePlace {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units, as editors and SARIF count; a byte order mark is not counted. */
  readonly column: number
  /** From 0, in UTF-16 code units from the start of the opened text, byte order mark included. */
  readonly offset: number
}

/**
 * Where a position of the opened document stands in the opened text: exact inside text, the first line of a block
 * before a block.
 * @param pos a position in `opened.doc`
 */
export function sourcePlace(opened: OpenedMarkdown, pos: number): SourcePlace {
  return placeAt(opened, sourceOffset(opened, pos))
}

/** Where each character of a textblock's content stands in the opened text. */
export interface CharacterPlaces {
  /** `starts[i]` and `ends[i]` are the offsets around the source of the content's character or leaf number i. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const charactersOf = new WeakMap<OpenedMarkdown, WeakMap<Node, CharacterPlaces | null>>()

/**
 * The places of a textblock of the opened document, or null when it did not come from the text. Kept, since a paragraph
 * with a hundred findings is asked for them a hundred times.
 */
export function characterPlaces(opened: OpenedMarkdown, textblock: Node): CharacterPlaces | null {
  let kept = charactersOf.get(opened)
  if (!kept) {
    kept = new WeakMap()
    charactersOf.set(opened, kept)
  }
  let places = kept.get(textblock)
  if (places === undefined) {
    places = findCharacterPlaces(opened, textblock)
    kept.set(textblock, places)
  }
  return places
}

function findCharacterPlaces(opened: OpenedMarkdown, textblock: Node): CharacterPlaces | null {
  const places = textblock.type.spec.code ? verbatimPlaces(opened, textblock) : inlinePlaces(opened, textblock)
  if (!places) return null
  const source = opened.text.slice(opened.markLength)
  const shift = (offset: number): number => offset + opened.markLength
  return {
    starts: places.starts.map(shift),
    // The quote marks and indentation of a line belong to the line end before it, not to the line's first character.
    ends: places.ends.map((end, i) => {
      const next = places.starts[i + 1] ?? end
      let at = end
      if (/[\r\n]/.test(source[end - 1] ?? '')) while (at < next && /[ \t>]/.test(source[at] ?? '')) at++
      return shift(at)
    }),
  }
}

/** A textblock of the opened document and the position at which its content begins. */
export interface PlacedTextblock {
  readonly node: Node
  readonly from: number
}

const textblocksOf = new WeakMap<OpenedMarkdown, readonly PlacedTextblock[]>()

/**
 * The textblock in whose content a position stands, or null for one between blocks. A search in a list that is made once:
 * to resolve a position walks over all blocks before it, and over all lines of its paragraph.
 */
export function textblockAt(opened: OpenedMarkdown, pos: number): PlacedTextblock | null {
  let textblocks = textblocksOf.get(opened)
  if (!textblocks) {
    const found: PlacedTextblock[] = []
    opened.doc.descendants((node, at) => {
      if (node.isTextblock) found.push({ node, from: at + 1 })
      return !node.isTextblock
    })
    textblocks = found
    textblocksOf.set(opened, textblocks)
  }
  const textblock = textblocks[firstWhere(textblocks, ({ from }) => from > pos) - 1]
  return textblock && pos <= textblock.from + textblock.node.content.size ? textblock : null
}

function sourceOffset(opened: OpenedMarkdown, pos: number): number {
  const textblock = textblockAt(opened, pos)
  if (textblock) {
    const places = characterPlaces(opened, textblock.node)
    const offset = pos - textblock.from
    const inside = places && (places.starts[offset] ?? places.ends[offset - 1])
    if (inside !== null && inside !== undefined) return inside
  }
  const $pos = opened.doc.resolve(pos)
  const after = $pos.nodeAfter && originOf(opened, $pos.nodeAfter)
  if (after) return opened.markLength + place(after).start.offset
  // A paragraph supplied for typing, or the end of a container: what stands before it is the nearest place.
  for (let depth = $pos.depth; depth >= 0; depth--) {
    const before = depth === $pos.depth ? $pos.nodeBefore : null
    const origin = before && originOf(opened, before)
    if (origin) return opened.markLength + place(origin).end.offset
    const own = depth > 0 ? originOf(opened, $pos.node(depth)) : undefined
    if (own) return opened.markLength + place(own).start.offset
    const index = depth > 0 ? $pos.index(depth - 1) : 0
    const sibling = index > 0 ? originOf(opened, $pos.node(depth - 1).child(index - 1)) : undefined
    if (sibling) return opened.markLength + place(sibling).end.offset
  }
  return opened.bodyStart
}

function originOf(opened: OpenedMarkdown, node: Node): Nodes | undefined {
  return opened.origins.blocks.get(node)
}

function inlinePlaces(opened: OpenedMarkdown, textblock: Node): CharacterPlaces | null {
  const pieces = opened.origins.pieces.get(textblock)
  if (!pieces) return null
  const starts: number[] = []
  const ends: number[] = []
  for (const piece of pieces) {
    const characters = pieceCharacters(opened, piece)
    for (const [start, end] of characters) {
      starts.push(start)
      ends.push(end)
    }
  }
  return { starts, ends }
}

type Span = readonly [start: number, end: number]

function pieceCharacters(opened: OpenedMarkdown, piece: Piece): Span[] {
  const { origin } = piece
  const { start, end } = place(origin)
  const length = piece.to - piece.from
  const whole: Span = [start.offset, end.offset]
  if (origin.type !== 'text' && origin.type !== 'inlineCode') return Array.from({ length }, () => whole)
  const source = opened.text.slice(opened.markLength)
  const tokens = tokensBetween(opened.parsed.tokens, start.offset, end.offset)
  // In a table's code, `\\|` is how a bar is written: one character.
  for (const bar of ['|', '\\|']) {
    const spans = tokens.flatMap((token) => tokenCharacters(token, source, Math.max(token.start, start.offset), bar))
    if (spans.length === length) return spans
  }
  // Only where the reader did something that is not known here: then at least no place lies outside the piece.
  return Array.from({ length }, (_, i) => {
    const at = Math.min(start.offset + i, end.offset - 1)
    return [at, at + 1]
  })
}

function tokenCharacters(token: TextToken, source: string, from: number, bar: string): Span[] {
  switch (token.type) {
    case 'lineEnding':
    case 'characterEscape':
      return [[token.start, token.end]]
    case 'characterReference': {
      const { length } = decodeString(source.slice(token.start, token.end))
      return Array.from({ length }, (): Span => [token.start, token.end])
    }
    default: {
      const spans: Span[] = []
      for (let at = from; at < token.end; ) {
        const end = source.startsWith(bar, at) ? at + bar.length : at + 1
        spans.push([at, end])
        at = end
      }
      return spans
    }
  }
}

/** The tokens inside a range; tokens are in source order, and those inside another one are left out. */
function tokensBetween(tokens: readonly TextToken[], start: number, end: number): TextToken[] {
  const found: TextToken[] = []
  for (let i = firstWhere(tokens, (token) => token.end > start); i < tokens.length; i++) {
    const token = tokens[i] as TextToken
    if (token.start >= end) break
    if (token.start >= (found.at(-1)?.end ?? 0)) found.push(token)
  }
  return found
}

/** Code and raw blocks: each of their lines is the end of a source line, behind indentation, quote marks or a fence. */
function verbatimPlaces(opened: OpenedMarkdown, block: Node): CharacterPlaces | null {
  const origin = originOf(opened, block)
  if (!origin) return null
  const source = opened.text.slice(opened.markLength)
  const { start, end } = place(origin)
  const fenced = origin.type === 'code' && /^[`~]/.test(source.slice(start.offset))
  const lines = sourceLines(source, start.offset, end.offset).slice(fenced ? 1 : 0)
  const starts: number[] = []
  const ends: number[] = []
  block.textContent.split('\n').forEach((text, i, all) => {
    const line = lines[i] ?? { start: end.offset, end: end.offset, next: end.offset }
    const first = Math.max(line.start, line.end - text.length)
    for (let k = 0; k < text.length; k++) {
      starts.push(Math.min(first + k, line.end))
      ends.push(Math.min(first + k + 1, line.end))
    }
    if (i === all.length - 1) return
    starts.push(line.end)
    ends.push(line.next)
  })
  return { starts, ends }
}

interface Line {
  readonly start: number
  readonly end: number
  /** Where the next line starts. */
  readonly next: number
}

function sourceLines(source: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  for (let at = start; at <= end; ) {
    const match = /\r\n|\r|\n/.exec(source.slice(at, end))
    const lineEnd = match ? at + match.index : end
    const next = match ? lineEnd + match[0].length : end + 1
    lines.push({ start: at, end: lineEnd, next })
    at = next
  }
  return lines
}

const lineStartsOf = new WeakMap<OpenedMarkdown, readonly number[]>()

function placeAt(opened: OpenedMarkdown, offset: number): SourcePlace {
  const starts = lineStarts(opened)
  const line = firstWhere(starts, (start) => start > offset)
  const column = offset - (starts[line - 1] as number) + 1
  return { line, column: line === 1 ? Math.max(1, column - opened.markLength) : column, offset }
}

function lineStarts(opened: OpenedMarkdown): readonly number[] {
  let starts = lineStartsOf.get(opened)
  if (!starts) {
    starts = [0, ...Array.from(opened.text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)]
    lineStartsOf.set(opened, starts)
  }
  return starts
}
