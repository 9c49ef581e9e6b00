import { Fragment, type Node } from '@tiptap/pm/model'

/** The names of the footnotes that stand in some blocks. */
export function footnotesIn(blocks: readonly Node[]): ReadonlySet<string> {
  const defined = new Set<string>()
  for (const block of blocks) collect(block, defined)
  return defined
}

/**
 * A block in which a footnote mark whose footnote is not there (any more) is plain text, because that is how Markdown
 * reads `[^1]` without `[^1]: ...`.
 */
export function withoutLostFootnotes(node: Node, footnotes: ReadonlySet<string>): Node {
  if (node.type.name === 'rawInline') {
    const source = String(node.attrs.source)
    const label = /^\[\^([^\]]+)\]$/.exec(source)?.[1]
    return label === undefined || footnotes.has(label.toLowerCase()) ? node : node.type.schema.text(source, node.marks)
  }
  if (node.isLeaf) return node
  const children = node.children.map((child) => withoutLostFootnotes(child, footnotes))
  return children.every((child, i) => child === node.child(i)) ? node : node.copy(Fragment.from(children))
}

function collect(node: Node, defined: Set<string>): void {
  if (node.type.name === 'rawBlock' && node.attrs.kind === 'footnote') {
    const label = /^\[\^([^\]]+)\]:/.exec(node.textContent)?.[1]
    if (label !== undefined) defined.add(label.toLowerCase())
  }
  if (!node.isTextblock) for (const child of node.children) collect(child, defined)
}
