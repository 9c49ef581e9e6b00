import { foldTitle } from '../document/outline/title.ts'
import { type PartId, pressReleaseSectionIds } from '../document/structure.ts'
import type { Template, TemplatePart } from './template.ts'

/** What is wrong between the fields of a template, each of which is right by itself. */
export interface Inconsistency {
  readonly path: readonly PropertyKey[]
  readonly expected: string
}

type Path = readonly PropertyKey[]
type FrontMatter = Omit<Template, 'body'>

/** Everything in a template that contradicts something else in it, in no particular order. */
export function inconsistencies({ parts, leavesOut }: FrontMatter, body: string): Inconsistency[] {
  const listed = parts.flatMap((part) => [part.id, ...part.sections.map(({ id }) => id)])
  return [
    ...repeated(parts, ['parts'], 'id'),
    ...parts.flatMap((part, index) => ofPart(part, ['parts', index])),
    ...repeatedTitles(parts),
    ...parts.flatMap((part, index) =>
      body !== '' && part.orders.length > 0
        ? [{ path: ['parts', index, 'orders'], expected: 'expected no body below a template with several orders' }]
        : [],
    ),
    ...leavesOut.flatMap((id, index) =>
      (listed as readonly string[]).includes(id)
        ? [
            {
              path: ['leavesOut', index],
              expected: `expected only what the parts do not list; “${id}” is among them`,
            },
          ]
        : [],
    ),
  ]
}

function ofPart(part: TemplatePart, path: Path): Inconsistency[] {
  return [
    ...repeated(part.sections, [...path, 'sections'], 'id'),
    ...part.sections.flatMap(({ id }, index) =>
      mayStandIn(part.id, id)
        ? []
        : [{ path: [...path, 'sections', index, 'id'], expected: `expected ${sectionsOf(part.id)}; found “${id}”` }],
    ),
    ...repeated(part.orders, [...path, 'orders'], 'id'),
    ...part.orders.flatMap((order, index) => ofOrder(order.sections, part, [...path, 'orders', index, 'sections'])),
    ...repeatedQuestions(part, path),
    ...(part.questions.length > 0 && !isFaq(part.id)
      ? [{ path: [...path, 'questions'], expected: 'expected questions only in customer-faq and internal-faq' }]
      : []),
  ]
}

function ofOrder(order: readonly string[], part: TemplatePart, path: Path): Inconsistency[] {
  const own: readonly string[] = part.sections.map(({ id }) => id)
  const strange = order.flatMap((id, index) =>
    own.includes(id)
      ? order.indexOf(id) === index
        ? []
        : [{ path: [...path, index], expected: `expected every section once; found “${id}” again` }]
      : [{ path: [...path, index], expected: `expected a section of this part; found “${id}”` }],
  )
  const missing = own.filter((id) => !order.includes(id))
  if (strange.length > 0 || missing.length === 0) return strange
  return [{ path, expected: `expected every section of the part; “${missing.join('”, “')}” is missing` }]
}

function isFaq(part: PartId): boolean {
  return part === 'customer-faq' || part === 'internal-faq'
}

/** In an FAQ whatever should be said is a question, so it has no sections but the one that is answered like one. */
function mayStandIn(part: PartId, section: string): boolean {
  if (part === 'internal-faq') return section === 'success-metrics'
  if (part === 'customer-faq') return false
  return section.startsWith('own-') || (part === 'press-release' && isOfRelease(section))
}

function isOfRelease(section: string): boolean {
  return (pressReleaseSectionIds as readonly string[]).includes(section)
}

function sectionsOf(part: PartId): string {
  switch (part) {
    case 'press-release':
      return `one of ${pressReleaseSectionIds.join(', ')}, or an id that begins with own-`
    case 'customer-faq':
      return 'questions instead of sections in the customer FAQ'
    case 'internal-faq':
      return 'success-metrics, or questions instead of sections in the internal FAQ'
    case 'appendix':
      return 'an id that begins with own- in the appendix'
  }
}

function repeated(entries: readonly { id: string }[], path: Path, key: string): Inconsistency[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((other) => other.id === id) === index
      ? []
      : [{ path: [...path, index, key], expected: `expected every id once; found “${id}” again` }],
  )
}

interface Titled {
  readonly title: string
  readonly aliases: readonly string[]
}

/** A title that could mean two things would be read as the first of them without a word. */
function repeatedTitles(parts: readonly TemplatePart[]): Inconsistency[] {
  const entries = parts.flatMap((part, index) => [
    { ...titles(part, 'title'), path: ['parts', index] },
    ...part.sections.map((section, at) => ({ ...titles(section, 'title'), path: ['parts', index, 'sections', at] })),
  ])
  return repeatedWordings(entries)
}

function repeatedQuestions(part: TemplatePart, path: Path): Inconsistency[] {
  return repeatedWordings(
    part.questions.map((question, index) => ({
      ...titles({ title: question.text, aliases: question.aliases }, 'text'),
      path: [...path, 'questions', index],
    })),
  )
}

function titles({ title, aliases }: Titled, key: string) {
  return {
    title,
    wordings: [{ text: title, at: [key] }, ...aliases.map((text, at) => ({ text, at: ['aliases', at] }))],
  }
}

interface Worded {
  readonly title: string
  readonly wordings: readonly { readonly text: string; readonly at: Path }[]
  readonly path: Path
}

function repeatedWordings(entries: readonly Worded[]): Inconsistency[] {
  const owners = new Map<string, Worded>()
  return entries.flatMap((entry) =>
    entry.wordings.flatMap(({ text, at }) => {
      const folded = foldTitle(text)
      const owner = owners.get(folded)
      if (owner === undefined) owners.set(folded, entry)
      if (owner === undefined || owner === entry) return []
      return [
        {
          path: [...entry.path, ...at],
          expected: `expected a wording of its own; “${text}” means “${owner.title}” already`,
        },
      ]
    }),
  )
}
