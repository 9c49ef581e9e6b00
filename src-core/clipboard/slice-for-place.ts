import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { sliceForCell } from './one-paragraph.ts'

/**
 * A slice as it can be inserted at a position without breaking what stands there: in code and raw source only its text,
 * in a table's cell only one paragraph, elsewhere as it is. For an editor's `transformPasted` and `handleDrop`.
 */
export function sliceForPlace(slice: Slice, $at: ResolvedPos): Slice {
  const { parent } = $at
  if (parent.type.spec.code) return sliceForCode(slice, parent)
  const inCell = [parent, $at.depth > 0 ? $at.node(-1) : null].some((node) =>
    /^table(?:Cell|Header)$/.test(node?.type.name ?? ''),
  )
  return inCell ? sliceForCell(slice, parent.type.schema) : slice
}

function sliceForCode(slice: Slice, code: Node): Slice {
  const { content } = slice
  if (content.content.every((node) => node.isText && node.marks.length === 0)) return slice
  const text = content.textBetween(0, content.size, '\n', (leaf) => {
    if (leaf.type.name === 'hardBreak') return '\n'
    return String(leaf.attrs.source ?? leaf.attrs.alt ?? '')
  })
  return text === '' ? Slice.empty : new Slice(Fragment.from(code.type.schema.text(text)), 0, 0)
}
