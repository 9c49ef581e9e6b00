import type { Mark, Node, Schema } from '@tiptap/pm/model'
import type { BlockContent, Definition, DefinitionContent, ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast'
import type { RawKind } from '../document/nodes/raw-block.ts'

/** A piece of a textblock's content and the mdast node it was made of. */
export interface Piece {
  /** Offset inside the textblock's content. */
  readonly from: number
  readonly to: number
  readonly origin: Nodes
}

/** What reading found besides the nodes: enough to find a position's place in the source again. */
export interface Origins {
  /** The mdast node that a document node was made of. */
  readonly blocks: WeakMap<Node, Nodes>
  readonly pieces: WeakMap<Node, readonly Piece[]>
}

/** The document node of every block of `root`, in order; front matter is left out. */
export function blocksFromMdast(root: Root, source: string, schema: Schema, origins: Origins): Node[] {
  return new Reading(root, source, schema, origins).blocks(root.children)
}

/** Line ends inside text: a line break in Markdown's running text is a space, and code has one kind of line end. */
const lineEnd = /\r\n|\r|\n/g

class Reading {
  private readonly source: string
  private readonly schema: Schema
  private readonly origins: Origins
  private readonly definitions = new Map<string, Definition>()

  constructor(root: Root, source: string, schema: Schema, origins: Origins) {
    this.source = source
    this.schema = schema
    this.origins = origins
    this.collectDefinitions(root)
  }

  blocks(children: readonly Nodes[]): Node[] {
    const nodes: Node[] = []
    for (const child of children) {
      if (child.type === 'yaml' || (child.type as string) === 'toml') continue
      const node = this.block(child as BlockContent | DefinitionContent)
      this.origins.blocks.set(node, child)
      nodes.push(node)
    }
    return nodes
  }

  private block(node: BlockContent | DefinitionContent): Node {
    switch (node.type) {
      case 'paragraph':
        return this.textblock('paragraph', null, node.children)
      case 'heading':
        return this.textblock('heading', { level: node.depth }, node.children)
      case 'blockquote':
        return this.create('blockquote', null, this.filled(node.children))
      case 'list': {
        const items = node.children.map((item) => this.listItem(item))
        const tight = !(node.spread || node.children.some((item) => item.spread))
        return node.ordered
          ? this.create('orderedList', { start: node.start ?? 1, tight }, items)
          : this.create('bulletList', { tight }, items)
      }
      case 'code':
        return this.verbatim('codeBlock', { language: node.lang ?? null, meta: node.meta ?? null }, node.value)
      case 'thematicBreak':
        return this.create('horizontalRule', null, [])
      case 'table':
        return this.table(node)
      case 'html':
        return this.raw('html', node.value)
      case 'definition':
        return this.raw('definition', this.sourceOf(node))
      case 'footnoteDefinition':
        return this.raw('footnote', this.sourceOf(node))
      default:
        return this.raw('other', this.sourceOf(node))
    }
  }

  private listItem(item: ListItem): Node {
    const node = this.create('listItem', { checked: item.checked ?? null }, this.filled(item.children))
    this.origins.blocks.set(node, item)
    return node
  }

  /** Every row gets as many cells as the widest one: ProseMirror's tables are rectangles, and no cell may be lost. */
  private table(table: Table): Node {
    const width = Math.max(...table.children.map((row) => row.children.length))
    const rows = table.children.map((row, rowIndex) => {
      const cells = Array.from({ length: width }, (_, column) => {
        const cell = row.children[column]
        const align = table.align?.[column] ?? null
        const paragraph = this.textblock('paragraph', null, cell?.children ?? [], true)
        const node = this.create(rowIndex === 0 ? 'tableHeader' : 'tableCell', { align }, [paragraph])
        if (cell) {
          this.origins.blocks.set(paragraph, cell)
          this.origins.blocks.set(node, cell)
        }
        return node
      })
      const node = this.create('tableRow', null, cells)
      this.origins.blocks.set(node, row)
      return node
    })
    return this.create('table', null, rows)
  }

  /** `block+` wants something even where Markdown has an empty item or quote. */
  private filled(children: readonly Nodes[]): Node[] {
    const nodes = this.blocks(children)
    return nodes.length > 0 ? nodes : [this.create('paragraph', null, [])]
  }

  private raw(kind: RawKind, source: string): Node {
    return this.verbatim('rawBlock', { kind }, source)
  }

  private verbatim(type: string, attrs: Record<string, unknown>, value: string): Node {
    const text = value.replace(lineEnd, '\n')
    return this.create(type, attrs, text === '' ? [] : [this.schema.text(text)])
  }

  private textblock(
    type: string,
    attrs: Record<string, unknown> | null,
    children: readonly PhrasingContent[],
    inCell = false,
  ): Node {
    const line = new Line(this, this.schema, inCell)
    line.add(children, [])
    const node = this.create(type, attrs, line.content)
    this.origins.pieces.set(node, line.pieces)
    return node
  }

  private create(type: string, attrs: Record<string, unknown> | null, content: readonly Node[]): Node {
    const nodeType = this.schema.nodes[type]
    if (!nodeType) throw new Error(`The schema has no node “${type}”.`)
    return nodeType.create(attrs, content)
  }

  definition(identifier: string): Definition | undefined {
    return this.definitions.get(identifier.toUpperCase())
  }

  /** The exact source of a node; inside lists and quotes without the prefixes of the lines after the first. */
  sourceOf(node: Nodes): string {
    const { start, end } = place(node)
    const [first = '', ...rest] = this.source.slice(start.offset, end.offset).split(lineEnd)
    const prefix = new RegExp(`^[ \\t>]{0,${start.column - 1}}`)
    return [first, ...rest.map((line) => line.replace(prefix, ''))].join('\n')
  }

  private collectDefinitions(node: Nodes): void {
    if (node.type === 'definition') {
      const key = node.identifier.toUpperCase()
      if (!this.definitions.has(key)) this.definitions.set(key, node)
    }
    if ('children' in node) for (const child of node.children) this.collectDefinitions(child)
  }
}

/** Builds the inline content of one textblock. */
class Line {
  readonly content: Node[] = []
  readonly pieces: Piece[] = []
  private length = 0
  private readonly reading: Reading
  private readonly schema: Schema
  private readonly inCell: boolean

  constructor(reading: Reading, schema: Schema, inCell: boolean) {
    this.reading = reading
    this.schema = schema
    this.inCell = inCell
  }

  add(children: readonly PhrasingContent[], marks: readonly Mark[]): void {
    for (const child of children) this.addOne(child, marks)
  }

  private addOne(node: PhrasingContent, marks: readonly Mark[]): void {
    switch (node.type) {
      case 'text':
        return this.text(node.value, marks, node)
      case 'inlineCode':
        return this.text(node.value, this.with(marks, 'code'), node)
      case 'emphasis':
        return this.add(node.children, this.with(marks, 'italic'))
      case 'strong':
        return this.add(node.children, this.with(marks, 'bold'))
      case 'delete':
        return this.add(node.children, this.with(marks, 'strike'))
      case 'link':
        return this.add(node.children, this.with(marks, 'link', { href: node.url, title: node.title ?? null }))
      case 'linkReference': {
        const { url, title } = this.reading.definition(node.identifier) ?? { url: '', title: null }
        return this.add(node.children, this.with(marks, 'link', { href: url, title: title ?? null }))
      }
      case 'image':
        return this.leaf('image', { src: node.url, alt: node.alt ?? '', title: node.title ?? null }, marks, node)
      case 'imageReference': {
        const { url, title } = this.reading.definition(node.identifier) ?? { url: '', title: null }
        return this.leaf('image', { src: url, alt: node.alt ?? '', title: title ?? null }, marks, node)
      }
      case 'break':
        return this.leaf('hardBreak', null, marks, node)
      case 'html':
        // A cell is one line, so a break in it can only be written as HTML.
        if (this.inCell && /^<br ?\/?>$/i.test(node.value)) return this.leaf('hardBreak', null, marks, node)
        return this.leaf('rawInline', { source: node.value.replace(lineEnd, '\n') }, marks, node)
      default:
        return this.leaf('rawInline', { source: this.reading.sourceOf(node) }, marks, node)
    }
  }

  private text(value: string, marks: readonly Mark[], origin: Nodes): void {
    const text = value.replace(lineEnd, ' ')
    if (text !== '') this.push(this.schema.text(text, marks), origin)
  }

  private leaf(type: string, attrs: Record<string, unknown> | null, marks: readonly Mark[], origin: Nodes): void {
    const nodeType = this.schema.nodes[type]
    if (!nodeType) throw new Error(`The schema has no node “${type}”.`)
    this.push(nodeType.create(attrs, null, marks), origin)
  }

  private push(node: Node, origin: Nodes): void {
    this.content.push(node)
    this.pieces.push({ from: this.length, to: this.length + node.nodeSize, origin })
    this.length += node.nodeSize
  }

  private with(marks: readonly Mark[], type: string, attrs?: Record<string, unknown>): readonly Mark[] {
    const mark = this.schema.marks[type]?.create(attrs)
    return mark ? mark.addToSet(marks) : marks
  }
}

/** Where a node stands. Everything the tokenizer makes has a place; only generated nodes have none. */
export function place(node: Nodes): {
  start: { offset: number; line: number; column: number }
  end: { offset: number }
} {
  const { position } = node
  if (position?.start.offset === undefined || position.end.offset === undefined)
    throw new Error(`mdast node “${node.type}” has no position.`)
  return {
    start: { offset: position.start.offset, line: position.start.line, column: position.start.column },
    end: { offset: position.end.offset },
  }
}
