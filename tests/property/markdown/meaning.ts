import type { Node } from '@tiptap/pm/model'
import { canonicalBlocks } from '../../../src-core/markdown/canonical.ts'

/** A document in the form in which docs/markdown.md says two documents are alike, for readable comparing. */
export function meaning(doc: Node): unknown {
  return { frontMatter: doc.attrs.frontMatter, blocks: canonicalBlocks(doc).map((block) => plain(block.toJSON())) }
}

interface PlainNode {
  type: string
  attrs?: Record<string, unknown>
  content?: PlainNode[]
  marks?: Array<{ type: string; attrs?: Record<string, unknown> }>
  text?: string
}

/** Bare addresses become links when they are read; the kind of a raw block is what its source says. */
function plain(node: PlainNode): PlainNode {
  const { attrs, marks, ...rest } = node
  const kept = marks?.filter(({ type, attrs }) => !(type === 'link' && isBare(node.text ?? '', String(attrs?.href))))
  return {
    ...rest,
    ...(attrs && node.type !== 'rawBlock' ? { attrs } : {}),
    ...(kept && kept.length > 0 ? { marks: kept } : {}),
    ...(node.content ? { content: joined(node.content.map(plain)) } : {}),
  }
}

function isBare(text: string, href: string): boolean {
  return [text, `http://${text}`, `mailto:${text}`].includes(href)
}

function joined(nodes: PlainNode[]): PlainNode[] {
  return nodes.reduce<PlainNode[]>((all, node) => {
    const last = all.at(-1)
    const same =
      last?.text !== undefined && node.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (same) all[all.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else all.push(node)
    return all
  }, [])
}
