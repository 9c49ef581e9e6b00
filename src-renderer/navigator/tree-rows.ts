import { againstLimits, type PartLength } from '../../src-core/document/lengths.ts'
import { movables } from '../../src-core/document/rearrange.ts'
import type {
  AnySectionId,
  OutlinePart,
  OutlineQuestion,
  OutlineSection,
  PartId,
  Range,
  SectionState,
} from '../../src-core/document/structure.ts'
import { strings } from '../../src-core/strings.ts'
import { sectionOrder } from '../../src-core/templates/section-order.ts'
import { questionsNotAsked } from '../../src-core/templates/standard-question.ts'
import type { Limits, Template, TemplatePart } from '../../src-core/templates/template.ts'
import type { Analysis } from '../document/analysis.ts'
import { nameBefore } from './name-at-cursor.ts'
import type { ShownVia } from './ViaMark.tsx'

const text = strings.ui.navigator

interface RowBase {
  /** The same for the same part, section or question from one analysis to the next. */
  readonly key: string
  readonly title: string
  readonly part: PartId
}

export interface PartRow extends RowBase {
  readonly kind: 'part'
  readonly range: Range | null
  readonly length: PartLength | null
  readonly questions: readonly OutlineQuestion[]
  readonly expanded: boolean
}

/** A section or question: something that holds text. */
export interface TextRow extends RowBase {
  readonly kind: 'section' | 'question'
  readonly section: AnySectionId | null
  readonly state: SectionState
  /** How it was recognised; null for a question, and for what is missing. */
  readonly via: ShownVia | null
  readonly words: number
  readonly limits: Limits | undefined
  readonly optional: boolean
  /** All of it, and where going to it leads; null when it is missing. */
  readonly range: Range | null
  readonly target: Range | null
  /** Where it stands among those of its part that can change places; null where it cannot. */
  readonly place: number | null
  /** How many there are that can. */
  readonly places: number
}

export interface SuggestionsRow extends RowBase {
  readonly kind: 'suggestions'
  readonly count: number
  readonly expanded: boolean
}

export interface SuggestionRow extends RowBase {
  readonly kind: 'suggestion'
}

export type TreeRow = PartRow | TextRow | SuggestionsRow | SuggestionRow

export const levels: Readonly<Record<TreeRow['kind'], 1 | 2 | 3>> = {
  part: 1,
  section: 2,
  question: 2,
  suggestions: 2,
  suggestion: 3,
}

export interface TreeState {
  /** Keys of parts that a person closed. */
  readonly collapsed: ReadonlySet<string>
  /** Keys of lists of suggestions that a person opened. */
  readonly opened: ReadonlySet<string>
}

/** The rows of the navigator from top to bottom, without those in something that is closed. */
export function treeRows(analysis: Analysis, template: Template, state: TreeState): TreeRow[] {
  return analysis.outline.parts.flatMap((part) => {
    const own = template.parts.find(({ id }) => id === part.id)
    // An optional part is listed once it is there.
    return own && (part.range || own.required) ? partRows(analysis, part, template, own, state) : []
  })
}

function partRows(
  analysis: Analysis,
  part: OutlinePart,
  template: Template,
  own: TemplatePart,
  { collapsed, opened }: TreeState,
): TreeRow[] {
  const key = part.id
  const expanded = !collapsed.has(key)
  const head: PartRow = {
    kind: 'part',
    key,
    title: own.title,
    part: part.id,
    range: part.range && (part.title ?? part.range),
    length: analysis.lengths.parts.find(({ id }) => id === part.id) ?? null,
    questions: part.questions,
    expanded,
  }
  if (!expanded) return [head]
  return [head, ...textRows(analysis, part, own), ...suggestionRows(part, template, opened)]
}

/** What is there in the order of the document, and what is missing where it belongs. */
function textRows({ doc }: Analysis, part: OutlinePart, own: TemplatePart): TextRow[] {
  const order = own.sections.map((each) => each.id)
  const all: readonly OutlineSection<AnySectionId>[] = [...part.sections, ...part.ownSections]
  const places = movables(doc, part)
  const placeAt = new Map(places.map(({ start }, i) => [start, i]))
  const placed = (range: Range | null) => ({
    place: (range && placeAt.get(range.from)) ?? null,
    places: places.length,
  })
  const sections = all
    .filter(({ id, range }) => range !== null || order.includes(id))
    .map((section): TextRow => {
      const given = own.sections.find(({ id }) => id === section.id)
      const { id, range } = section
      return {
        kind: 'section',
        key: id,
        title: id === 'success-metrics' ? text.successMetrics : (given?.title ?? id),
        part: part.id,
        section: id,
        state: section.state,
        via: range && nameBefore(doc, range.from) ? 'named' : section.via,
        words: section.words,
        limits: given?.budget.words,
        optional: given?.required === false,
        range,
        target: section.content ?? range,
        ...placed(range),
      }
    })
  const counted = new Map<string, number>()
  const questions = part.questions
    .filter((question) => !sections.some(({ range }) => range?.from === question.range.from))
    .map((question): TextRow => {
      const times = counted.get(question.text) ?? 0
      counted.set(question.text, times + 1)
      return {
        kind: 'question',
        key: `${part.id} ${times} ${question.text}`,
        title: question.text,
        part: part.id,
        section: null,
        state: question.answered ? 'complete' : question.answer ? 'started' : 'empty',
        via: null,
        words: question.words,
        limits: undefined,
        optional: false,
        range: question.range,
        target: question.answer ?? behindTitle(question),
        ...placed(question.range),
      }
    })
  return withMissing([...sections, ...questions], own)
}

function withMissing(rows: readonly TextRow[], own: TemplatePart): TextRow[] {
  const present = rows.filter(({ range }) => range !== null).toSorted((a, b) => start(a) - start(b))
  const ids = present.flatMap(({ section }) => section ?? [])
  const order = sectionOrder(own, ids)
  for (const missing of rows.filter(({ range }) => range === null)) {
    const place = missing.section === null ? -1 : order.indexOf(missing.section)
    const before = present.findLastIndex(({ section }) => section !== null && order.indexOf(section) < place)
    // A question that is missing comes after those that are there.
    if (missing.section === 'success-metrics') present.push(missing)
    else present.splice(before + 1, 0, missing)
  }
  return present
}

function start({ range }: TextRow): number {
  return range?.from ?? 0
}

function suggestionRows(part: OutlinePart, template: Template, opened: ReadonlySet<string>): TreeRow[] {
  const left = part.range ? questionsNotAsked(template, part.id, part.questions) : []
  if (left.length === 0) return []
  const key = `${part.id} suggestions`
  const expanded = opened.has(key)
  const head: SuggestionsRow = {
    kind: 'suggestions',
    key,
    title: text.suggested,
    part: part.id,
    count: left.length,
    expanded,
  }
  if (!expanded) return [head]
  return [
    head,
    ...left.map(
      (question): SuggestionRow => ({
        kind: 'suggestion',
        key: `${key} ${question.text}`,
        title: question.text,
        part: part.id,
      }),
    ),
  ]
}

/** Whether a row opens and closes, and whether it is open; undefined for one that does not. */
export function expansion(row: TreeRow): boolean | undefined {
  return row.kind === 'part' || row.kind === 'suggestions' ? row.expanded : undefined
}

/** The row that a row belongs to. */
export function parentOf(rows: readonly TreeRow[], row: TreeRow): TreeRow | undefined {
  const at = rows.indexOf(row)
  return rows.slice(0, at).findLast((each) => levels[each.kind] < levels[row.kind])
}

export interface Position {
  /** From 1, among the rows of the same level under the same row. */
  readonly position: number
  readonly size: number
}

/** Where each row stands among its siblings. */
export function positions(rows: readonly TreeRow[]): ReadonlyMap<TreeRow, Position> {
  const families: TreeRow[][] = []
  const open: (TreeRow[] | undefined)[] = []
  for (const row of rows) {
    const level = levels[row.kind]
    open.length = Math.min(open.length, level + 1)
    let family = open[level]
    if (!family) {
      family = []
      open[level] = family
      families.push(family)
    }
    family.push(row)
  }
  return new Map(
    families.flatMap((family) =>
      family.map((row, i): [TreeRow, Position] => [row, { position: i + 1, size: family.length }]),
    ),
  )
}

/** Whether a section or part is longer than its budget. */
export function isOver(row: TreeRow): boolean {
  if (row.kind === 'part') return row.length !== null && againstLimits(row.length.pages, row.length.limits) === 'over'
  return row.kind === 'section' && againstLimits(row.words, row.limits) === 'over'
}

/** Where an answer would be written: behind the question, not in front of it. */
function behindTitle({ title, range }: OutlineQuestion): Range {
  return title.to < range.to ? { from: title.to, to: range.to } : { from: title.to - 1, to: title.to - 1 }
}
