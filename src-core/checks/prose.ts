import type { Node } from '@tiptap/pm/model'
import { addressRanges } from '../document/addresses.ts'
import { isQuotedDocument } from '../document/outline/document-lines.ts'
import { linesOf } from '../document/outline/lines.ts'
import type { TextRange } from '../document/placeholder.ts'
import { sentencesOf } from '../document/sentences.ts'
import { endOfWord, nextWord } from '../document/words.ts'

/** A word with its offsets in the text it stands in. */
export interface Word {
  /** In lower case, with a straight apostrophe. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** True when nothing but white space stands between this word and the one before it. */
  readonly joined: boolean
}

export interface Sentence extends TextRange {
  readonly words: readonly Word[]
}

/** A paragraph, heading, list item or table cell as the language rules see it. */
export interface ProseParagraph {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell'
  /** Where the text starts, counted from the start of the top-level block. */
  readonly start: number
  /**
   * One character per position. Code, addresses, images and raw Markdown are replaced by object replacement characters,
   * quotations by spaces with their quotation marks left in place; a line break stands where the reader sees a new line
   * or a label (`Solution:`) ends.
   */
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
}

/** Blocks whose text is source and not prose. */
const source = new Set(['codeBlock', 'rawBlock', 'horizontalRule'])
const cache = new WeakMap<Node, readonly ProseParagraph[]>()
const none: readonly ProseParagraph[] = []

/** The prose of a top-level block, without quotations. Kept by node identity. */
export function proseOf(block: Node): readonly ProseParagraph[] {
  const known = cache.get(block)
  if (known) return known
  const found: ProseParagraph[] = []
  collect(block, 0, 'paragraph', breaksOf(block), found)
  const kept = found.length > 0 ? found : none
  cache.set(block, kept)
  return kept
}

function collect(
  node: Node,
  at: number,
  kind: ProseParagraph['kind'],
  breaks: readonly number[],
  into: ProseParagraph[],
): void {
  const { name } = node.type
  if (source.has(name)) return
  if (name === 'blockquote' && !isQuotedDocument(node)) return
  if (node.isTextblock) {
    const paragraph = paragraphOf(node, at + 1, name === 'heading' ? 'heading' : kind, breaks)
    if (paragraph.words.length > 0) into.push(paragraph)
    return
  }
  const inside = name === 'listItem' ? 'item' : name === 'tableCell' || name === 'tableHeader' ? 'cell' : kind
  node.forEach((child, offset) => {
    collect(child, at + 1 + offset, inside, breaks, into)
  })
}

/** `Solution: `, `Q: `; the label in bold is known by the bold type. */
const plainLabel = /^(?:Q|A|\p{Lu}[\p{L}-]{1,30}(?: (?:\p{Lu}[\p{L}-]{0,30}|&|and|of|the|for)){0,4}) ?\d{0,3}:(?=\s)/u

/** Where in a block the reader sees a line end or a label, counted from its start. */
function breaksOf(block: Node): number[] {
  const breaks: number[] = []
  for (const { text, from, bold, cells } of linesOf(block).lines) {
    if (cells) continue
    breaks.push(from)
    const label = block.type.name === 'heading' ? 0 : labelLength(text, bold)
    if (label > 0) breaks.push(from + label)
  }
  return breaks
}

/** Length of the label that opens a line: `**Solution:**`, `**Fast** — `, `Solution: `. */
function labelLength(text: string, bold: number): number {
  if (bold > 0 && bold < text.length) {
    if (/[:.–—-]\s?$/.test(text.slice(Math.max(0, bold - 2), bold))) return bold
    return /^\s?[:–—-](?=\s)/.test(text.slice(bold, bold + 3)) ? bold + 2 : 0
  }
  return plainLabel.exec(text)?.[0].length ?? 0
}

function paragraphOf(
  textblock: Node,
  start: number,
  kind: ProseParagraph['kind'],
  breaks: readonly number[],
): ProseParagraph {
  const text = withBreaks(withoutQuotations(withoutAddresses(charactersOf(textblock))), start, breaks)
  const words = wordsOf(text)
  let next = 0
  const sentences = sentencesOf(text).map((range): Sentence => {
    const first = next
    while (next < words.length && (words[next] as Word).from < range.to) next++
    return { ...range, words: words.slice(first, next) }
  })
  return { kind, start, text, words, sentences }
}

function withoutAddresses(text: string): string {
  let result = ''
  let at = 0
  for (const { from, to } of addressRanges(text)) {
    result += text.slice(at, from) + '\uFFFC'.repeat(to - from)
    at = to
  }
  return result + text.slice(at)
}

/** The text with the white space before (or at) each break made a line break. */
function withBreaks(text: string, start: number, breaks: readonly number[]): string {
  let result = ''
  let copied = 0
  for (const place of breaks) {
    const at = place - start
    if (at <= 0 || at >= text.length) continue
    const space = isSpace(text[at]) ? at : isSpace(text[at - 1]) ? at - 1 : -1
    if (space < copied) continue
    result += `${text.slice(copied, space)}\n`
    copied = space + 1
  }
  return result + text.slice(copied)
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

function charactersOf(textblock: Node): string {
  let text = ''
  textblock.forEach((child) => {
    if (child.isText && !child.marks.some((mark) => mark.type.name === 'code')) text += child.text ?? ''
    else text += child.type.name === 'hardBreak' ? '\n' : '\uFFFC'.repeat(child.nodeSize)
  })
  return text
}

const closing: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“”' }

/** The text with what stands between quotation marks made spaces; a mark that is never closed quotes nothing. */
export function withoutQuotations(text: string): string {
  if (!/[“"«„]/.test(text)) return text
  let result = ''
  let at = 0
  /** Opening marks of which no closing one is left. */
  const open = new Set<string>()
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string
    const ends = closing[mark]
    if (ends === undefined || open.has(mark)) continue
    const close = Math.min(...[...ends].map((end) => text.indexOf(end, i + 1)).map((end) => (end < 0 ? Infinity : end)))
    if (close === Infinity) {
      open.add(mark)
      continue
    }
    result += text.slice(at, i + 1) + ' '.repeat(close - i - 1)
    at = close
    i = close
  }
  return result + text.slice(at)
}

/** The words of a text, as `countWords` counts them. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  let end = 0
  for (let from = nextWord(text, 0); from < text.length; from = nextWord(text, end)) {
    const joined = found.length > 0 && isBlank(text, end, from)
    end = endOfWord(text, from)
    const written = text.slice(from, end).toLowerCase()
    found.push({ text: written.includes('’') ? written.replaceAll('’', "'") : written, from, to: end, joined })
  }
  return found
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/\s/.test(text[at] as string)) return false
  return true
}
