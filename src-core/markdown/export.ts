import { Fragment, type Node } from '@tiptap/pm/model'
import type { OpenedMarkdown } from './open.ts'
import { saveMarkdown } from './save.ts'

export interface ExportOptions {
  /** Keep the front matter. */
  readonly frontMatter: boolean
  /** Keep Dateline's own comments (`<!-- dateline: ... -->`); other HTML comments are the author's and always stay. */
  readonly comments: boolean
  /** Take out every HTML comment, the author's as well. */
  readonly noComments?: boolean
}

/** One of ours that is never closed stays; without `$` each opening of many would search the rest of the block. */
const withoutDatelineComments = (text: string) =>
  text.replace(/<!--\s*dateline:[\s\S]*?(?:-->|$)/gi, (comment) => (comment.endsWith('-->') ? '' : comment))
// One that is never closed hides the rest of its block.
const withoutAnyComments = (text: string) => text.replace(/<!--[\s\S]*?(?:-->|$)/g, '')

/**
 * The document as Markdown for other readers: the text that saving gives, without a byte order mark and without what
 * was not asked for.
 */
export function exportMarkdown(doc: Node, opened: OpenedMarkdown | null, options: ExportOptions): string {
  const clean = options.noComments ? withoutAnyComments : options.comments ? null : withoutDatelineComments
  const kept = clean ? withoutComments(doc, clean) : doc
  const text = saveMarkdown(options.frontMatter ? kept : withoutFrontMatter(kept), opened).replace(/^\ufeff+/, '')
  return options.frontMatter ? text : text.replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, '')
}

function withoutFrontMatter(doc: Node): Node {
  return doc.type.create({ ...doc.attrs, frontMatter: null }, doc.content)
}

/** Nodes without a comment are kept as they are, so that saving still finds their source. */
function withoutComments(node: Node, cleaned: (text: string) => string): Node {
  if (node.type.name === 'rawBlock') {
    const text = cleaned(node.textContent)
    if (text === node.textContent) return node
    return node.copy(text.trim() === '' ? Fragment.empty : Fragment.from(node.type.schema.text(text)))
  }
  if (node.isLeaf || node.isText) return node
  const children = node.children.map((child) => ({ child, clean: withoutComments(child, cleaned) }))
  const kept = children.filter(({ child, clean }) => !isComment(child, cleaned) && !(child !== clean && isEmpty(clean)))
  if (kept.length === node.childCount && kept.every(({ child, clean }) => child === clean)) return node
  const content = Fragment.from(kept.map(({ clean }) => clean))
  const paragraph = node.type.schema.nodes.paragraph?.create()
  return node.copy(content.size > 0 || node.inlineContent || !paragraph ? content : Fragment.from(paragraph))
}

function isComment(node: Node, cleaned: (text: string) => string): boolean {
  return node.type.name === 'rawInline' && cleaned(String(node.attrs.source)) === ''
}

function isEmpty(node: Node): boolean {
  return node.isTextblock && node.content.size === 0
}
