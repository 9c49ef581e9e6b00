import type { Node } from '@tiptap/pm/model'
import type { OutlinePart, PartId, Range } from '../document/structure.ts'
import { type HeadingLevel, type PrintedBlock, type Run, runsText } from './printed.ts'
import type { Role, Roles, Stretch } from './roles.ts'
import { dropCharacters, dropStart, type RunContext, trimmedRuns, trimRuns } from './runs.ts'

/** How much lower the headings of a part are printed than written, so that the part's own heading is a level 1. */
export function headingShift(doc: Node, part: OutlinePart | null): number {
  const node = part?.title ? doc.childAfter(part.title.from).node : null
  return node?.type.name === 'heading' ? Number(node.attrs.level) - 1 : 0
}

/** How far the questions of a document have been printed. */
export class FaqProgress {
  /** Questions printed of each part. */
  readonly printed = new Map<PartId, number>()
  /** Whether the last question was written with a `Q`, and nothing of its answer has been printed. */
  opensWithQ = false
}

export interface TextblockSetting {
  readonly roles: Roles
  readonly context: RunContext
  /** Where each printed block is entered with the range it comes from. */
  readonly origins: Map<PrintedBlock, Range>
  readonly faq: FaqProgress
  readonly headingShift: number
  readonly inPart: boolean
  /** Position of the heading that is the title of a document without a headline. */
  readonly titlePosition: number | null
}

/** Prints the textblocks of one part. */
export class TextblockPrinter {
  private readonly setting: TextblockSetting

  constructor(setting: TextblockSetting) {
    this.setting = setting
  }

  /** What a textblock prints: nothing, one block, or several where labels or questions divide it. */
  print(node: Node, position: number): PrintedBlock[] {
    let afterQuestion = false
    return this.setting.roles.stretches(node, position).flatMap((stretch) => {
      const all = trimmedRuns(node, position, this.setting.context, stretch.from, stretch.to)
      // What divides a question from an answer in the same paragraph is not part of the answer.
      const own = afterQuestion ? trimRuns(dropStart(all, /^\s*[:–—]\s*/)) : all
      const runs = stretch.role.kind === 'text' ? this.withoutAnswerMark(own) : own
      afterQuestion = stretch.role.kind === 'question'
      if (runs.length === 0) return []
      const block = this.block(node, position, stretch, runs)
      if (!block) return []
      this.setting.origins.set(block, { from: stretch.from, to: stretch.to })
      return [block]
    })
  }

  private block(node: Node, position: number, { role }: Stretch, runs: readonly Run[]): PrintedBlock | null {
    const anchors: string[] = []
    switch (role.kind) {
      case 'left-out':
        this.setting.context.leftOut.push({ kind: 'heading', text: runsText(runs) })
        return null
      case 'part-heading':
        return { kind: 'heading', level: 1, runs, anchors }
      case 'section-heading':
        return { kind: 'heading', level: 2, runs, anchors }
      case 'question':
        return this.question(role, runs)
      case 'title':
        return { kind: 'title', heads: node.type.name === 'heading', runs, anchors }
      case 'subtitle':
        return { kind: 'subtitle', runs, anchors }
      case 'text':
        if (position === this.setting.titlePosition) return { kind: 'title', heads: true, runs, anchors }
        if (node.type.name !== 'heading') return { kind: 'paragraph', runs, anchors }
        return { kind: 'heading', level: this.level(Number(node.attrs.level), position), runs, anchors }
    }
  }

  private question({ part, question }: Extract<Role, { kind: 'question' }>, runs: readonly Run[]): PrintedBlock {
    const number = (this.setting.faq.printed.get(part.id) ?? 0) + 1
    this.setting.faq.printed.set(part.id, number)
    const mark = runsText(runs).slice(0, startOfWords(runsText(runs), question.text))
    this.setting.faq.opensWithQ = /^\W*q/i.test(mark)
    return { kind: 'question', list: part.id, number, runs: this.withoutMark(runs, mark), anchors: [] }
  }

  /** Where the `Q:` of a question has gone, the `A:` of its answer goes too. */
  private withoutAnswerMark(runs: readonly Run[]): readonly Run[] {
    if (runs.length === 0 || !this.setting.faq.opensWithQ) return runs
    this.setting.faq.opensWithQ = false
    const mark = /^\s*A(?:nswer)?\s?\d*\s*(?::|\.(?=\s))\s*/i.exec(runsText(runs))
    return mark ? this.withoutMark(runs, mark[0]) : runs
  }

  private withoutMark(runs: readonly Run[], mark: string): Run[] {
    if (mark === '') return [...runs]
    this.setting.context.leftOut.push({ kind: 'mark', text: mark.trim() })
    return trimRuns(dropCharacters(runs, mark.length))
  }

  private level(written: number, position: number): HeadingLevel {
    const highest = this.setting.roles.answers(position) ? 3 : this.setting.inPart ? 2 : 1
    return Math.min(6, Math.max(highest, written - this.setting.headingShift)) as HeadingLevel
  }
}

/**
 * Where the words of a question start after its `Q:` or `3.`: it is numbered anew, and a number of its own would be a
 * second one.
 */
function startOfWords(text: string, words: string): number {
  const first = words.charAt(0)
  for (let start = 0; start < text.length; start++) {
    const begins = text[start] === first || (first === ' ' && /\s/.test(text.charAt(start)))
    if (begins && text.slice(start).replace(/\s+/g, ' ').startsWith(words)) return start
  }
  return 0
}
