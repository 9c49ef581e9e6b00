import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { OutlinePart, Range } from '../../../src-core/document/structure.ts'
import type { Analysis } from '../../document/analysis.ts'
import { analysisOf } from './analysis-meta.ts'
import { blocksOnly } from './block-decorations.ts'
import { gapAfter } from './gap.ts'

/**
 * Gives blocks the look that their section has on the exported page: the headline large, headings inside the press
 * release quiet, questions as questions.
 */
export const SectionStyles = Extension.create({
  name: 'sectionStyles',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, styles) => {
            const analysis = analysisOf(transaction)
            return blocksOnly(analysis ? sectionStyles(analysis) : styles.map(transaction.mapping, transaction.doc))
          },
        },
        props: {
          decorations(state) {
            return this.getState(state)
          },
        },
      }),
    ]
  },
})

function sectionStyles({ doc, outline }: Analysis): DecorationSet {
  const classes = new Map<number, string[]>()
  const mark = (range: Range | null, name: string, whole = false) => {
    if (range)
      eachBlock(doc, range, whole, (pos) => {
        classes.set(pos, [...(classes.get(pos) ?? []), name])
      })
  }
  for (const part of outline.parts) {
    mark(part.title, 'part-title')
    for (const section of [...part.sections, ...part.ownSections]) {
      if (section.via === 'heading') mark(section.title, titleClass(part, section.title, section.content))
      // A dateline that opens the summary's paragraph must not make all of it look like a dateline.
      if (section.content) mark(section.content, `in-${section.id}`, true)
      // The first letter typed into an empty section has its look at once.
      const gap = section.state === 'empty' && section.title ? gapAfter(doc, section.title) : null
      if (gap) mark({ from: gap.pos, to: gap.pos + gap.node.nodeSize }, `in-${section.id}`)
    }
    for (const question of part.questions) mark(question.title, 'question')
  }
  return DecorationSet.create(
    doc,
    Array.from(classes, ([pos, names]) => {
      const node = doc.nodeAt(pos)
      return Decoration.node(pos, pos + (node?.nodeSize ?? 0), { class: names.join(' ') })
    }),
  )
}

/** A heading that is itself the section's text (`# Acme announces …`) must not shrink to a label. */
function titleClass(part: OutlinePart, title: Range | null, content: Range | null): string {
  const isItself = title && content && content.from < title.to
  return part.id === 'press-release' && !isItself ? 'quiet-title' : 'section-title'
}

/** @param whole only blocks that lie in the range with all of their text */
function eachBlock(doc: Node, range: Range, whole: boolean, visit: (pos: number) => void): void {
  doc.forEach((node, pos) => {
    const end = pos + node.nodeSize
    if (whole ? range.from <= pos + 1 && end - 1 <= range.to : pos < range.to && range.from < end) visit(pos)
  })
}
