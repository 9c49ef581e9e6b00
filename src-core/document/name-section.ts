import { type Node, Slice } from '@tiptap/pm/model'
import type { Template } from '../templates/template.ts'
import { outline } from './outline.ts'
import { namedBy, sectionComment } from './section-comment.ts'
import type { Range, SectionId } from './structure.ts'

/** A change of the document: `from` to `to` is replaced by `node`, or deleted when that is null. */
export interface NamingChange {
  readonly from: number
  readonly to: number
  readonly node: Node | null
}

export interface SectionNaming {
  /** True when the block is not recognised as the section by its own words, so that a comment has to say so. */
  readonly commentNeeded: boolean
  /** The top-level block that was named. */
  readonly block: Range
  /** Last one first, so that applied in this order each still finds its place. Empty when nothing has to change. */
  readonly changes: readonly NamingChange[]
}

/**
 * What has to change in a document when a person says that a block is a section: a comment before it, unless its words say
 * so already; and away with a comment that names it otherwise, or names another block this section.
 * @param pos a position in or directly before the block
 * @returns null when there is no block at `pos`, or it is such a comment itself
 */
export function nameSection(doc: Node, pos: number, id: SectionId, template: Template): SectionNaming | null {
  const blocks = topLevelBlocks(doc)
  const at = blocks.findIndex(({ from, to }) => from <= pos && pos < to)
  const block = blocks[at]
  if (!block || namedBy(block.node) !== null) return null
  const above = blocks[at - 1]
  const stale = blocks.filter((each) => namedBy(each.node) !== null && (each === above || namedBy(each.node) === id))
  const changes: NamingChange[] = stale.map(({ from, to }) => ({ from, to, node: null }))

  let plain = doc
  for (const { from, to } of [...changes].reverse()) plain = plain.replace(from, to, Slice.empty)
  const shift = changes.filter((change) => change.from < block.from).reduce((sum, { from, to }) => sum + to - from, 0)
  const commentNeeded = !isRecognised(plain, block.from - shift, block.node, id, template)
  const range = { from: block.from, to: block.to }
  if (!commentNeeded) return { commentNeeded, block: range, changes: changes.reverse() }
  if (above && namedBy(above.node) === id && stale.length === 1) return { commentNeeded, block: range, changes: [] }

  const type = doc.type.schema.nodes.rawBlock
  if (!type) throw new Error('The schema has no raw blocks.')
  const comment = type.create({ kind: 'html' }, doc.type.schema.text(sectionComment(id)))
  const insertion: NamingChange = { from: block.from, to: block.from, node: comment }
  return {
    commentNeeded,
    block: range,
    changes: [...changes, insertion].sort((a, b) => b.from - a.from || b.to - a.to),
  }
}

interface TopLevelBlock extends Range {
  readonly node: Node
}

function topLevelBlocks(doc: Node): TopLevelBlock[] {
  const found: TopLevelBlock[] = []
  doc.forEach((node, from) => {
    found.push({ node, from, to: from + node.nodeSize })
  })
  return found
}

/** Whether the outline says by itself that the section begins in the block. */
function isRecognised(doc: Node, from: number, block: Node, id: SectionId, template: Template): boolean {
  const to = from + block.nodeSize
  const section = outline(doc, template)
    .parts.flatMap((part) => part.sections)
    .find((each) => each.id === id)
  const begins = section?.title?.from ?? section?.content?.from
  return begins !== undefined && from <= begins && begins < to
}
