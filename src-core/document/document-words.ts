import type { Node } from '@tiptap/pm/model'
import { firstWhere } from './first-where.ts'
import { keptByNode } from './kept-by-node.ts'
import type { Range } from './structure.ts'
import { countWords } from './words.ts'

const wordsOf = keptByNode((block) => (block.isLeaf ? 0 : countIn(block, 0, block.content.size)))

/** The words of a document and of any of its ranges; those of a block are counted once, for as long as nobody changes it. */
export class DocumentWords {
  readonly all: number
  readonly #doc: Node
  /** Where each block begins, and the words in front of it; at the end those of the whole document. */
  readonly #starts: number[] = []
  readonly #before: number[] = []

  constructor(doc: Node) {
    let words = 0
    doc.forEach((block, offset) => {
      this.#starts.push(offset)
      this.#before.push(words)
      words += wordsOf(block)
    })
    this.#starts.push(doc.content.size)
    this.#before.push(words)
    this.#doc = doc
    this.all = words
  }

  in({ from, to }: Range): number {
    const [first, last] = [this.#blockAt(from), this.#blockAt(to)]
    if (first === last) return this.#wordsWithin(first, from, to)
    const [start, end] = [this.#starts[first + 1] ?? to, this.#starts[last] ?? to]
    const between = (this.#before[last] ?? 0) - (this.#before[first + 1] ?? 0)
    return this.#wordsWithin(first, from, start) + between + this.#wordsWithin(last, end, to)
  }

  #wordsWithin(index: number, from: number, to: number): number {
    const block = this.#doc.maybeChild(index)
    if (!block || block.isLeaf || from >= to) return 0
    const start = (this.#starts[index] ?? 0) + 1
    const [inner, outer] = [Math.max(0, from - start), Math.min(block.content.size, to - start)]
    if (inner >= outer) return 0
    return outer - inner === block.content.size ? wordsOf(block) : countIn(block, inner, outer)
  }

  /** Index of the block that holds a position; the number of blocks at the document's end. */
  #blockAt(position: number): number {
    return Math.max(0, firstWhere(this.#starts, (start) => start > position) - 1)
  }
}

function countIn(node: Node, from: number, to: number): number {
  return countWords(node.textBetween(from, to, '\n', ' '))
}
