import type { Nodes } from 'mdast'
import { place } from './from-mdast.ts'
import { parseMarkdown } from './parse.ts'

interface Escape {
  readonly start: number
  readonly end: number
  /** The character that is escaped. */
  readonly plain: string
}

/**
 * Takes out every escape that reading does not need. Writers must escape whatever might be syntax in some place
 * (`\[assumption]`, `snake\_case`); whether it is syntax in this place, only reading tells.
 * @param text one block with all its escapes
 * @param holds whether a changed text still reads as the block
 * @param within only escapes inside this range are looked at
 */
export function withoutNeedlessEscapes(
  text: string,
  holds: (text: string) => boolean,
  within: { from: number; to: number } = { from: 0, to: text.length },
): string {
  const escapes = escapesIn(text).filter(({ start, end }) => start >= within.from && end <= within.to)
  const kept = new Set(escapes)

  /** Tries to drop all of a range at once and halves it where that fails; later ones first, so `\[a](b)` remains. */
  const drop = (from: number, to: number): void => {
    if (from >= to) return
    for (let i = from; i < to; i++) kept.delete(escapes[i] as Escape)
    if (holds(written())) return
    for (let i = from; i < to; i++) kept.add(escapes[i] as Escape)
    if (to - from === 1) return
    const middle = (from + to) >> 1
    drop(middle, to)
    drop(from, middle)
  }

  const written = (): string =>
    dropped(
      text,
      escapes.filter((it) => !kept.has(it)),
    )

  if (escapes.length === 0) return text
  drop(0, escapes.length)
  return written()
}

/** A text without any of its escapes, whatever that makes of it. */
export function withoutEscapes(text: string): string {
  return dropped(text, escapesIn(text))
}

function dropped(text: string, escapes: readonly Escape[]): string {
  let result = ''
  let at = 0
  for (const it of escapes) {
    result += text.slice(at, it.start) + it.plain
    at = it.end
  }
  return result + text.slice(at)
}

const escapeSyntax = /\\([!-/:-@[-`{-~])|&#x([0-9A-Fa-f]{1,6});/g

/** What all code and HTML has in it. */
const mayBeLiteral = /[`<]|~~~|^[ >]*(?: {4}|\t)/m

/** The escapes in running text and in link and image syntax; in code and raw HTML a backslash is only a backslash. */
function escapesIn(text: string): Escape[] {
  const matches = [...text.matchAll(escapeSyntax)]
  if (matches.length === 0) return []
  const literal: Array<{ start: number; end: number }> = []
  const visit = (node: Nodes): void => {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') {
      const { start, end } = place(node)
      literal.push({ start: start.offset, end: end.offset })
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  if (mayBeLiteral.test(text)) visit(parseMarkdown(text, { frontMatter: false }).root)

  const escapes: Escape[] = []
  for (const match of matches) {
    const start = match.index
    if (literal.some((range) => start >= range.start && start < range.end)) continue
    const character = match[1] ?? String.fromCodePoint(Number.parseInt(match[2] ?? '0', 16))
    // A space at the start of a line would be read as nothing, so it is better not written at all.
    const plain = character === ' ' && /(?:^|\s)$/.test(text.slice(0, start)) ? '' : character
    escapes.push({ start, end: start + match[0].length, plain })
  }
  return escapes
}
