import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { strings } from '../../../src-core/strings.ts'
import type { Analysis } from '../../document/analysis.ts'
import { analysisOf } from './analysis-meta.ts'

const text = strings.ui.lengths

/**
 * Marks where each page of the press release ends in the exported file, as long as more of it follows. Counting pages
 * waits for a pause in typing; until then the marks move along with the text.
 */
export const PageEnds = Extension.create({
  name: 'pageEnds',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) => {
            const analysis = analysisOf(transaction)
            return analysis ? pageEnds(analysis) : marks.map(transaction.mapping, transaction.doc)
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

function pageEnds({ doc, pages }: Analysis): DecorationSet {
  const marks = pages.breaks
    .filter(({ part, pagesOfPart, pos }) => part === 'press-release' && pagesOfPart > 0 && pos <= doc.content.size)
    .map(({ pagesOfPart, pos }) =>
      Decoration.widget(pos, () => mark(pagesOfPart), {
        // The cursor at this place writes what stands on the page before.
        side: 1,
        key: `page-end-${pagesOfPart}`,
        ignoreSelection: true,
        marks: [],
      }),
    )
  return DecorationSet.create(doc, marks)
}

function mark(page: number): HTMLElement {
  const element = document.createElement('span')
  element.className = 'page-end'
  element.contentEditable = 'false'
  element.setAttribute('role', 'note')
  element.setAttribute('aria-label', text.pageEnds(page))
  element.dataset.label = text.pageEndsShort(page)
  return element
}
