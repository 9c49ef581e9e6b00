import type { AnySectionId, Outline, PartId, Range } from '../../src-core/document/structure.ts'

/** What a person keeps to: a part, one of its sections or one of its questions, by what stays the same while they write. */
export interface FocusTarget {
  readonly part: PartId
  readonly section: AnySectionId | null
  readonly question: string | null
}

/** Where it stands now; null when the document has it no longer. */
export function focusRange({ parts }: Outline, { part: id, section, question }: FocusTarget): Range | null {
  const part = parts.find((each) => each.id === id)
  if (section !== null)
    return [...(part?.sections ?? []), ...(part?.ownSections ?? [])].find((each) => each.id === section)?.range ?? null
  if (question !== null) return part?.questions.find(({ text }) => text === question)?.range ?? null
  return part?.range ?? null
}

export function sameTarget(a: FocusTarget | null, b: FocusTarget | null): boolean {
  return a?.part === b?.part && a?.section === b?.section && a?.question === b?.question
}
