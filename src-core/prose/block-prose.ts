import type { Node } from '@tiptap/pm/model'
import { linesOf } from '../document/outline/lines.ts'
import type { TextRange } from '../document/placeholder.ts'
import { sentencesOf } from '../document/sentences.ts'
import { addressRanges } from './addresses.ts'
import { quotedRanges } from './quoted.ts'
import { type Word, wordsOf } from './word-scan.ts'

/** A sentence of a passage: its text, and which of the passage's words are in it. */
export interface Sentence extends TextRange {
  /** Index of the first word and of the one after the last. */
  readonly first: number
  readonly end: number
  /** Words of the writer: compounds count once, what is quoted, code or an address not at all. */
  readonly length: number
}

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'quotation'

/** A line of running text: a heading, a paragraph, an item, a table cell. Offsets count from the start of the top-level block. */
export interface Passage {
  readonly kind: PassageKind
  readonly text: string
  /** Where the text begins in the block. */
  readonly from: number
  /** Length of the label that opens it (`Solution:` in bold, `Q:`); 0 without one. */
  readonly label: number
  readonly words: readonly Word[]
  /** For each word: false where it is quoted, code, an address or part of the label. */
  readonly own: readonly boolean[]
  readonly sentences: readonly Sentence[]
}

const cache = new WeakMap<Node, readonly Passage[]>()

/** The running text of a top-level block; none of code and of source that is kept as it is. Kept by node identity. */
export function proseOf(block: Node): readonly Passage[] {
  const known = cache.get(block)
  if (known) return known
  const passages = read(block)
  cache.set(block, passages)
  return passages
}

const silent = new Set(['codeBlock', 'rawBlock', 'horizontalRule'])

function read(block: Node): Passage[] {
  const type = block.type.name
  if (silent.has(type)) return []
  const { opaque, quotations } = rangesOf(block)
  const kind: PassageKind =
    type === 'heading' ? 'heading' : type === 'paragraph' ? 'paragraph' : type === 'blockquote' ? 'quotation' : 'item'
  const passages: Passage[] = []
  for (const line of linesOf(block).lines)
    if (line.cells) {
      for (const cell of line.cells)
        if (cell.text !== '') passages.push(passage('cell', cell.text, cell.from + 1, 0, opaque))
    } else {
      const quoted = kind !== 'quotation' && quotations.some((range) => range.from <= line.from && line.to <= range.to)
      const label = kind === 'heading' ? 0 : labelOf(line.text, line.bold)
      passages.push(passage(quoted ? 'quotation' : kind, line.text, line.from, label, opaque))
    }
  return passages
}

function passage(
  kind: PassageKind,
  text: string,
  from: number,
  label: number,
  opaque: readonly TextRange[],
): Passage {
  const words = wordsOf(text)
  const skipped: TextRange[] = [...quotedRanges(text), ...addressRanges(text)]
  if (label > 0) skipped.push({ from: 0, to: label })
  for (const range of opaque)
    if (range.from < from + text.length && from < range.to) skipped.push({ from: range.from - from, to: range.to - from })
  const own =
    skipped.length === 0
      ? words.map(() => true)
      : words.map((word) => !skipped.some((range) => range.from < word.to && word.from < range.to))
  return { kind, text, from, label, words, own, sentences: placed(text, label, words, own) }
}

function placed(text: string, label: number, words: readonly Word[], own: readonly boolean[]): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  const ranges = label === 0 ? sentencesOf(text) : sentencesOf(text.slice(label)).map((each) => moved(each, label))
  for (const { from, to } of ranges) {
    while (at < words.length && (words[at] as Word).from < from) at++
    const first = at
    let length = 0
    for (; at < words.length && (words[at] as Word).from < to; at++)
      if (own[at] && (words[at] as Word).gap !== 'hyphen') length++
    sentences.push({ from, to, first, end: at, length })
  }
  return sentences
}

function moved({ from, to }: TextRange, by: number): TextRange {
  return { from: from + by, to: to + by }
}

/** `**Solution:** …`, `**Solution.** …`, `**Fast** — …`, `Q: …`, `Headline: …`: a name for what follows, no part of its first sentence. */
const plainLabel = /^(?:Q|A|\p{Lu}[\p{L}-]+(?: [\p{L}/&-]+){0,3})\s?\d*:(?=\s)/u

function labelOf(text: string, bold: number): number {
  if (bold > 0 && bold < text.length) {
    const run = text.slice(0, bold)
    if (/[:.—–-]\s*$/.test(run)) return run.length
    const behind = /^\s*[:—–-]\s/.exec(text.slice(bold))
    if (behind) return bold + behind[0].length
  }
  return plainLabel.exec(text)?.[0].length ?? 0
}

/** Code and source inside the block's text, links that show their address; and quotations inside a list. */
function rangesOf(block: Node): { opaque: TextRange[]; quotations: TextRange[] } {
  const opaque: TextRange[] = []
  const quotations: TextRange[] = []
  block.descendants((node, pos) => {
    const range = { from: pos + 1, to: pos + 1 + node.nodeSize }
    if (node.type.name === 'codeBlock' || node.type.name === 'rawBlock' || node.type.name === 'rawInline') {
      opaque.push(range)
      return false
    }
    if (node.type.name === 'blockquote') quotations.push(range)
    if (node.isText && node.marks.some((mark) => mark.type.name === 'code')) opaque.push(range)
    return true
  })
  return { opaque, quotations }
}
