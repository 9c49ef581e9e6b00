import type { Mark, Node, Schema } from '@tiptap/pm/model'
import type { Definition, Nodes, PhrasingContent } from 'mdast'

/** An inline node and the mdast node it was made of. */
export interface Inline {
  readonly node: Node
  readonly origin: Nodes
}

export interface InlineContext {
  readonly schema: Schema
  /** Inside a table's cell, which is one line. */
  readonly inCell: boolean
  readonly definition: (identifier: string) => Definition | undefined
  readonly sourceOf: (node: Nodes) => string
}

/** A line break in running text means a space, which remembers what it was; code has one kind of line end. */
export const lineEnd = /\r\n|\r|\n/g

/** The inline content of a textblock. */
export function inlineFromMdast(
  children: readonly PhrasingContent[],
  context: InlineContext,
  marks: readonly Mark[] = [],
): Inline[] {
  return children.flatMap((child) => inline(child, context, marks))
}

function inline(node: PhrasingContent, context: InlineContext, marks: readonly Mark[]): Inline[] {
  const { schema } = context
  const marked = (type: string, attrs?: Record<string, unknown>): readonly Mark[] => {
    const mark = schema.marks[type]?.create(attrs)
    return mark ? mark.addToSet(marks) : marks
  }
  const plain = (value: string, textMarks: readonly Mark[]): Inline[] =>
    value === '' ? [] : [{ node: schema.text(value, textMarks), origin: node }]
  const text = (value: string): Inline[] =>
    value.split(lineEnd).flatMap((line, i) => [...(i > 0 ? plain(' ', marked('lineEnd')) : []), ...plain(line, marks)])
  const leaf = (type: string, attrs: Record<string, unknown> | null): Inline[] => {
    const nodeType = schema.nodes[type]
    if (!nodeType) throw new Error(`The schema has no node “${type}”.`)
    return [{ node: nodeType.create(attrs, null, marks), origin: node }]
  }
  const link = (href: string, title: string | null | undefined): Inline[] => {
    const content = 'children' in node ? node.children : []
    const linked = inlineFromMdast(content, context, marked('link', { href, title: oneLineEnd(title) }))
    return linked.length > 0 ? linked : leaf('emptyLink', { href, title: oneLineEnd(title) })
  }

  switch (node.type) {
    case 'text':
      return text(node.value)
    case 'inlineCode':
      return plain(oneLine(node.value), marked('code'))
    case 'emphasis':
      return inlineFromMdast(node.children, context, marked('italic'))
    case 'strong':
      return inlineFromMdast(node.children, context, marked('bold'))
    case 'delete':
      return inlineFromMdast(node.children, context, marked('strike'))
    case 'link':
      return link(node.url, node.title)
    case 'linkReference': {
      const { url, title } = context.definition(node.identifier) ?? { url: '', title: null }
      return link(url, title)
    }
    case 'image':
      return leaf('image', { src: node.url, alt: oneLine(node.alt), title: oneLineEnd(node.title) })
    case 'imageReference': {
      const { url, title } = context.definition(node.identifier) ?? { url: '', title: null }
      return leaf('image', { src: url, alt: oneLine(node.alt), title: oneLineEnd(title) })
    }
    case 'break':
      return leaf('hardBreak', null)
    case 'html':
      // A cell is one line, so a break in it can only be written as HTML.
      if (context.inCell && /^<br ?\/?>$/i.test(node.value)) return leaf('hardBreak', null)
      return leaf('rawInline', { source: node.value.replace(lineEnd, '\n') })
    default:
      return leaf('rawInline', { source: context.sourceOf(node) })
  }
}

function oneLine(text: string | null | undefined): string {
  return text?.replace(lineEnd, ' ') ?? ''
}

function oneLineEnd(text: string | null | undefined): string | null {
  return text?.replace(lineEnd, '\n') ?? null
}
