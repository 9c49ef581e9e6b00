import type { Node, Schema } from '@tiptap/pm/model'
import { blocksFromMdast, type Origins, place } from './from-mdast.ts'
import { type ReadMarkdown, readMarkdown } from './read-markdown.ts'

/** One top-level block and the whole source lines it came from, as offsets into the opened text. */
export interface OpenedBlock {
  readonly node: Node
  readonly start: number
  readonly end: number
}

/** A Markdown text as it was opened: the document, and what saving needs to leave untouched blocks as they are. */
export interface OpenedMarkdown extends ReadMarkdown {
  /** The document to edit. */
  readonly doc: Node
  /** In source order; paragraphs that were supplied for typing are not among them. */
  readonly blocks: readonly OpenedBlock[]
  /** Offset where the front matter ends and the body begins. */
  readonly bodyStart: number
  readonly origins: Origins
}

export interface OpenOptions {
  /**
   * Supply an empty paragraph under each heading that has nothing under it before the next heading of the same or a
   * higher level, so that there is a place to type. They are never saved while empty.
   */
  typingParagraphs?: boolean
}

/**
 * Reads a Markdown text into a document of the given schema. Any text can be read; what the schema has no node for
 * becomes a raw block or raw inline that holds its source.
 * @param schema the editor's own schema instance, or `documentSchema()` where there is no editor
 */
export function openMarkdown(text: string, schema: Schema, options: OpenOptions = {}): OpenedMarkdown {
  return openReadMarkdown(readMarkdown(text), schema, options)
}

/** The second half of {@link openMarkdown}, for a text that was read before or elsewhere: see `readMarkdown`. */
export function openReadMarkdown(read: ReadMarkdown, schema: Schema, options: OpenOptions = {}): OpenedMarkdown {
  const { text, markLength, parsed } = read
  const source = text.slice(markLength)
  const origins: Origins = { blocks: new WeakMap(), pieces: new WeakMap() }
  const nodes = blocksFromMdast(parsed.root, source, schema, origins)

  const first = parsed.root.children[0]
  const hasFrontMatter = first !== undefined && (first.type === 'yaml' || (first.type as string) === 'toml')
  const frontMatterEnd = hasFrontMatter ? afterLineEnd(source, place(first).end.offset) : 0
  const blocks = nodes.map((node): OpenedBlock => {
    const origin = origins.blocks.get(node)
    if (!origin) throw new Error(`Block “${node.type.name}” has no origin.`)
    const { start, end } = place(origin)
    return {
      node,
      start: markLength + lineStart(source, start.offset),
      end: markLength + lineEndOf(source, end.offset),
    }
  })

  const content = options.typingParagraphs ? withTypingParagraphs(nodes, schema) : nodes
  const doc = schema.topNodeType.create(
    { frontMatter: hasFrontMatter ? source.slice(0, frontMatterEnd) : null },
    content.length > 0 ? content : [emptyParagraph(schema)],
  )
  return { doc, text, blocks, bodyStart: markLength + frontMatterEnd, parsed, origins, markLength }
}

function withTypingParagraphs(nodes: readonly Node[], schema: Schema): Node[] {
  return nodes.flatMap((node, i) => {
    if (node.type.name !== 'heading') return [node]
    const next = nodes[i + 1]
    const empty = next === undefined || (next.type.name === 'heading' && next.attrs.level <= node.attrs.level)
    return empty ? [node, emptyParagraph(schema)] : [node]
  })
}

function emptyParagraph(schema: Schema): Node {
  const paragraph = schema.nodes.paragraph
  if (!paragraph) throw new Error('The schema has no node “paragraph”.')
  return paragraph.create()
}

/** Where the line that an offset is in begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isLineEnd(text, at - 1)) at--
  return at
}

function lineEndOf(text: string, offset: number): number {
  // A block that ends with its line's end (raw HTML, code without a closing fence) ends before that line end.
  let at = offset
  while (at > 0 && isLineEnd(text, at - 1)) at--
  while (at < text.length && !isLineEnd(text, at)) at++
  return at
}

function afterLineEnd(text: string, offset: number): number {
  const at = lineEndOf(text, offset)
  return text.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, text.length)
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}
