import { diffArrays, diffWordsWithSpace } from 'diff'
import { documentSchema } from '../../src-core/document/schema.ts'
import { openMarkdown } from '../../src-core/markdown/open.ts'
import { sourceText } from '../reading/text-size.ts'

/** A piece of a changed block: in both texts, or in one of them. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** One step down two texts, block by block. */
export type Comparison =
  | { readonly kind: 'same'; readonly blocks: number }
  | { readonly kind: 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }

// Below a third of common words a reader sees two blocks, not one that was changed.
const leastInCommon = 1 / 3

/**
 * What differs between two Markdown texts, by their blocks (paragraphs, headings, lists, tables), and by words in a
 * block that is in both. White space between blocks does not count.
 */
export function compareTexts(before: string, after: string): Comparison[] {
  const steps: Comparison[] = []
  let removed: string[] = []
  for (const { value, removed: isRemoved, added } of diffArrays(blocksOf(before), blocksOf(after))) {
    if (isRemoved) {
      removed = value
      continue
    }
    if (added) {
      steps.push(...changes(removed, value))
      removed = []
      continue
    }
    steps.push(...changes(removed, []), { kind: 'same', blocks: value.length })
    removed = []
  }
  steps.push(...changes(removed, []))
  return steps
}

/** Blocks that were taken away and blocks that came in their place; those that are alike are one changed block. */
function changes(removed: readonly string[], added: readonly string[]): Comparison[] {
  const steps: Comparison[] = []
  let next = 0
  for (const text of removed) {
    const at = added.findIndex((other, i) => i >= next && areAlike(text, other))
    if (at < 0) {
      steps.push({ kind: 'removed', text })
      continue
    }
    steps.push(...added.slice(next, at).map((other): Comparison => ({ kind: 'added', text: other })))
    steps.push({ kind: 'changed', pieces: pieces(text, added[at] as string) })
    next = at + 1
  }
  return [...steps, ...added.slice(next).map((text): Comparison => ({ kind: 'added', text }))]
}

function areAlike(a: string, b: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)]
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of others) {
    const left = counts.get(word) ?? 0
    if (left > 0) common++
    counts.set(word, left - 1)
  }
  return common >= Math.max(words.length, others.length) * leastInCommon
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

function pieces(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** The source of each block, front matter first; in a text too long to be read as Markdown what blank lines part. */
function blocksOf(text: string): string[] {
  if (text.length >= sourceText) return text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n\s*/)
  const { blocks, bodyStart, markLength } = openMarkdown(text, documentSchema())
  const frontMatter = text.slice(markLength, bodyStart).trimEnd()
  const sources = blocks.map(({ start, end }) => text.slice(start, end).replaceAll(/\r\n?/g, '\n'))
  return frontMatter === '' ? sources : [frontMatter, ...sources]
}
