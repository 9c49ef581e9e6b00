import type { Mark, Node, Schema } from '@tiptap/pm/model'
import { attribute, classes } from './element.ts'
import { nodeOf, withoutMark } from './node-of.ts'
import type { HtmlElement } from './parse-html.ts'

/** The level of an element that is a heading: by its name, its role, or Word's style for it. */
export function headingLevel(element: HtmlElement): number | null {
  const byName = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (byName !== undefined) return Number(byName)
  if (attribute(element, 'role') === 'heading') {
    const level = Number(attribute(element, 'aria-level') ?? 2)
    return Number.isInteger(level) ? Math.min(6, Math.max(1, level)) : 2
  }
  for (const name of classes(element)) {
    if (/^MsoTitle/.test(name)) return 1
    const level = /^MsoHeading([1-9])/.exec(name)?.[1]
    if (level !== undefined) return Math.min(6, Number(level))
  }
  return null
}

/** The blocks of a heading. It is one line; where more than text was found in it, the first paragraph becomes it. */
export function headingBlocks(level: number, blocks: readonly Node[], schema: Schema): Node[] {
  const heading = (inline: readonly Node[]): Node => nodeOf(schema, 'heading', { level }, headingContent(inline))
  const isText = (block: Node): boolean => block.type.name === 'paragraph'
  if (!blocks.every(isText)) {
    const first = blocks.findIndex(isText)
    return blocks.map((block, i) => (i === first ? heading(block.children) : block))
  }
  const inline = blocks.flatMap((block, i) => [...(i > 0 ? [schema.text(' ')] : []), ...block.children])
  return inline.length > 0 ? [heading(inline)] : []
}

function headingContent(inline: readonly Node[]): Node[] {
  return withoutFullBold(
    inline.map((node) => (node.type.name === 'hardBreak' ? node.type.schema.text(' ', node.marks) : node)),
  )
}

/** Takes bold off text that is bold from end to end, for headings and header cells, which are bold anyway. */
export function withoutFullBold(inline: readonly Node[]): Node[] {
  const isBold = (mark: Mark): boolean => mark.type.name === 'bold'
  const full = inline.every((node) => node.marks.some(isBold) || (node.text ?? '').trim() === '')
  return full ? inline.map((node) => node.mark(withoutMark(node.marks, 'bold'))) : [...inline]
}
