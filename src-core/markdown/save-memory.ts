import type { Node } from '@tiptap/pm/model'
import { defaultHabits, type Habits, habitsOf } from './habits.ts'
import type { OpenedMarkdown } from './open.ts'

/** What a range of blocks was found to be read as, and what that depends on beside the document's definitions. */
export interface RangeRead {
  readonly nodes: readonly Node[]
  readonly modes: string
  readonly text: string
  /** The entries that do not come back, counted from the range's first; -1 stands for the front matter. */
  readonly wrong: readonly number[]
}

/**
 * What earlier saves found out about an opened file. A document is written again and again with few changes between: what
 * did not change is neither written nor read twice.
 */
export class SaveMemory {
  readonly habits: Habits
  #dependsOn = ''
  #canonical = new WeakMap<Node, Node>()
  #texts = new WeakMap<Node, Map<string, string>>()
  #reads = new WeakMap<Node, RangeRead[]>()

  constructor(opened: OpenedMarkdown) {
    this.habits =
      opened.text === '' ? defaultHabits : habitsOf(opened.parsed.root, opened.text.slice(opened.markLength))
  }

  /** Forgets everything when what all blocks depend on, the document's definitions, is no longer what it was. */
  dependOn(definitions: string): void {
    if (definitions === this.#dependsOn) return
    this.#dependsOn = definitions
    this.#canonical = new WeakMap()
    this.#texts = new WeakMap()
    this.#reads = new WeakMap()
  }

  canonical(node: Node, find: () => Node): Node {
    let canonical = this.#canonical.get(node)
    if (!canonical) {
      canonical = find()
      this.#canonical.set(node, canonical)
    }
    return canonical
  }

  /** @param how all that the text depends on beside the node */
  text(node: Node, how: string, write: () => string): string {
    let texts = this.#texts.get(node)
    if (!texts) {
      texts = new Map()
      this.#texts.set(node, texts)
    }
    let text = texts.get(how)
    if (text === undefined) {
      text = write()
      texts.set(how, text)
    }
    return text
  }

  read(range: Omit<RangeRead, 'wrong'>, find: () => readonly number[]): readonly number[] {
    const first = range.nodes[0]
    if (!first) return find()
    const known = this.#reads.get(first) ?? []
    const same = known.find((it) => isSame(it, range))
    if (same) return same.wrong
    const wrong = find()
    // A block heads few ranges at a time; what it headed long ago is not coming back.
    this.#reads.set(first, [{ ...range, wrong }, ...known.slice(0, 3)])
    return wrong
  }
}

function isSame(a: RangeRead, b: Omit<RangeRead, 'wrong'>): boolean {
  return (
    a.text === b.text &&
    a.modes === b.modes &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => node === b.nodes[i])
  )
}
