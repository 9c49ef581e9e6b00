import type { Node } from '@tiptap/pm/model'
import { addressRanges } from '../document/addresses.ts'
import { isOpener } from '../document/sentences.ts'
import { endOfWord, nextWord } from '../document/words.ts'

/** A word whose spelling can be looked up, with its offsets in the top-level block. */
export interface WordToSpell {
  /** As it is written, with straight apostrophes and without a genitive. */
  readonly word: string
  readonly from: number
  readonly to: number
  /** Capital beside another capital: “Nora Falk”, not “Today Falk”. */
  readonly name: boolean
}

const cache = new WeakMap<Node, readonly WordToSpell[]>()
const source = new Set(['codeBlock', 'rawBlock'])

/**
 * The words of a top-level block, quotations included: without code, addresses, figures, abbreviations in capitals and
 * names with a capital inside. Kept by node identity.
 */
export function wordsToSpell(block: Node): readonly WordToSpell[] {
  const known = cache.get(block)
  if (known) return known
  const found: WordToSpell[] = []
  const collect = (node: Node, at: number): void => {
    if (source.has(node.type.name)) return
    if (node.isTextblock) wordsOfTextblock(node, at + 1, found)
    else
      node.forEach((child, offset) => {
        collect(child, at + 1 + offset)
      })
  }
  collect(block, 0)
  cache.set(block, found)
  return found
}

function wordsOfTextblock(node: Node, start: number, into: WordToSpell[]): void {
  let text = ''
  node.forEach((child) => {
    if (child.isText && !child.marks.some((mark) => mark.type.name === 'code')) text += child.text ?? ''
    else text += child.type.name === 'hardBreak' ? '\n' : '\uFFFC'.repeat(child.nodeSize)
  })
  const addresses = addressRanges(text)
  const isHeading = node.type.name === 'heading'
  let before = { to: -1, capital: false }
  for (let from = nextWord(text, 0); from < text.length; from = nextWord(text, before.to)) {
    const to = endOfWord(text, from)
    const whole = text.slice(from, to)
    const capital = /^\p{Lu}/u.test(whole)
    const joined = before.to >= 0 && text.slice(before.to, from) === ' '
    if (!addresses.some((range) => range.from < to && from < range.to)) {
      const after = text.slice(to, to + 2)
      const beside = (joined && before.capital) || /^ \p{Lu}/u.test(after)
      for (const part of partsOf(whole))
        into.push({
          word: part.word,
          from: start + from + part.from,
          to: start + from + part.to,
          name: capital && beside && !isHeading,
        })
    }
    before = { to, capital: capital && !isOpener(whole) }
  }
}

const piece = /[\p{L}’']+/gu

/** What of a compound can be looked up: “log-in” has two parts, “v2”, “NASA”, “GitHub” and “9:30” have none. */
function partsOf(whole: string): { word: string; from: number; to: number }[] {
  if (/[\p{N}_@.:,&]/u.test(whole)) return []
  return [...whole.matchAll(piece)].flatMap(({ index, 0: written }) => {
    const stem = written.replace(/[’']s?$/, '').replace(/^[’']/, '')
    const from = index + (/^[’']/.test(written) ? 1 : 0)
    if (stem.length < 2 || stem.length > 40) return []
    // Capitals throughout are an abbreviation; one inside makes a name.
    if (/\p{Lu}/u.test(stem.slice(1))) return []
    return [{ word: stem.replaceAll('’', "'"), from, to: from + stem.length }]
  })
}
