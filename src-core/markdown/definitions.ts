import type { Node, Schema } from '@tiptap/pm/model'
import { readBlocks } from './read-block.ts'

/** Link and footnote definitions as a text of their own: what `[text]` and `[^1]` mean depends on them. */
export interface DefinitionText {
  readonly text: string
  /** How many blocks the text is read as; found out when it is asked for. */
  readonly count: number
}

export const noDefinitions: DefinitionText = { text: '', count: 0 }

interface Definition {
  readonly source: string
  readonly labels: readonly string[]
}

/** The definitions in some blocks of a document, also inside their lists and quotes. */
export class Definitions {
  /** Each with the index of the block that it is or stands in. */
  private readonly definitions: ReadonlyArray<Definition & { readonly block: number }>
  private readonly schema: Schema
  private readonly counts = new Map<string, number>()

  constructor(blocks: readonly Node[], schema: Schema) {
    this.definitions = blocks.flatMap((node, block) =>
      definitionsIn(node).map((definition) => ({ ...definition, block })),
    )
    this.schema = schema
  }

  /** All of them as one text: what a block is read as depends on nothing else that stands elsewhere. */
  get all(): string {
    return this.definitions.map(({ source }) => source).join('\n\n')
  }

  /**
   * Those that a text may refer to, among the blocks from one index to before another. Reading a text among all of a
   * long document's definitions would take long.
   */
  for(text: string, from = 0, to = Number.POSITIVE_INFINITY): DefinitionText {
    if (this.definitions.length === 0 || !text.includes('[')) return noDefinitions
    const refers = reference(text)
    const used = this.definitions.filter(({ block, labels }) => from <= block && block < to && refers(labels))
    if (used.length === 0) return noDefinitions
    const joined = used.map(({ source }) => source).join('\n\n')
    const count = (): number => {
      const known = this.counts.get(joined) ?? readBlocks(joined, this.schema).length
      this.counts.set(joined, known)
      return known
    }
    return {
      text: joined,
      get count() {
        return count()
      },
    }
  }
}

/** The labels that are defined in some blocks. */
export function definedLabels(blocks: readonly Node[]): readonly string[] {
  return blocks.flatMap(definitionsIn).flatMap(({ labels }) => labels)
}

/** Whether a text may refer to one of some labels. */
export function mayRefer(text: string, labels: readonly string[]): boolean {
  return text.includes('[') && reference(text)(labels)
}

function reference(text: string): (labels: readonly string[]) => boolean {
  // An entity in it may be part of a label.
  if (/&#?\w+;/.test(text)) return () => true
  const words = comparable(text)
  return (labels) => labels.some((label) => words.includes(label))
}

const definitionsOf = new WeakMap<Node, readonly Definition[]>()

/** Kept, since every save asks every block. */
function definitionsIn(block: Node): readonly Definition[] {
  let definitions = definitionsOf.get(block)
  if (!definitions) {
    definitions = findDefinitions(block)
    definitionsOf.set(block, definitions)
  }
  return definitions
}

function findDefinitions(block: Node): readonly Definition[] {
  if (block.type.name === 'rawBlock') {
    const { kind } = block.attrs
    const source = block.textContent
    return kind === 'definition' || kind === 'footnote' ? [{ source, labels: labelsIn(source) }] : []
  }
  return block.isTextblock ? [] : block.children.flatMap(definitionsIn)
}

/** What a source defines; a footnote may hold definitions too. */
function labelsIn(source: string): string[] {
  return [...source.matchAll(/(?<!\\)\[((?:\\[\s\S]|[^[\]\\])+)\]:/g)].map(([, label = '']) => comparable(label))
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
