import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'

/** What a random edit is made of: which kind, and numbers that choose place and content. */
export const edit = fc.record({
  kind: fc.constantFrom('type', 'delete', 'mark', 'new block', 'remove block', 'split', 'new item', 'break', 'new row'),
  place: fc.nat(),
  length: fc.nat(6),
  content: fc.nat(),
})
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const typed = ['Z', 'a b', '*x*', '# y', '- z', '[a]', 'a | b', ' ', '1. ', '`', 'https://z.example', '😀', '_', '<b>']
const marks = ['bold', 'italic', 'strike', 'code']

/**
 * One edit as an editor makes it, or null where there is nothing to edit. Raw blocks are left alone: what is typed into
 * them is Markdown source and may mean anything.
 */
export function applyEdit(doc: Node, { kind, place, length, content }: Edit): Transform | null {
  const { schema } = doc.type
  const tr = new Transform(doc)
  const paragraph = (text: string) => schema.nodes.paragraph?.create(null, schema.text(text)) as Node
  const top = place % doc.childCount
  const topStart = startOf(doc, top)
  const block = doc.child(top)
  const positions = textPositions(doc)
  const at = positions[place % Math.max(1, positions.length)]
  switch (kind) {
    case 'new block':
      return tr.insert(topStart, paragraph('New.'))
    case 'remove block':
      return doc.childCount > 1 ? tr.delete(topStart, topStart + block.nodeSize) : null
    case 'new item': {
      if (!block.type.name.endsWith('List')) return null
      const item = schema.nodes.listItem?.create(null, paragraph('New item.')) as Node
      return tr.insert(topStart + 1 + startOf(block, content % (block.childCount + 1)), item)
    }
    case 'new row': {
      if (block.type.name !== 'table' || !block.lastChild) return null
      const cells = block.lastChild.children.map(() => schema.nodes.tableCell?.create(null, paragraph('New')) as Node)
      return tr.insert(topStart + block.nodeSize - 1, schema.nodes.tableRow?.create(null, cells) as Node)
    }
  }
  if (at === undefined) return null
  const $at = doc.resolve(at)
  let end = Math.min($at.end(), at + length)
  if (splitsCharacter($at.parent, end - $at.start())) end++
  const code = $at.parent.type.spec.code === true
  if (kind === 'type') return tr.insert(at, schema.text(typed[content % typed.length] as string))
  if (kind === 'delete') return end > at ? tr.delete(at, end) : null
  if (code) return null
  if (kind === 'mark')
    return end > at ? tr.addMark(at, end, schema.mark(marks[content % marks.length] as string)) : null
  if (kind === 'break') return tr.insert(at, schema.nodes.hardBreak?.create() as Node)
  return $at.depth === 1 ? tr.split(at) : null
}

/** Where the child begins, counted from the start of the parent's content. */
export function startOf(parent: Node, child: number): number {
  return parent.children.slice(0, child).reduce((sum, node) => sum + node.nodeSize, 0)
}

function textPositions(doc: Node): number[] {
  const positions: number[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock || node.type.name === 'rawBlock') return
    for (let i = 0; i <= node.content.size; i++) if (!splitsCharacter(node, i)) positions.push(pos + 1 + i)
  })
  return positions
}

/** Editors never stop between the two halves of an emoji. */
function splitsCharacter(textblock: Node, offset: number): boolean {
  return /^[\udc00-\udfff]/.test(textblock.textBetween(offset, Math.min(offset + 1, textblock.content.size)))
}
