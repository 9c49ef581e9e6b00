import type { AnySectionId, Outline, OutlineSection, PartId, Range } from '../../src-core/document/structure.ts'

/** Where in a PR/FAQ a position is. */
export interface Place {
  readonly part: PartId
  readonly section: AnySectionId | null
  /** Where the question starts whose question or answer holds the position. */
  readonly questionAt: number | null
}

/** The place of a position; null before, between and after the parts. */
export function placeAt(outline: Outline, pos: number): Place | null {
  const part = outline.parts.find(({ range }) => holds(range, pos))
  if (!part) return null
  const question = part.questions.find(({ range }) => holds(range, pos))
  // A block that a person named may stand in another section: the one that begins last is the nearer one.
  const section = [...part.sections, ...part.ownSections]
    .filter(({ range }) => holds(range, pos))
    .reduce<OutlineSection<AnySectionId> | null>(
      (nearest, each) => ((each.range?.from ?? 0) > (nearest?.range?.from ?? -1) ? each : nearest),
      null,
    )
  return { part: part.id, section: section?.id ?? null, questionAt: question?.range.from ?? null }
}

function holds(range: Range | null, pos: number): boolean {
  return range !== null && range.from <= pos && pos < range.to
}

export function samePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b
  return a.part === b.part && a.section === b.section && a.questionAt === b.questionAt
}
