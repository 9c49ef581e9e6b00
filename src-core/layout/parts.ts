import type { Node } from '@tiptap/pm/model'
import { RangeIndex } from '../document/range-index.ts'
import type { Outline, OutlinePart, PartId, Range } from '../document/structure.ts'
import { type BlockContext, type Origins, printBlock } from './block.ts'
import { runInDateline } from './dateline.ts'
import type { LayoutOptions } from './layout-options.ts'
import type { PrintedBlock, PrintedPart } from './printed.ts'
import type { Roles } from './roles.ts'
import type { RunContext } from './runs.ts'
import { FaqProgress, headingShift, TextblockPrinter } from './textblock.ts'

/** A printed block and where in the document it comes from. */
export interface Placed {
  readonly block: PrintedBlock
  readonly from: number
  readonly to: number
}

type PartOptions = Pick<LayoutOptions, 'withoutParts' | 'newPagePerPart' | 'appendixApart'>

/**
 * The parts of a document in its own order, each on a page of its own unless told otherwise.
 * @param origins where each printed block is entered with the range it comes from
 */
export function layOutParts(
  doc: Node,
  outline: Outline,
  roles: Roles,
  context: RunContext,
  options: PartOptions = {},
  origins: Origins = new Map(),
): PrintedPart[] {
  const { withoutParts = [], newPagePerPart = true, appendixApart = false } = options
  const faq = new FaqProgress()
  const omitted = new Set<PartId>()
  const groups: { part: OutlinePart | null; placed: Placed[] }[] = []
  const untitled = roles.hasHeadline ? null : firstTopHeading(doc, outline)
  doc.forEach((node, position) => {
    const end = position + node.nodeSize
    const part = partAt(outline, position, end)
    if (part && withoutParts.includes(part.id)) {
      if (!omitted.has(part.id)) context.leftOut.push({ kind: 'part', text: partName(doc, part) })
      omitted.add(part.id)
      context.notes.omitMarksOf(node)
      return
    }
    const printer = new TextblockPrinter({
      roles,
      context,
      origins,
      faq,
      headingShift: headingShift(doc, part),
      inPart: part !== null,
      titlePosition: untitled,
    })
    const blockContext: BlockContext = {
      ...context,
      printTextblock: (textblock, at) => printer.print(textblock, at),
      asks: (at, textblock) => roles.asks(at, textblock),
      origins,
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
  const names = namesIn(outline)
  const pages = groups.map(({ part, placed }, i) => {
    const later = part !== null && groups.slice(0, i).some((group) => group.part !== null && group.placed.length > 0)
    const apart = appendixApart && part?.id === 'appendix' && later
    const newPage = later && (newPagePerPart || apart)
    const blocks = anchored(runInDateline(placed, roles), names, named)
    for (const { block, from, to } of blocks) origins.set(block, { from, to })
    return { id: part?.id ?? null, newPage, apart, blocks: blocks.map(({ block }) => block) }
  })
  return withWholePages(pages)
}

interface Page {
  id: PartId | null
  newPage: boolean
  apart: boolean
  blocks: PrintedBlock[]
}

/** What ends a page must say something: a rule there is dropped, and headings go on to the page of what they head. */
function withWholePages(pages: Page[]): PrintedPart[] {
  for (const [i, page] of pages.entries()) {
    const next = pages[i + 1]
    if (next && !next.newPage) continue
    page.blocks = withoutTrailing(page.blocks, 'rule')
    if (!next) continue
    const kept = withoutTrailing(page.blocks, 'heading')
    next.blocks.unshift(...page.blocks.slice(kept.length))
    page.blocks = withoutTrailing(kept, 'rule')
  }
  return pages
}

function withoutTrailing(blocks: readonly PrintedBlock[], kind: PrintedBlock['kind']): PrintedBlock[] {
  return blocks.slice(0, blocks.findLastIndex((block) => block.kind !== kind) + 1)
}

/** The part in which a block stands; a block in which a part starts belongs to that part. */
export function partAt(outline: Outline, position: number, end: number): OutlinePart | null {
  const within = outline.parts.filter(({ range }) => range && range.from < end && range.to > position)
  return within.at(-1) ?? null
}

/** What a part is called in the document, else its own name. */
function partName(doc: Node, { id, title }: OutlinePart): string {
  const written = title ? doc.textBetween(title.from, title.to, ' ').trim() : ''
  return written || id
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

interface Name {
  readonly name: string
  readonly range: Range | null
}

/** What links can point to: the parts, sections and questions of a document. */
function namesIn({ parts }: Outline): RangeIndex<Name> {
  const names = parts.flatMap(({ id, range, sections, questions }): Name[] => [
    { name: id, range },
    ...questions.map((question, i) => ({ name: `${id}-${i + 1}`, range: question.range })),
    ...sections.map((section) => ({ name: section.id, range: section.range })),
  ])
  return new RangeIndex(names, ({ range }) => range)
}

/** Gives each block the names of the parts, sections and questions that start with it. */
function anchored(placed: readonly Placed[], all: RangeIndex<Name>, named: Set<string>): Placed[] {
  return placed.map(({ block, from, to }) => {
    const names = all.overlapping({ from, to }).flatMap(({ name }) => (named.has(name) ? [] : name))
    for (const name of names) named.add(name)
    return { block: names.length > 0 ? { ...block, anchors: names } : block, from, to }
  })
}
