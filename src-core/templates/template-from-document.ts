import type { Node } from '@tiptap/pm/model'
import { stringify } from 'yaml'
import { readFrontMatter } from '../document/front-matter.ts'
import { foldTitle } from '../document/outline/title.ts'
import type { AnySectionId, Outline, OutlinePart, OutlineSection, PartId, Range } from '../document/structure.ts'
import { defaultHabits } from '../markdown/habits.ts'
import { writeBlock } from '../markdown/write-block.ts'
import { standardQuestion } from './standard-question.ts'
import { partOf, sectionOf, type Template, type TemplatePart, type TemplateSection } from './template.ts'

export interface TemplateDetails {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly audience: string
  readonly source: string
  /** Markdown that new documents start with; null for the headings alone. */
  readonly body: string | null
}

interface Titled {
  readonly at: number
  readonly title: string
}

/**
 * A template file made of a document: its parts, sections and questions in its own words, with what the template it was
 * written with says about them. Headings in the press release that are no known section become sections of the new template.
 * @param outline of this very document, read against `template`
 */
export function templateFromDocument(
  doc: Node,
  outline: Outline,
  template: Template,
  details: TemplateDetails,
): string {
  const taken = new Set<string>()
  const parts = outline.parts.filter((part) => part.range !== null).map((part) => partFrom(doc, part, template, taken))
  const { id, name, description, audience, source, body } = details
  const frontMatter = {
    id,
    name,
    description,
    audience,
    source,
    ...nonEmpty({ document: documentKeys(doc) }),
    ...nonEmpty({ budget: template.budget }),
    parts:
      parts.length > 0
        ? parts.map(({ entry }) => entry)
        : [{ id: 'press-release', title: partTitle(template, 'press-release') }],
  }
  const headings = parts.flatMap(({ level, entry, items }) => [
    heading(doc, String(entry.title), level),
    ...items.toSorted((a, b) => a.at - b.at).map(({ title }) => heading(doc, title, level + 1)),
  ])
  const text = body ?? (headings.length > 0 ? `${headings.join('\n\n')}\n` : '')
  return `---\n${stringify(frontMatter, { lineWidth: 110 })}---\n${text === '' ? '' : `\n${text}`}`
}

interface PartEntry {
  readonly level: number
  readonly entry: Record<string, unknown>
  readonly items: readonly Titled[]
}

function partFrom(doc: Node, part: OutlinePart, template: Template, taken: Set<string>): PartEntry {
  const known = partOf(template, part.id)
  const heading = part.title ?? headingOver(doc, part)
  const title = free(titleOf(doc, heading) ?? partTitle(template, part.id), taken) ?? part.id
  const sections = sectionsOf(doc, part, template, taken)
  const questions = questionsOf(part, template, sections)
  const { required = 'hypothesis', budget = {}, guidance = { ask: [] }, placeholder } = known ?? {}
  const entry = {
    id: part.id,
    title,
    ...formerTitle(known, title, taken),
    required,
    ...nonEmpty({ budget }),
    ...nonEmpty({ guidance: said(guidance) }),
    ...(placeholder ? { placeholder } : {}),
    ...nonEmpty({ sections: sections.map(({ entry: each }) => each) }),
    ...nonEmpty({ questions: questions.map(({ entry: each }) => each) }),
  }
  return { level: Math.min(headingLevel(doc, heading) ?? 1, 5), entry, items: [...sections, ...questions] }
}

interface ItemEntry extends Titled {
  readonly entry: Record<string, unknown>
}

function sectionsOf(doc: Node, part: OutlinePart, template: Template, taken: Set<string>): ItemEntry[] {
  const present = [...part.sections, ...part.ownSections].filter((section) => section.range !== null)
  const known = present.flatMap((section): ItemEntry[] => {
    const entry = sectionOf(template, section.id)
    const title = free(titleOf(doc, ownTitle(section)) ?? entry?.title ?? usualTitle(section.id), taken)
    if (title === null) return []
    const { required = 'hypothesis', budget = {}, guidance = { ask: [] }, placeholder } = entry ?? {}
    return [
      {
        at: section.range?.from ?? 0,
        title,
        entry: {
          id: section.id,
          title,
          ...formerTitle(entry, title, taken),
          required,
          ...nonEmpty({ budget }),
          ...nonEmpty({ guidance: said(guidance) }),
          ...(placeholder ? { placeholder } : {}),
        },
      },
    ]
  })
  const strange = part.id === 'press-release' || part.id === 'appendix' ? strangeHeadings(doc, part) : []
  const own = strange.flatMap(({ at, title }): ItemEntry[] => {
    const id = `own-${slug(title)}`
    const isNew = slug(title) !== '' && !known.some(({ entry }) => entry.id === id)
    const unique = isNew ? free(title, taken) : null
    return unique === null ? [] : [{ at, title: unique, entry: { id, title: unique, required: 'hypothesis' } }]
  })
  const distinct = own.filter(({ entry }, at) => own.findIndex((other) => other.entry.id === entry.id) === at)
  return [...known, ...distinct].toSorted((a, b) => a.at - b.at)
}

/** A heading that opens a part and stands above the others in it is its title, if not one that anybody knows. */
function headingOver(doc: Node, part: OutlinePart): Range | null {
  const [first, ...others] = headingsIn(doc, part)
  if (!first || others.length === 0 || first.from !== (part.range?.from ?? -1)) return null
  const stands = [...part.sections, ...part.ownSections].some(
    ({ range }) => range !== null && range.from === first.from,
  )
  const level = headingLevel(doc, first) ?? 0
  return !stands && others.every((other) => (headingLevel(doc, other) ?? 0) > level) ? first : null
}

/** Where a headline is its own heading, that heading is text and no title. */
function ownTitle({ title, content }: OutlineSection<AnySectionId>): Range | null {
  return title !== null && content !== null && content.from < title.to && content.to > title.from ? null : title
}

/** Headings of a part that neither title it nor stand in one of its sections. */
function strangeHeadings(doc: Node, part: OutlinePart): Titled[] {
  const title = part.title ?? headingOver(doc, part)
  const inside = [...part.sections, ...part.ownSections].flatMap((section) => (section.range ? [section.range] : []))
  return headingsIn(doc, part).flatMap(({ from, to }) => {
    if (title !== null && title.from < to && from < title.to) return []
    if (inside.some((range) => range.from <= from + 1 && from + 1 < range.to)) return []
    const text = oneLine(doc.textBetween(from, to))
    return text === '' ? [] : [{ at: from, title: text }]
  })
}

/** The top-level headings of a part, as blocks. */
function headingsIn(doc: Node, { range }: OutlinePart): Range[] {
  const found: Range[] = []
  doc.forEach((node, at) => {
    const isIn = range !== null && range.from <= at + 1 && at + 1 < range.to
    if (node.type.name === 'heading' && isIn) found.push({ from: at, to: at + node.nodeSize })
  })
  return found
}

function questionsOf(part: OutlinePart, template: Template, sections: readonly ItemEntry[]): ItemEntry[] {
  if (part.id !== 'customer-faq' && part.id !== 'internal-faq') return []
  const taken = new Set<string>()
  const metrics = sections.map(({ at }) => at)
  return part.questions.flatMap((question): ItemEntry[] => {
    if (metrics.includes(question.range.from)) return []
    const text = free(oneLine(question.text), taken)
    if (text === null) return []
    const known = standardQuestion(template, part.id, question.text)
    const entry = {
      text,
      topic: known?.topic ?? 'other',
      role: known?.role ?? (part.id === 'customer-faq' ? 'customer' : 'product'),
      ...nonEmpty({ guidance: said(known?.guidance ?? { ask: [] }) }),
      ...(known?.placeholder ? { placeholder: known.placeholder } : {}),
    }
    return [{ at: question.range.from, title: text, entry }]
  })
}

/** A title as it may stand in a template: none that another part or section has. */
function free(title: string, taken: Set<string>): string | null {
  const text = oneLine(title)
  const folded = foldTitle(text)
  if (folded === '' || taken.has(folded)) return null
  taken.add(folded)
  return text
}

/** Documents written with the template before are recognised by the new one as well. */
function formerTitle(
  entry: Pick<TemplateSection, 'title' | 'aliases'> | undefined,
  title: string,
  taken: Set<string>,
): { aliases?: string[] } {
  const aliases = [...(entry ? [entry.title] : []), ...(entry?.aliases ?? [])].filter(
    (alias) => alias !== title && free(alias, taken) !== null,
  )
  return aliases.length > 0 ? { aliases } : {}
}

function titleOf(doc: Node, title: Range | null): string | null {
  if (title === null) return null
  const text = oneLine(doc.textBetween(title.from, title.to, ' ', ' ')).replace(/(?<!\s)\s*:$/, '')
  return text === '' ? null : text
}

function headingLevel(doc: Node, title: Range | null): number | null {
  if (title === null) return null
  const $title = doc.resolve(title.from)
  const block = $title.depth === 0 ? $title.nodeAfter : $title.node(1)
  return block?.type.name === 'heading' ? Number(block.attrs.level) : null
}

function partTitle(template: Template, id: PartId): string {
  return partOf(template, id)?.title ?? usualTitle(id)
}

/** `customer-problem` as people write it. */
function usualTitle(id: string): string {
  const words = id
    .replace(/^own-/, '')
    .replaceAll('-', ' ')
    .replace(/\bfaq\b/, 'FAQ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Lower-case words of a title joined by hyphens; empty when it has no letter or digit of English. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 60).replace(/-$/, '')
}

function heading(doc: Node, title: string, level: number): string {
  const { schema } = doc.type
  return writeBlock(schema.node('heading', { level }, [schema.text(title)]), defaultHabits)
}

function documentKeys(doc: Node): Record<string, string> {
  const raw: unknown = doc.attrs.frontMatter
  const { stage, confidentiality, lang } = readFrontMatter(typeof raw === 'string' ? raw : null)
  return {
    ...(stage ? { stage } : {}),
    ...(confidentiality ? { confidentiality } : {}),
    ...(lang ? { lang } : {}),
  }
}

function said(guidance: TemplatePart['guidance']): Record<string, unknown> {
  const { ask, ...rest } = guidance
  return { ...rest, ...(ask.length > 0 ? { ask } : {}) }
}

/** The key, unless there is nothing in it. */
function nonEmpty(entry: Record<string, object>): Record<string, object> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => Object.keys(value).length > 0))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
