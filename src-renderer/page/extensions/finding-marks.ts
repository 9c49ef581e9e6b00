import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Finding } from '../../../src-core/checks/finding.ts'
import { strings } from '../../../src-core/strings.ts'
import type { Analysis } from '../../document/analysis.ts'
import { analysisOf } from './analysis-meta.ts'

/** Marks in the text what the checks found: a line under words, a bar beside a block in which something is missing. */
export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) => {
            const analysis = analysisOf(transaction)
            return analysis ? findingMarks(analysis) : marks.map(transaction.mapping, transaction.doc)
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

function findingMarks({ doc, checks }: Analysis): DecorationSet {
  const marks = checks.findings
    .filter(({ ignored, to }) => !ignored && to <= doc.content.size)
    .flatMap((finding) => (finding.from === finding.to ? markAt(doc, finding) : marksIn(doc, finding)))
  return DecorationSet.create(doc, marks)
}

/** Where something is missing: a bar beside the block. Between two blocks there is nothing to put it beside. */
function markAt(doc: Node, finding: Finding): Decoration[] {
  const $at = doc.resolve(finding.from)
  return $at.depth === 0 ? [] : [blockMark(finding, $at.before(1), $at.node(1))]
}

/** A line under words; what is wrong with a block as a whole gets a bar beside it, since lines under all of it shout. */
function marksIn(doc: Node, finding: Finding): Decoration[] {
  const marks: Decoration[] = []
  doc.nodesBetween(finding.from, finding.to, (node, pos) => {
    if (!node.isTextblock) return true
    const from = Math.max(finding.from, pos + 1)
    const to = Math.min(finding.to, pos + node.nodeSize - 1)
    const isWhole = to - from >= node.content.size
    if (isWhole) marks.push(blockMark(finding, pos, node))
    else if (from < to)
      marks.push(Decoration.inline(from, to, { class: `finding finding-${finding.severity}`, title: hintOf(finding) }))
    return false
  })
  return marks
}

function blockMark(finding: Finding, pos: number, block: Node): Decoration {
  // A heading stands for its section: a dot says that more quietly than a bar.
  const shape = block.type.name === 'heading' ? 'finding-title' : ''
  const name = `finding-block finding-block-${finding.severity} ${shape}`.trim()
  return Decoration.node(pos, pos + block.nodeSize, { class: name, title: hintOf(finding) })
}

function hintOf({ severity, message }: Finding): string {
  return `${strings.ui.checks.severity[severity]}: ${message}`
}
