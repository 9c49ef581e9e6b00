import { Extension } from '@tiptap/core'
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
  const marks = checks.findings.flatMap((finding): Decoration[] => {
    // What is missing as a whole has no place in the text; the navigator and the list of checks show it.
    if (finding.ignored || finding.to > doc.content.size) return []
    const title = `${strings.ui.checks.severity[finding.severity]}: ${finding.message}`
    if (finding.from < finding.to)
      return [
        Decoration.inline(finding.from, finding.to, { class: `finding finding-${finding.severity}`, title }),
        ...wholeBlocks(doc, finding),
      ]
    const $at = doc.resolve(finding.from)
    if ($at.depth === 0) return []
    return [Decoration.node($at.before(1), $at.after(1), { class: `finding-block finding-block-${finding.severity}` })]
  })
  return DecorationSet.create(doc, marks)
}

/** Blocks without text inside a finding's range, which an inline mark would not show: a bar stands beside them. */
function wholeBlocks(doc: Analysis['doc'], finding: Finding): Decoration[] {
  const blocks: Decoration[] = []
  doc.nodesBetween(finding.from, finding.to, (node, pos) => {
    if (node.isTextblock && node.content.size === 0)
      blocks.push(
        Decoration.node(pos, pos + node.nodeSize, { class: `finding-block finding-block-${finding.severity}` }),
      )
    return !node.isTextblock
  })
  return blocks
}
