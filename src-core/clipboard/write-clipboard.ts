import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { saveMarkdown } from '../markdown/save.ts'
import { copiedPart } from './copied-part.ts'
import { nodeOf } from './node-of.ts'
import { writeClipboardHtml } from './write-html.ts'

/** What copying puts on the clipboard. */
export interface ClipboardContent {
  readonly html: string
  /** Markdown source; of code, and of words inside one block, only the words. */
  readonly text: string
}

/** A selection's content for the clipboard: HTML for word processors and mail, Markdown where only text is taken. */
export function writeClipboard(content: Slice | Fragment, schema: Schema): ClipboardContent {
  const slice = content instanceof Slice ? content : new Slice(content, 0, 0)
  return { html: writeClipboardHtml(slice), text: writeClipboardText(slice, schema) }
}

/** The Markdown source of a selection's content, without a line end at its end. */
export function writeClipboardText(slice: Slice, schema: Schema): string {
  const { content, openStart, openEnd } = copiedPart(slice)
  const only = content.childCount === 1 ? content.firstChild : null
  const within = only?.isTextblock && openStart > 0 && openEnd > 0 ? only : null
  if (within?.type.spec.code) return within.textContent
  const blocks = within ? [nodeOf(schema, 'paragraph', null, within.content)] : inDocument(content, schema)
  return saveMarkdown(nodeOf(schema, schema.topNodeType.name, null, blocks), null).replace(/(?<!\n)\n+$/, '')
}

/** Nodes with what they need around them to stand in a document: running text a paragraph, items a list. */
function inDocument(content: Fragment, schema: Schema): Node[] {
  const first = content.firstChild
  if (!first) return [nodeOf(schema, 'paragraph', null)]
  const around = schema.topNodeType.contentMatch.findWrapping(first.type) ?? []
  return around.reduceRight(
    (nodes: readonly Node[], type) => [type.create(null, Fragment.from(nodes as Node[]))],
    content.content,
  ) as Node[]
}
