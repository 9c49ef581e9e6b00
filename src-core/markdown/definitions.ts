import type { Node, Schema } from '@tiptap/pm/model'
import { readBlocks } from './read-block.ts'

/** Link and footnote definitions: what `[text]` and `[^1]` mean anywhere in a document depends on them. */
export interface Definitions {
  readonly text: string
  /** How many blocks the text is read as. */
  readonly count: number
}

/** The definitions in some blocks, also inside their lists and quotes, as a text of their own. */
export function definitionsIn(blocks: readonly Node[], schema: Schema): Definitions {
  const sources = blocks.flatMap(sourcesIn)
  if (sources.length === 0) return { text: '', count: 0 }
  const text = sources.join('\n\n')
  return { text, count: readBlocks(text, schema).length }
}

/** Whether a block is or holds a definition. */
export function holdsDefinition(block: Node): boolean {
  return sourcesIn(block).length > 0
}

function sourcesIn(block: Node): string[] {
  if (block.type.name === 'rawBlock') {
    const { kind } = block.attrs
    return kind === 'definition' || kind === 'footnote' ? [block.textContent] : []
  }
  return block.isTextblock ? [] : block.children.flatMap(sourcesIn)
}

/**
 * Reads a text among definitions that stand elsewhere in its document.
 * @returns the text's own blocks, or null when it swallowed definitions that follow it
 */
export function readAmong(text: string, before: Definitions, after: Definitions, schema: Schema): Node[] | null {
  const parts = [before.text, text, after.text].filter((part) => part !== '')
  const blocks = readBlocks(parts.join('\n\n'), schema)
  return blocks.length < before.count + after.count ? null : blocks.slice(before.count, blocks.length - after.count)
}
