import type { Node } from '@tiptap/pm/model'
import type { OutlinePart, PartId, Range } from '../document/structure.ts'
import { type HeadingLevel, type PrintedBlock, type Run, runsText } from './printed.ts'
import type { Role, Roles, Stretch } from './roles.ts'
import { dropCharacters, dropStart, type RunContext, runsOf, trimRuns } from './runs.ts'

/** How much lower the headings of a part are printed than written, so that the part's own heading is a level 1. */
export function headingShift(doc: Node, part: OutlinePart | null): number {
  const node = part?.title ? doc.childAfter(part.title.from).node : null
  return node?.type.name === 'heading' ? Number(node.attrs.level) - 1 : 0
}

/** Prints the textblocks of one part. */
export class TextblockPrinter {
  private readonly roles: Roles
  private readonly context: RunContext
  private readonly origins: Map<PrintedBlock, Range>
  private readonly asked: Map<PartId, number>
  private readonly shift: number
  private readonly inPart: boolean
  private readonly titlePosition: number | null

  /**
   * @param origins where each printed block is entered with the range it comes from
   * @param asked how many questions of each part have been printed, counted on here
   * @param titlePosition position of the heading that is the title of a document without a headline
   */
  constructor(
    roles: Roles,
    context: RunContext,
    origins: Map<PrintedBlock, Range>,
    asked: Map<PartId, number>,
    shift: number,
    inPart: boolean,
    titlePosition: number | null,
  ) {
    this.roles = roles
    this.context = context
    this.origins = origins
    this.asked = asked
    this.shift = shift
    this.inPart = inPart
    this.titlePosition = titlePosition
  }

  /** What a textblock prints: nothing, one block, or several where labels or questions divide it. */
  print(node: Node, position: number): PrintedBlock[] {
    let afterQuestion = false
    return this.roles.stretches(node, position).flatMap((stretch) => {
      const all = runsOf(node, position, this.context, stretch.from, stretch.to)
      // What divides a question from an answer in the same paragraph is not part of the answer.
      const runs = trimRuns(afterQuestion ? dropStart(all, /^\s*[:–—]\s*/) : all)
      afterQuestion = stretch.role.kind === 'question'
      if (runs.length === 0) return []
      const block = this.block(node, position, stretch, runs)
      if (!block) return []
      this.origins.set(block, { from: stretch.from, to: stretch.to })
      return [block]
    })
  }

  private block(node: Node, position: number, { role }: Stretch, runs: readonly Run[]): PrintedBlock | null {
    const anchors: string[] = []
    switch (role.kind) {
      case 'left-out':
        this.context.leftOut.push({ kind: 'heading', text: runsText(runs) })
        return null
      case 'part-heading':
        return { kind: 'heading', level: 1, runs, anchors }
      case 'section-heading':
        return { kind: 'heading', level: 2, runs, anchors }
      case 'question':
        return this.question(role, runs)
      case 'title':
      case 'subtitle':
        return { kind: role.kind, runs, anchors }
      case 'text':
        if (position === this.titlePosition) return { kind: 'title', runs, anchors }
        if (node.type.name !== 'heading') return { kind: 'paragraph', runs, anchors }
        return { kind: 'heading', level: this.level(Number(node.attrs.level), position), runs, anchors }
    }
  }

  private question({ part, question }: Extract<Role, { kind: 'question' }>, runs: readonly Run[]): PrintedBlock {
    const number = (this.asked.get(part.id) ?? 0) + 1
    this.asked.set(part.id, number)
    return { kind: 'question', list: part.id, number, runs: withoutNumbering(runs, question.text), anchors: [] }
  }

  private level(written: number, position: number): HeadingLevel {
    const highest = this.roles.answers(position) ? 3 : this.inPart ? 2 : 1
    return Math.min(6, Math.max(highest, written - this.shift)) as HeadingLevel
  }
}

/**
 * The question without what stands in front of its words (`Q:`, `3.`): it is numbered anew, and a number of its own
 * would be a second one.
 */
function withoutNumbering(runs: readonly Run[], words: string): readonly Run[] {
  const text = runsText(runs)
  for (let start = 0; start < text.length; start++)
    if (text.slice(start).replace(/\s+/g, ' ').startsWith(words)) return dropCharacters(runs, start)
  return runs
}
