import type { Node, Schema } from '@tiptap/pm/model'
import type { BlockContent, Definition, DefinitionContent, ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast'
import type { RawKind } from '../document/nodes/raw-block.ts'
import { type Inline, inlineFromMdast, lineEnd } from './inline-from-mdast.ts'

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
      case 'raw':
        return this.raw(node.kind ?? 'other', this.sourceOf(node))
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
    const inline = inlineFromMdast(children, {
      schema: this.schema,
      inCell,
      definition: (identifier) => this.definitions.get(identifier.toUpperCase()),
      sourceOf: (child) => this.sourceOf(child),
    })
    const node = this.create(
      type,
      attrs,
      inline.map((it) => it.node),
    )
    this.origins.pieces.set(node, pieces(inline))
    return node
  }

  private create(type: string, attrs: Record<string, unknown> | null, content: readonly Node[]): Node {
    const nodeType = this.schema.nodes[type]
    if (!nodeType) throw new Error(`The schema has no node “${type}”.`)
    return nodeType.create(attrs, content)
  }

  /** The exact source of a node; inside lists and quotes without the prefixes of the lines after the first. */
  private sourceOf(node: Nodes): string {
    const { start, end } = place(node)
    const [first = '', ...rest] = this.source.slice(start.offset, end.offset).split(lineEnd)
    const prefix = new RegExp(`^[ \\t>]{0,${start.column - 1}}`)
    const quotes = quoteMarks(this.source.slice(start.offset - start.column + 1, start.offset))
    const bare = (line: string): string => {
      // A line that goes on with a quotation without its `>` has no prefix.
      const lazy = quotes > 0 && quoteMarks(prefix.exec(line)?.[0] ?? '') === 0
      return lazy ? line : line.replace(prefix, '')
    }
    return [first, ...rest.map(bare)].join('\n')
  }

  private collectDefinitions(node: Nodes): void {
    if (node.type === 'definition') {
      const key = node.identifier.toUpperCase()
      if (!this.definitions.has(key)) this.definitions.set(key, node)
    }
    if ('children' in node) for (const child of node.children) this.collectDefinitions(child)
  }
}

function quoteMarks(prefix: string): number {
  return prefix.split('>').length - 1
}

function pieces(inline: readonly Inline[]): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const { node, origin } of inline) {
    const to = from + node.nodeSize
    const last = found.at(-1)
    // The lines of one text are one piece.
    if (last?.origin === origin) found[found.length - 1] = { ...last, to }
    else found.push({ from, to, origin })
    from = to
  }
  return found
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
