import type { Node } from '@tiptap/pm/model'
import { isQuotedDocument } from '../document/outline/document-lines.ts'
import type { TextRange } from '../document/placeholder.ts'
import { sentencesOf } from '../document/sentences.ts'

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
   * One character per position. Code, images and raw Markdown are replaced by object replacement characters, quotations by
   * spaces with their quotation marks left in place.
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
  collect(block, 0, 'paragraph', found)
  const kept = found.length > 0 ? found : none
  cache.set(block, kept)
  return kept
}

function collect(node: Node, at: number, kind: ProseParagraph['kind'], into: ProseParagraph[]): void {
  const { name } = node.type
  if (source.has(name)) return
  if (name === 'blockquote' && !isQuotedDocument(node)) return
  if (node.isTextblock) {
    const paragraph = paragraphOf(node, at + 1, name === 'heading' ? 'heading' : kind)
    if (paragraph.words.length > 0) into.push(paragraph)
    return
  }
  const inside = name === 'listItem' ? 'item' : name === 'tableCell' || name === 'tableHeader' ? 'cell' : kind
  node.forEach((child, offset) => {
    collect(child, at + 1 + offset, inside, into)
  })
}

function paragraphOf(textblock: Node, start: number, kind: ProseParagraph['kind']): ProseParagraph {
  const text = withoutQuotations(charactersOf(textblock))
  const words = wordsOf(text)
  let next = 0
  const sentences = sentencesOf(text).map((range): Sentence => {
    const first = next
    while (next < words.length && (words[next] as Word).from < range.to) next++
    return { ...range, words: words.slice(first, next) }
  })
  return { kind, start, text, words, sentences }
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

const word = /[\p{L}\p{N}]+(?:[’'.,:@/&_-]+[\p{L}\p{N}]+)*/gu

/** The words of a text, as `countWords` counts them. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  let end = 0
  for (const match of text.matchAll(word)) {
    const from = match.index
    found.push({
      text: match[0].toLowerCase().replaceAll('’', "'"),
      from,
      to: from + match[0].length,
      joined: found.length > 0 && text.slice(end, from).trim() === '',
    })
    end = from + match[0].length
  }
  return found
}
