import type { Node } from '@tiptap/pm/model'
import { isBareLink } from './bare-links.ts'
import { canonicalBlock } from './canonical.ts'
import { type Definitions, noDefinitions, readAmong } from './definitions.ts'
import { withoutEscapes, withoutNeedlessEscapes } from './escapes.ts'
import type { Habits } from './habits.ts'
import type { OpenedBlock, OpenedMarkdown } from './open.ts'
import { sameMeaning } from './read-block.ts'
import { splices } from './splice.ts'
import { writeBlock } from './write-block.ts'

export interface BlockToWrite {
  readonly node: Node
  readonly canonical: Node
  /** Index of the opened block it comes from, or null. */
  readonly slot: number | null
  /** How it is written: by its own source, by changing as little of that as possible, anew, or anew and fully escaped. */
  mode: 'source' | 'changed' | 'anew' | 'escaped'
}

/** Writes single blocks, and reads each one back before it settles on a spelling. */
export class BlockWriter {
  private readonly opened: OpenedMarkdown
  private readonly habits: Habits
  private readonly definitions: Definitions

  /** @param definitions those of the document to be saved */
  constructor(opened: OpenedMarkdown, habits: Habits, definitions: Definitions) {
    this.opened = opened
    this.habits = habits
    this.definitions = definitions
  }

  /**
   * @param taken markers of neighbouring lists, most important first
   * @returns the block's lines, with the file's line ends
   */
  write(entry: BlockToWrite, taken: readonly string[]): string {
    const block = entry.slot === null ? undefined : this.opened.blocks[entry.slot]
    if (entry.mode === 'changed' && block) {
      const changed = this.writeChanged(entry, block)
      if (changed !== null) return changed
    }
    return this.writeAnew(entry, taken).replaceAll('\n', this.habits.lineEnd)
  }

  private writeAnew({ canonical, mode }: BlockToWrite, taken: readonly string[]): string {
    const escaped = writeBlock(canonical, this.habits, { taken })
    if (canonical.type.spec.code) return escaped
    const holds = remembered((text) => this.readsAs(text, canonical))
    if (holdsBareLink(canonical)) {
      const withBareLinks = writeBlock(canonical, this.habits, { taken, bareLinks: true })
      const linked = (text: string): boolean => this.read(text)?.eq(canonical) ?? false
      if (linked(withBareLinks)) return withoutNeedlessEscapes(withBareLinks, linked)
      // An escape right behind an address would belong to it: `https://x.example_`.
      const unescaped = withoutEscapes(withBareLinks)
      if (linked(unescaped)) return unescaped
    }
    // Most blocks need no escapes, and then this one reading is all.
    const bare = mode === 'escaped' ? escaped : withoutEscapes(escaped)
    if (holds(bare)) return bare
    const text = holds(escaped) ? escaped : this.withOtherLinks(canonical, taken, holds)
    if (text === null || mode === 'escaped') return text ?? escaped
    return withoutNeedlessEscapes(text, holds)
  }

  private withOtherLinks(block: Node, taken: readonly string[], holds: (text: string) => boolean): string | null {
    const withResources = writeBlock(block, this.habits, { taken, resourceLinks: true })
    return [withResources, withoutBareAddresses(withResources)].find(holds) ?? null
  }

  private writeChanged(entry: BlockToWrite, block: OpenedBlock): string | null {
    const holds = remembered((text) => this.readsAs(text, entry.canonical))
    const source = this.opened.text.slice(block.start, block.end)
    // Only what is never written was changed: spaces at its end, what a line end is.
    if (canonicalBlock(block.node).eq(entry.canonical) && holds(source)) return source
    for (const { text, written } of splices(this.opened, block, entry.node, this.habits))
      if (holds(text)) return withoutNeedlessEscapes(text, holds, written)
    return null
  }

  /** Whether a block's text, read among the document's definitions, is that block. */
  private readsAs(text: string, block: Node): boolean {
    const read = this.read(text)
    return read !== null && sameMeaning(read, block)
  }

  /** The block that a text is read as, or null when it is not one block. */
  private read(text: string): Node | null {
    const blocks = readAmong(text, noDefinitions, this.definitions.for(text), this.opened.doc.type.schema)
    return blocks?.length === 1 ? (blocks[0] as Node) : null
  }

  /** What an entry should be read as. The source in a raw block may have been edited into something else. */
  expected({ canonical, mode }: BlockToWrite): readonly Node[] {
    if (mode === 'source' || canonical.type.name !== 'rawBlock') return [canonical]
    return (
      readAmong(
        canonical.textContent,
        noDefinitions,
        this.definitions.for(canonical.textContent),
        canonical.type.schema,
      ) ?? [canonical]
    )
  }
}

function remembered(holds: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? holds(text)
    known.set(text, answer)
    return answer
  }
}

function holdsBareLink(block: Node): boolean {
  return block.isText ? isBareLink(block) : block.children.some(holdsBareLink)
}

/** Bare addresses escaped, for where one would take in characters that belong to something else. */
function withoutBareAddresses(text: string): string {
  return text.replace(/(?<=www)\.|@|(?<=https?):(?=\/\/)/gi, '\\$&')
}
