import type { Node } from '@tiptap/pm/model'
import { firstWhere } from '../document/first-where.ts'
import { type Outline, type PartId, partIds, type Range, type SectionId, sectionIds } from '../document/structure.ts'
import { type PlacedStretch, type Stretch, stretchesOf } from './stretches.ts'

interface NamedRange<Id> extends Range {
  readonly id: Id
}

const kept = new WeakMap<Outline, Places>()

/** The places of an outline. */
export function placesOf(outline: Outline): Places {
  const known = kept.get(outline)
  if (known) return known
  const places = new Places(outline)
  kept.set(outline, places)
  return places
}

/** A stretch and what an outline says of it. */
export interface OutlinedStretch extends PlacedStretch {
  /** See `Places.within`. The same array as long as it says the same. */
  readonly within: readonly number[]
}

const keptStretches = new WeakMap<Outline, readonly OutlinedStretch[]>()
const keptWithin = new WeakMap<Stretch, readonly number[]>()

/** The stretches of a document with what its outline says of each. */
export function outlinedStretches(doc: Node, outline: Outline): readonly OutlinedStretch[] {
  const known = keptStretches.get(outline)
  if (known) return known
  const places = placesOf(outline)
  const stretches = stretchesOf(doc).map(({ stretch, from }): OutlinedStretch => {
    const now = places.within({ from, to: from + stretch.size })
    const before = keptWithin.get(stretch)
    const within = before && isSame(before, now) ? before : now
    keptWithin.set(stretch, within)
    return { stretch, from, within }
  })
  keptStretches.set(outline, stretches)
  return stretches
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/** Where in the outline a position stands. */
export class Places {
  readonly #parts: readonly NamedRange<PartId>[]
  readonly #sections: readonly NamedRange<SectionId>[]
  /** Titles of parts, sections and questions, by place. */
  readonly #titles: readonly Range[]

  /** Speeches with who speaks, by place. */
  readonly #quotes: readonly Range[]

  constructor({ parts, quotes }: Outline) {
    const ranges = <Id>(all: readonly { readonly id: Id; readonly range: Range | null }[]) =>
      all.flatMap(({ id, range }) => (range ? [{ id, from: range.from, to: range.to }] : []))
    this.#parts = ranges(parts)
    this.#sections = ranges(parts.flatMap((part) => part.sections))
    const titles: Range[] = []
    for (const part of parts) {
      if (part.title) titles.push(part.title)
      for (const section of part.sections) if (section.title) titles.push(section.title)
      for (const question of part.questions) titles.push(question.title)
    }
    this.#titles = titles.sort((a, b) => a.from - b.from)
    this.#quotes = quotes.map(({ range }) => range).sort((a, b) => a.from - b.from)
  }

  partAt(position: number): PartId | null {
    return holding(this.#parts, position)
  }

  /** The section at a position, or the part where there is no section. */
  sectionAt(position: number): SectionId | PartId | null {
    return holding(this.#sections, position) ?? this.partAt(position)
  }

  isTitle(position: number): boolean {
    return holds(this.#titles, position)
  }

  /** True in what somebody says, with or without quotation marks. */
  isQuote(position: number): boolean {
    return holds(this.#quotes, position)
  }

  /** All that can be asked about the positions of a range, counted from its start: two equal lists mean equal answers. */
  within({ from, to }: Range): number[] {
    const found: number[] = []
    const add = (kind: number, range: Range): void => {
      if (range.from < to && range.to > from)
        found.push(kind, Math.max(0, range.from - from), Math.min(to, range.to) - from)
    }
    for (const part of this.#parts) add(partIds.indexOf(part.id), part)
    for (const section of this.#sections) add(10 + sectionIds.indexOf(section.id), section)
    for (let at = lastFrom(this.#titles, from); at < this.#titles.length; at++) {
      const title = this.#titles[at] as Range
      if (title.from >= to) break
      add(30, title)
    }
    for (let at = lastFrom(this.#quotes, from); at < this.#quotes.length; at++) {
      const quote = this.#quotes[at] as Range
      if (quote.from >= to) break
      add(31, quote)
    }
    return found
  }
}

/** Whether the last of sorted ranges that begins at or before a position holds it. */
function holds(ranges: readonly Range[], position: number): boolean {
  const before = ranges[lastFrom(ranges, position)]
  return before !== undefined && before.from <= position && position < before.to
}

/** Index of the last of sorted ranges that begins at or before a position; 0 when none does. */
function lastFrom(ranges: readonly Range[], position: number): number {
  return Math.max(0, firstWhere(ranges, ({ from }) => from > position) - 1)
}

function holding<Id>(ranges: readonly NamedRange<Id>[], position: number): Id | null {
  for (const { id, from, to } of ranges) if (from <= position && position < to) return id
  return null
}
