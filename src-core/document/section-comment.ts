import type { Node } from '@tiptap/pm/model'
import { type SectionId, sectionIds } from './structure.ts'

const pattern = /^\s*<!--\s*dateline:\s*section\s+([a-z-]+)\s*-->\s*$/

/** The comment by which a file keeps what a person named the block behind it; readers of the document do not see it. */
export function sectionComment(id: SectionId): string {
  return `<!-- dateline: section ${id} -->`
}

/** The section that a block, being such a comment, names; null for every other block. */
export function namedBy(block: Node): SectionId | null {
  if (block.type.name !== 'rawBlock' || block.attrs.kind !== 'html') return null
  const id = pattern.exec(block.textContent)?.[1]
  return sectionIds.find((each) => each === id) ?? null
}
