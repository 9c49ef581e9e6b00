import type { Node } from '@tiptap/pm/model'
import { sectionOrder } from '../templates/section-order.ts'
import type { Template } from '../templates/template.ts'
import { type AnySectionId, type Outline, type OutlinePart, type PartId, partIds, type Range } from './structure.ts'

/** New blocks and the position between two top-level blocks where they belong. The writer goes on in the last of them. */
export interface Insertion {
  readonly pos: number
  readonly blocks: readonly Node[]
}

const partLevel = 1

/**
 * Where a missing part belongs in canonical order, and its title written as the document writes the others.
 * @param outline of this very document
 */
export function partInsertion(doc: Node, outline: Outline, template: Template, id: PartId): Insertion {
  const place = partIds.indexOf(id)
  const next = outline.parts.find((part) => partIds.indexOf(part.id) > place && part.range)
  const previous = outline.parts.findLast((part) => partIds.indexOf(part.id) < place && part.range)
  const pos = next?.range
    ? blockStart(doc, next.range.from)
    : previous?.range
      ? blockEnd(doc, previous.range.to)
      : doc.content.size
  const level = outline.parts.map((part) => titleLevel(doc, part.title)).find((found) => found !== null)
  return { pos, blocks: titled(doc, templatePart(template, id).title, level ?? partLevel) }
}

/**
 * Where a missing section belongs: after the nearest one before it in canonical order. It gets a heading or a label,
 * whichever its neighbours have. The title of a part that is missing too comes along.
 * @param outline of this very document
 */
export function sectionInsertion(doc: Node, outline: Outline, template: Template, id: AnySectionId): Insertion {
  const own = template.parts.find((each) => each.sections.some((section) => section.id === id))
  const section = own?.sections.find((each) => each.id === id)
  if (!own || !section) throw new Error(`The template “${template.id}” has no section “${id}”.`)
  const part = partOf(outline, own.id)
  if (!part.range) {
    const { pos, blocks } = partInsertion(doc, outline, template, own.id)
    const heading = blocks[0] as Node
    return { pos, blocks: [heading, ...titled(doc, section.title, Number(heading.attrs.level) + 1)] }
  }
  // Success metrics are a question among others.
  if (own.id === 'internal-faq') return questionInsertion(doc, outline, own.id, section.title)

  const present = [...part.sections, ...part.ownSections]
    .filter((each) => each.range)
    .toSorted((a, b) => (a.range?.from ?? 0) - (b.range?.from ?? 0))
  const order = sectionOrder(
    own,
    present.map((each) => each.id),
  )
  const previous = present.findLast((each) => order.indexOf(each.id) < order.indexOf(id))
  const next = present.find((each) => order.indexOf(each.id) > order.indexOf(id))
  const pos = previous?.range
    ? blockEnd(doc, previous.range.to)
    : next?.range
      ? blockStart(doc, next.range.from)
      : part.title
        ? blockEnd(doc, part.title.to)
        : blockStart(doc, part.range.from)
  const neighbour = previous ?? next
  const level = neighbour ? sectionLevel(doc, part) : (titleLevel(doc, part.title) ?? partLevel) + 1
  return { pos, blocks: level === null ? labelled(doc, section.title) : titled(doc, section.title, level) }
}

/** A question at the end of an FAQ that the document has, as a heading like those of its other questions. */
export function questionInsertion(doc: Node, outline: Outline, id: PartId, question: string): Insertion {
  const part = partOf(outline, id)
  if (!part.range) throw new Error(`The document has no part “${id}” to put a question into.`)
  const level = part.questions.map(({ title }) => titleLevel(doc, title)).find((found) => found !== null)
  return {
    pos: blockEnd(doc, part.range.to),
    blocks: titled(doc, question, level ?? (titleLevel(doc, part.title) ?? partLevel) + 1),
  }
}

/** Level of the press release's section headings; null where it labels its sections or names none. */
function sectionLevel(doc: Node, part: OutlinePart): number | null {
  const levels = [...part.sections, ...part.ownSections]
    .filter(({ id, via }) => via === 'heading' && id !== 'headline')
    .flatMap(({ title }) => titleLevel(doc, title) ?? [])
  const headline = part.sections.find(({ id, via }) => id === 'headline' && via === 'heading')
  return levels[0] ?? (headline && headline.content !== headline.title ? titleLevel(doc, headline.title) : null)
}

function titleLevel(doc: Node, title: Range | null): number | null {
  if (!title) return null
  const $from = doc.resolve(title.from)
  const block = $from.depth === 0 ? $from.nodeAfter : $from.node(1)
  return block?.type.name === 'heading' ? Number(block.attrs.level) : null
}

function titled(doc: Node, title: string, level: number): Node[] {
  const { schema } = doc.type
  return [schema.node('heading', { level: Math.min(level, 6) }, [schema.text(title)]), schema.node('paragraph')]
}

function labelled(doc: Node, title: string): Node[] {
  const { schema } = doc.type
  return [schema.node('paragraph', null, [schema.text(`${title}:`, [schema.mark('bold')]), schema.text(' ')])]
}

function blockStart(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos)
  return $pos.depth === 0 ? pos : $pos.before(1)
}

function blockEnd(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos)
  return $pos.depth === 0 ? pos : $pos.after(1)
}

function partOf(outline: Outline, id: PartId): OutlinePart {
  const part = outline.parts.find((each) => each.id === id)
  if (!part) throw new Error(`The outline has no part “${id}”.`)
  return part
}

function templatePart(template: Template, id: PartId) {
  const part = template.parts.find((each) => each.id === id)
  if (!part) throw new Error(`The template “${template.id}” has no part “${id}”.`)
  return part
}
