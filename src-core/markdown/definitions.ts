import type { Node, Schema } from '@tiptap/pm/model'
import { readBlocks } from './read-block.ts'

/** Link and footnote definitions as a text of their own: what `[text]` and `[^1]` mean depends on them. */
export interface DefinitionText {
  readonly text: string
  /** How many blocks the text is read as. */
  readonly count: number
}

export const noDefinitions: DefinitionText = { text: '', count: 0 }

interface Definition {
  readonly source: string
  readonly labels: readonly string[]
}

/** The definitions in some blocks of a document, also inside their lists and quotes. */
export class Definitions {
  private readonly definitions: readonly Definition[]
  private readonly schema: Schema
  private readonly counts = new Map<string, number>()

  constructor(blocks: readonly Node[], schema: Schema) {
    this.definitions = blocks.flatMap(sourcesIn).map((source) => ({ source, labels: labelsIn(source) }))
    this.schema = schema
  }

  /** Those that a text may refer to. Reading a text among all of a long document's definitions would take long. */
  for(text: string): DefinitionText {
    if (this.definitions.length === 0 || !text.includes('[')) return noDefinitions
    // An entity in it may be part of a label.
    const all = /&#?\w+;/.test(text)
    const words = comparable(text)
    const used = this.definitions.filter(({ labels }) => all || labels.some((label) => words.includes(label)))
    if (used.length === 0) return noDefinitions
    const joined = used.map(({ source }) => source).join('\n\n')
    let count = this.counts.get(joined)
    if (count === undefined) {
      count = readBlocks(joined, this.schema).length
      this.counts.set(joined, count)
    }
    return { text: joined, count }
  }
}

/** Whether a block is or holds a definition. */
export function holdsDefinition(block: Node): boolean {
  return sourcesIn(block).length > 0
}

const sourcesOf = new WeakMap<Node, readonly string[]>()

/** Kept, since every save asks every block. */
function sourcesIn(block: Node): readonly string[] {
  let sources = sourcesOf.get(block)
  if (!sources) {
    sources = findSources(block)
    sourcesOf.set(block, sources)
  }
  return sources
}

function findSources(block: Node): readonly string[] {
  if (block.type.name === 'rawBlock') {
    const { kind } = block.attrs
    return kind === 'definition' || kind === 'footnote' ? [block.textContent] : []
  }
  return block.isTextblock ? [] : block.children.flatMap(sourcesIn)
}

/** What a source defines; a footnote may hold definitions too. */
function labelsIn(source: string): string[] {
  return [...source.matchAll(/\[((?:\\[\s\S]|[^[\]\\])+)\]:/g)].map(([, label = '']) => comparable(label))
}

/** Labels are compared without case and by words; a text may be given with or without its escapes. */
function comparable(text: string): string {
  return text.replaceAll('\\', '').replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase()
}

/**
 * Reads a text among definitions that stand elsewhere in its document.
 * @returns the text's own blocks, or null when it swallowed definitions that follow it
 */
export function readAmong(text: string, before: DefinitionText, after: DefinitionText, schema: Schema): Node[] | null {
  const parts = [before.text, text, after.text].filter((part) => part !== '')
  const blocks = readBlocks(parts.join('\n\n'), schema)
  return blocks.length < before.count + after.count ? null : blocks.slice(before.count, blocks.length - after.count)
}
