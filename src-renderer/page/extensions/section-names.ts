import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { namedBy } from '../../../src-core/document/section-comment.ts'
import type { Range, SectionId } from '../../../src-core/document/structure.ts'
import { strings } from '../../../src-core/strings.ts'
import type { Template } from '../../../src-core/templates/template.ts'
import { analysisOf } from './analysis-meta.ts'

/**
 * Shows a comment that names a section as a quiet line above its block, in words. It is no place to type: the cursor
 * goes past it, and Backspace after it or Delete before it takes the name away instead of joining text into a comment.
 */
export const SectionNames = Extension.create<{ template: (() => Template) | null }>({
  name: 'sectionNames',
  // Before the lists' and the base keymap's own Backspace, which would join.
  priority: 1000,
  addOptions: () => ({ template: null }),

  addKeyboardShortcuts() {
    const run = (key: typeof removeBeside, side: -1 | 1) => () => {
      const { state, view } = this.editor
      return key(state, view.dispatch, side)
    }
    return {
      Backspace: run(removeBeside, -1),
      Delete: run(removeBeside, 1),
      ArrowLeft: run(stepOver, -1),
      ArrowRight: run(stepOver, 1),
    }
  },

  addProseMirrorPlugins() {
    const { template } = this.options
    if (!template) return []
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => names(doc, template()),
          // Another template may call the section something else.
          apply: (transaction, shown) =>
            transaction.docChanged || analysisOf(transaction) ? names(transaction.doc, template()) : shown,
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
        appendTransaction: (_, before, after) => pastName(before, after),
      }),
    ]
  },
})

function names(doc: Node, template: Template): DecorationSet {
  const shown: Decoration[] = []
  doc.forEach((node, pos) => {
    const id = namedBy(node)
    if (id === null) return
    shown.push(
      Decoration.node(pos, pos + node.nodeSize, {
        class: 'section-name',
        contenteditable: 'false',
        'data-name': strings.ui.naming.named(titleOf(template, id)),
      }),
    )
  })
  return DecorationSet.create(doc, shown)
}

function titleOf(template: Template, id: SectionId): string {
  const sections = template.parts.flatMap((part) => part.sections)
  return sections.find((section) => section.id === id)?.title ?? id
}

type Dispatch = ((transaction: Transaction) => void) | undefined

/** The name before or after the block of a cursor that stands at that end of it; null elsewhere. */
function nameBeside({ selection, doc }: EditorState, side: -1 | 1): Range | null {
  const { $from, empty } = selection
  const atEdge = side < 0 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size
  // In a list or a quotation these keys first take the block out of it.
  if (!empty || $from.depth !== 1 || !atEdge) return null
  const edge = side < 0 ? $from.before() : $from.after()
  const $edge = doc.resolve(edge)
  const neighbour = side < 0 ? $edge.nodeBefore : $edge.nodeAfter
  if (neighbour === null || namedBy(neighbour) === null) return null
  return side < 0 ? { from: edge - neighbour.nodeSize, to: edge } : { from: edge, to: edge + neighbour.nodeSize }
}

function removeBeside(state: EditorState, dispatch: Dispatch, side: -1 | 1): boolean {
  const name = nameBeside(state, side)
  if (name) dispatch?.(state.tr.delete(name.from, name.to).scrollIntoView())
  return name !== null
}

/** Not left to the browser, whose cursor would stand in the name until the editor hears of it. */
function stepOver(state: EditorState, dispatch: Dispatch, side: -1 | 1): boolean {
  const name = nameBeside(state, side)
  const next = name && Selection.findFrom(state.doc.resolve(side < 0 ? name.from : name.to), side, true)
  if (next) dispatch?.(state.tr.setSelection(next).scrollIntoView())
  return next !== null
}

/** A cursor that has come to stand in a name goes on in the direction it came from. */
function pastName(before: EditorState, { selection, doc, tr }: EditorState): Transaction | null {
  const { $head, empty } = selection
  if (!empty || $head.depth !== 1 || namedBy($head.parent) === null) return null
  const forwards = selection.head >= before.selection.head
  const next =
    Selection.findFrom(doc.resolve(forwards ? $head.after() : $head.before()), forwards ? 1 : -1, true) ??
    Selection.findFrom(doc.resolve(forwards ? $head.before() : $head.after()), forwards ? -1 : 1, true)
  return next instanceof TextSelection ? tr.setSelection(next) : null
}
