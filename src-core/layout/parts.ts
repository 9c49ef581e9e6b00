import type { Node } from '@tiptap/pm/model'
import type { Outline, OutlinePart, PartId, Range } from '../document/structure.ts'
import { type BlockContext, printBlock } from './block.ts'
import { runInDateline } from './dateline.ts'
import type { PrintedBlock, PrintedPart } from './printed.ts'
import type { Roles } from './roles.ts'
import type { RunContext } from './runs.ts'
import { headingShift, TextblockPrinter } from './textblock.ts'

/** A printed block and where in the document it comes from. */
export interface Placed {
  readonly block: PrintedBlock
  readonly from: number
  readonly to: number
}

/** The parts of a document in its own order, each on a page of its own. */
export function layOutParts(doc: Node, outline: Outline, roles: Roles, context: RunContext): PrintedPart[] {
  const origins = new Map<PrintedBlock, Range>()
  const asked = new Map<PartId, number>()
  const groups: { part: OutlinePart | null; placed: Placed[] }[] = []
  const untitled = roles.hasHeadline ? null : firstTopHeading(doc, outline)
  doc.forEach((node, position) => {
    const end = position + node.nodeSize
    const part = partAt(outline, position, end)
    const printer = new TextblockPrinter(
      roles,
      context,
      origins,
      asked,
      headingShift(doc, part),
      part !== null,
      untitled,
    )
    const blockContext: BlockContext = {
      ...context,
      printTextblock: (textblock, at) => printer.print(textblock, at),
      asks: (at, textblock) => roles.asks(at, textblock),
    }
    const placed = printBlock(node, position, blockContext).map((block) => {
      const { from, to } = origins.get(block) ?? { from: position, to: end }
      return { block, from, to }
    })
    const last = groups.at(-1)
    if (last && last.part === part) last.placed.push(...placed)
    else groups.push({ part, placed })
  })
  const named = new Set<string>()
  return groups.map(({ part, placed }, i) => {
    const startsPage = (at: number) => at > 0 && groups[at]?.part !== null && groups.slice(0, at).some(printsPart)
    const joined = runInDateline(placed, roles)
    const trimmed = startsPage(i + 1) || i === groups.length - 1 ? withoutTrailingRules(joined) : joined
    return { id: part?.id ?? null, newPage: startsPage(i), blocks: anchored(trimmed, outline, named) }
  })
}

function printsPart({ part, placed }: { part: OutlinePart | null; placed: readonly Placed[] }): boolean {
  return part !== null && placed.length > 0
}

/** The part in which a block stands; a block in which a part starts belongs to that part. */
function partAt(outline: Outline, position: number, end: number): OutlinePart | null {
  const within = outline.parts.filter(({ range }) => range && range.from < end && range.to > position)
  return within.at(-1) ?? null
}

function firstTopHeading(doc: Node, outline: Outline): number | null {
  let found: number | null = null
  doc.forEach((node, position) => {
    const titled = outline.parts.some(
      ({ title }) => title && title.from < position + node.nodeSize && title.to > position,
    )
    if (found === null && node.type.name === 'heading' && node.attrs.level === 1 && !titled) found = position
  })
  return found
}

/** A rule at the end of a page says nothing that the end of the page does not say. */
function withoutTrailingRules(placed: readonly Placed[]): Placed[] {
  const last = placed.findLastIndex(({ block }) => block.kind !== 'rule')
  return placed.slice(0, last + 1)
}

/** Gives each block the names of the parts, sections and questions that start with it. */
function anchored(placed: readonly Placed[], outline: Outline, named: Set<string>): PrintedBlock[] {
  const targets = outline.parts.flatMap(({ id, range, sections, questions }) => [
    { name: id, range },
    ...sections.map((section) => ({ name: section.id, range: section.range })),
    ...questions.map((question, i) => ({ name: `${id}-${i + 1}`, range: question.range })),
  ])
  return placed.map(({ block, from, to }) => {
    const names = targets
      .filter(({ name, range }) => range && range.from < to && range.to > from && !named.has(name))
      .map(({ name }) => name)
    for (const name of names) named.add(name)
    return names.length > 0 ? { ...block, anchors: names } : block
  })
}
