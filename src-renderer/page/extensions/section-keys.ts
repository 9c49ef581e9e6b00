import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, TextSelection } from '@tiptap/pm/state'

/**
 * Keys at the seam between a heading and the empty paragraph below it. Without them Backspace takes the paragraph away and
 * the next words become part of the heading, so that a section is lost with one key.
 */
export const SectionKeys = Extension.create({
  name: 'sectionKeys',
  // Before the editor's own keys, which join blocks.
  priority: 1000,

  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch)
    return {
      Backspace: run(backspace),
      'Mod-Backspace': run(backspace),
      Delete: run(forwardDelete),
      'Mod-Delete': run(forwardDelete),
      Enter: run(enter),
    }
  },
})

/** The cursor's top-level block with its neighbours; null when it is a selection or stands deeper. */
function cursorBlock(state: EditorState) {
  const { $from, empty } = state.selection
  if (!empty || $from.depth !== 1) return null
  const index = $from.index(0)
  return {
    block: $from.parent,
    start: $from.before(1),
    atStart: $from.parentOffset === 0,
    atEnd: $from.parentOffset === $from.parent.content.size,
    before: index > 0 ? state.doc.child(index - 1) : null,
    after: index + 1 < state.doc.childCount ? state.doc.child(index + 1) : null,
    afterNext: index + 2 < state.doc.childCount ? state.doc.child(index + 2) : null,
    beforePrevious: index > 1 ? state.doc.child(index - 2) : null,
  }
}

const isHeading = (node: Node | null) => node?.type.name === 'heading'
const isEmptyParagraph = (node: Node | null) => node?.type.name === 'paragraph' && node.content.size === 0
/** Nothing more stands in the section: the document or another heading follows. */
const endsSection = (node: Node | null) => node === null || isHeading(node)

const backspace: Command = (state, dispatch) => {
  const at = cursorBlock(state)
  if (!at?.atStart) return false
  const { block, start, before, after, afterNext, beforePrevious } = at
  const moveTo = (position: number) => {
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(position), -1)).scrollIntoView())
    return true
  }
  // The only paragraph of an empty section stays; the cursor goes back to the heading.
  if (isEmptyParagraph(block) && isHeading(before) && endsSection(after)) return moveTo(start - 1)
  if (!isHeading(block)) return false
  // A heading must not swallow the empty paragraph of the section before it.
  if (block.content.size > 0) return isEmptyParagraph(before) && isHeading(beforePrevious) ? moveTo(start - 1) : false
  // A heading whose words are gone goes as a whole, with the paragraph that was there to type in.
  const end = start + block.nodeSize
  const withParagraph = isEmptyParagraph(after) && endsSection(afterNext)
  if (withParagraph && before !== null) {
    const tr = state.tr.delete(start, end + (after?.nodeSize ?? 0))
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(start), -1)).scrollIntoView())
    return true
  }
  const { paragraph } = state.schema.nodes
  if (!paragraph) return false
  dispatch?.(state.tr.setBlockType(start + 1, start + 1, paragraph).scrollIntoView())
  return true
}

const forwardDelete: Command = (state) => {
  const at = cursorBlock(state)
  if (!at?.atEnd) return false
  const { block, before, after, afterNext } = at
  if (isHeading(block) && isEmptyParagraph(after) && endsSection(afterNext)) return true
  return isEmptyParagraph(block) && isHeading(before) && isHeading(after)
}

const enter: Command = (state, dispatch) => {
  const at = cursorBlock(state)
  if (!at?.atEnd || !isHeading(at.block) || at.block.content.size === 0 || !isEmptyParagraph(at.after)) return false
  const inside = at.start + at.block.nodeSize + 1
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, inside)).scrollIntoView())
  return true
}
