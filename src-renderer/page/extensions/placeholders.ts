import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Range } from '../../../src-core/document/structure.ts'
import { standardQuestion } from '../../../src-core/templates/standard-question.ts'
import {
  partOf,
  placeholderOf,
  sectionOf,
  type Template,
  type TemplateSection,
} from '../../../src-core/templates/template.ts'
import type { Analysis } from '../../document/analysis.ts'
import { analysisOf } from './analysis-meta.ts'
import { gapAfter, isEmptyParagraph } from './gap.ts'

/** Shows the template's guidance in empty sections and answers. It is not part of the document. */
export const Placeholders = Extension.create<{ template: (() => Template) | null }>({
  name: 'placeholders',
  addOptions: () => ({ template: null }),
  addProseMirrorPlugins() {
    const { template } = this.options
    if (!template) return []
    return [
      new Plugin<DecorationSet>({
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, shown) => {
            const analysis = analysisOf(transaction)
            if (analysis) return placeholders(analysis, template())
            if (!transaction.docChanged) return shown
            const mapped = shown.map(transaction.mapping, transaction.doc)
            // The first letter must not stand behind the hint until the next analysis.
            return mapped.remove(mapped.find().filter(({ from }) => !isEmptyParagraph(transaction.doc.nodeAt(from))))
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

function placeholders({ doc, outline }: Analysis, template: Template): DecorationSet {
  const shown: Decoration[] = []
  const show = (title: Range | null, hint: string | undefined) => {
    if (!title || hint === undefined) return
    const gap = gapAfter(doc, title)
    if (gap)
      shown.push(
        Decoration.node(gap.pos, gap.pos + gap.node.nodeSize, { class: 'placeholder', 'data-placeholder': hint }),
      )
  }
  for (const part of outline.parts) {
    if (part.questions.length === 0) show(part.title, partOf(template, part.id)?.placeholder)
    for (const section of [...part.sections, ...part.ownSections])
      if (section.state === 'empty') show(section.title, hintOf(sectionOf(template, section.id)))
    for (const question of part.questions)
      if (question.answer === null) show(question.title, hintOf(standardQuestion(template, part.id, question.text)))
  }
  return DecorationSet.create(doc, shown)
}

function hintOf(entry: Pick<TemplateSection, 'guidance' | 'placeholder'> | null | undefined): string | undefined {
  return entry ? placeholderOf(entry) : undefined
}
