import { Fragment, type Node } from '@tiptap/pm/model'
import type { Outline, PartId } from '../document/structure.ts'
import { footnoteLabel, noteLabels } from './notes.ts'
import { partAt } from './parts.ts'
import { Roles } from './roles.ts'

export interface CopyOptions {
  /** Whether headings and labels of the press release's sections stay. */
  readonly pressReleaseHeadings: boolean
  readonly withoutParts?: readonly PartId[]
}

/**
 * The document as far as it is printed, for a copy of it as Markdown: without the parts that are left out and the notes
 * that only they point to, and without the press release's headings and labels if those are left out. Blocks that stay
 * as they are keep their identity, so that saving finds their source.
 */
export function printedCopy(
  doc: Node,
  outline: Outline,
  { pressReleaseHeadings, withoutParts = [] }: CopyOptions,
): Node {
  const roles = new Roles(outline, pressReleaseHeadings)
  const left = new Set(withoutParts)
  const kept: Node[] = []
  const omitted: Node[] = []
  doc.forEach((node, position) => {
    const part = partAt(outline, position, position + node.nodeSize)
    if (part && left.has(part.id)) omitted.push(node)
    else kept.push(...withoutLeftOut(node, position, roles))
  })
  if (omitted.length === 0) return same(doc, kept)
  const pointedAt = noteLabels(kept)
  const lost = new Set([...noteLabels(omitted)].filter((label) => !pointedAt.has(label)))
  return same(
    doc,
    kept.filter((node) => {
      // Where a definition was used stays a link: saving writes its address there.
      if (node.attrs.kind === 'definition') return false
      const label = node.attrs.kind === 'footnote' ? footnoteLabel(node.textContent) : null
      return label === null || !lost.has(label)
    }),
  )
}

/** The node without what is left out of it: none of it, the rest, or the node itself. */
function withoutLeftOut(node: Node, position: number, roles: Roles): Node[] {
  if (!node.isTextblock) {
    if (node.isLeaf) return [node]
    const children: Node[] = []
    node.forEach((child, offset) => {
      children.push(...withoutLeftOut(child, position + 1 + offset, roles))
    })
    if (children.length === node.childCount && children.every((child, i) => child === node.child(i))) return [node]
    return children.length > 0 ? [node.copy(Fragment.from(children))] : []
  }
  const stretches = roles.stretches(node, position)
  if (stretches.every(({ role }) => role.kind !== 'left-out')) return [node]
  const rest = stretches
    .filter(({ role }) => role.kind !== 'left-out')
    .reduce(
      (content, { from, to }) => content.append(node.content.cut(from - position - 1, to - position - 1)),
      Fragment.empty,
    )
  return rest.size > 0 ? [node.copy(rest)] : []
}

function same(doc: Node, children: readonly Node[]): Node {
  return doc.copy(Fragment.from([...children]))
}
