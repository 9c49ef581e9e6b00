import type { Node } from '@tiptap/pm/model'
import type { Outline, OutlinePart, OutlineSection, PartId, Range, SectionId } from '../document/structure.ts'
import { type Passage, passagesIn } from './passages.ts'

/** A section of an outline; undefined only for a section that no part has. */
export function sectionOf(outline: Outline, id: SectionId): OutlineSection | undefined {
  for (const part of outline.parts) for (const section of part.sections) if (section.id === id) return section
  return undefined
}

/** A part of an outline, which has all four. */
export function partOf(outline: Outline, id: PartId): OutlinePart {
  return outline.parts.find((part) => part.id === id) as OutlinePart
}

/** What a section holds, and where; null when it is missing or empty. */
export function writtenSection(outline: Outline, id: SectionId): (OutlineSection & { readonly content: Range }) | null {
  const section = sectionOf(outline, id)
  if (!section?.content || section.state === 'missing' || section.state === 'empty') return null
  return { ...section, content: section.content }
}

/** The lines of a section; none when it is missing or empty. */
export function sectionPassages(doc: Node, outline: Outline, id: SectionId): Passage[] {
  const section = writtenSection(outline, id)
  return section ? passagesIn(doc, section.content) : []
}

/** The text of a range: a line for each block. Hard breaks and images count as spaces. */
export function contentText(doc: Node, range: Range): string {
  return doc.textBetween(range.from, range.to, '\n', ' ')
}
