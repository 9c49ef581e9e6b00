import type { Node } from '@tiptap/pm/model'
import type { Outline, OutlineSection, Range, SectionId } from '../document/structure.ts'

/** A section of an outline; undefined only for a section that no part has. */
export function sectionOf(outline: Outline, id: SectionId): OutlineSection | undefined {
  for (const part of outline.parts) for (const section of part.sections) if (section.id === id) return section
  return undefined
}

/** The text of a range: a line for each block. Hard breaks and images count as spaces. */
export function contentText(doc: Node, range: Range): string {
  return doc.textBetween(range.from, range.to, '\n', ' ')
}
