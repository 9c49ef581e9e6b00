import type { Node } from '@tiptap/pm/model'

const mark = /^\[\^([^\]\s]+)\]$/
const definition = /^\[\^([^\]\s]+)\]:[ \t]*/

/**
 * The footnotes of a document. GFM numbers them in the order in which the text points to them and prints only those,
 * so a note gets its number when its first mark is printed.
 */
export class Notes {
  private readonly definitions = new Map<string, string>()
  private readonly numbers = new Map<string, number>()
  /** Labels that something left out points to. */
  private readonly omitted = new Set<string>()

  constructor(doc: Node) {
    doc.descendants((node) => {
      const label = definition.exec(node.attrs.kind === 'footnote' ? node.textContent : '')?.[1]
      // The first definition of a label is the one that counts (GFM, as for link definitions).
      if (label !== undefined && !this.definitions.has(key(label))) this.definitions.set(key(label), node.textContent)
    })
  }

  /** Whether the document defines any. */
  get defined(): boolean {
    return this.definitions.size > 0
  }

  /** The number of the note that this raw inline points to; null when it points to no note. */
  numberOf(source: string): number | null {
    const label = mark.exec(source)?.[1]
    if (label === undefined || !this.definitions.has(key(label))) return null
    const number = this.numbers.get(key(label)) ?? this.numbers.size + 1
    this.numbers.set(key(label), number)
    return number
  }

  /** The Markdown of the notes that have a number, without their labels and the indentation of what follows them. */
  numbered(): string[] {
    return [...this.numbers.keys()].map((label) => {
      const source = this.definitions.get(label) ?? ''
      return source.replace(definition, '').replace(/\n {1,4}/g, '\n')
    })
  }

  /** Notes that only what is left out points to are left out as well. */
  omitMarksOf(node: Node): void {
    for (const label of noteLabels([node])) this.omitted.add(label)
  }

  /** Whether this raw block is the definition of a note that only something left out points to. */
  isOmitted(source: string): boolean {
    const label = footnoteLabel(source)
    return label !== null && this.omitted.has(label) && !this.numbers.has(label)
  }

  /** Whether this raw block is the definition of a note that has a number. */
  isNumbered(source: string): boolean {
    const label = definition.exec(source)?.[1]
    return label !== undefined && this.numbers.has(key(label)) && this.definitions.get(key(label)) === source
  }
}

/** The labels, in one case, of the notes that the text of these nodes points to. */
export function noteLabels(nodes: readonly Node[]): Set<string> {
  const labels = new Set<string>()
  const add = (node: Node) => {
    const label = mark.exec(String(node.attrs.source ?? ''))?.[1]
    if (label !== undefined) labels.add(key(label))
  }
  for (const node of nodes) {
    add(node)
    node.descendants(add)
  }
  return labels
}

/** The label, in one case, of the note that this Markdown defines; null when it defines none. */
export function footnoteLabel(source: string): string | null {
  const label = definition.exec(source)?.[1]
  return label === undefined ? null : key(label)
}

function key(label: string): string {
  return label.toUpperCase()
}
