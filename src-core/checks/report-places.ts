import type { Outline, PartId, Range, SectionId } from '../document/structure.ts'

interface NamedRange<Id> extends Range {
  readonly id: Id
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
}

/** Whether the last of sorted ranges that begins at or before a position holds it. */
function holds(ranges: readonly Range[], position: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range).from <= position) low = middle + 1
    else high = middle
  }
  const before = ranges[low - 1]
  return before !== undefined && position < before.to
}

function holding<Id>(ranges: readonly NamedRange<Id>[], position: number): Id | null {
  for (const { id, from, to } of ranges) if (from <= position && position < to) return id
  return null
}
