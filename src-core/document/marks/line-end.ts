import { Mark } from '@tiptap/core'
import { Fragment, type Node, type Mark as NodeMark } from '@tiptap/pm/model'

/**
 * A space that is the end of a line in the file (a soft line break). Markdown means a space by it, and so it is one for
 * everything that reads text; but writers put a headline straight above its date, or a question above its answer, and
 * the outline needs to see that. Typing next to it does not continue it.
 */
export const LineEnd = Mark.create({
  name: 'lineEnd',
  inclusive: false,
  excludes: '',
  keepOnSplit: false,

  parseHTML() {
    return [{ tag: 'span[data-line-end]' }]
  },

  renderHTML() {
    return ['span', { 'data-line-end': '' }, 0]
  },
})

/** Marks without the one on a line end: what a text means does not depend on it. */
export function withoutLineEnd(marks: readonly NodeMark[]): readonly NodeMark[] {
  return marks.some(isLineEnd) ? marks.filter((mark) => !isLineEnd(mark)) : marks
}

/** A textblock in which line ends are nothing but spaces; every position stays what it was. */
export function withoutLineEnds(textblock: Node): Node {
  if (!textblock.children.some((node) => node.marks.some(isLineEnd))) return textblock
  return textblock.copy(Fragment.from(textblock.children.map((node) => node.mark(withoutLineEnd(node.marks)))))
}

function isLineEnd(mark: NodeMark): boolean {
  return mark.type.name === 'lineEnd'
}
