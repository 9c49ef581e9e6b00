import type { TemplatePart, TemplateSection } from './template.ts'

type Id = TemplateSection['id']

/**
 * The order among those of a part that a document follows best: the fewest pairs of its sections stand the other way
 * round. The template's own where it is as good as any.
 * @param present the sections that a document has, in its order
 */
export function sectionOrder(part: TemplatePart, present: readonly Id[]): readonly Id[] {
  const orders = [part.sections.map(({ id }) => id), ...part.orders.map(({ sections }) => sections)]
  const turned = orders.map((order) => pairsTurned(order, present))
  return orders[turned.indexOf(Math.min(...turned))] as readonly Id[]
}

function pairsTurned(order: readonly Id[], present: readonly Id[]): number {
  const places = present.map((id) => order.indexOf(id)).filter((place) => place >= 0)
  return places.reduce((sum, place, at) => sum + places.slice(at + 1).filter((later) => later < place).length, 0)
}
