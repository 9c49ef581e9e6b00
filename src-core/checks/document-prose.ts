import type { Node } from '@tiptap/pm/model'
import type { Outline, PartId, SectionId } from '../document/structure.ts'
import { type ProseParagraph, proseOf } from './prose.ts'
import { Places } from './report-places.ts'
import type { CheckContext } from './rule.ts'

/** A paragraph of prose and where it stands in the document. */
export interface PlacedParagraph {
  readonly paragraph: ProseParagraph
  /** Position of the first character of its text. */
  readonly from: number
  readonly part: PartId | null
  readonly section: SectionId | PartId | null
  /** True for the title of a part, a section or a question. */
  readonly title: boolean
}

const kept = new WeakMap<Node, { outline: Outline; paragraphs: readonly PlacedParagraph[] }>()

/** All prose of a document, without what is quoted. Made once for a document and its outline, whoever asks. */
export function paragraphsOf({ doc, outline }: Pick<CheckContext, 'doc' | 'outline'>): readonly PlacedParagraph[] {
  const known = kept.get(doc)
  if (known?.outline === outline) return known.paragraphs
  const places = new Places(outline)
  const paragraphs: PlacedParagraph[] = []
  doc.forEach((block, offset) => {
    for (const paragraph of proseOf(block)) {
      const from = offset + paragraph.start
      if (places.isQuote(from)) continue
      const part = places.partAt(from)
      // A label at the start is a title; what comes after it is not.
      const title = places.isTitle(from + paragraph.text.trimEnd().length - 1)
      paragraphs.push({ paragraph, from, part, section: places.sectionAt(from), title })
    }
  })
  kept.set(doc, { outline, paragraphs })
  return paragraphs
}

const keptParts = new WeakMap<readonly PlacedParagraph[], ReadonlyMap<PartId, readonly PlacedParagraph[]>>()

/** Parts that readers judge by their language, each with the paragraphs of running text in it. */
export function runningText(
  context: Pick<CheckContext, 'doc' | 'outline'>,
): ReadonlyMap<PartId, readonly PlacedParagraph[]> {
  const paragraphs = paragraphsOf(context)
  const known = keptParts.get(paragraphs)
  if (known) return known
  const byPart = new Map<PartId, PlacedParagraph[]>()
  for (const placed of paragraphs) {
    if (placed.part === null || placed.title || placed.paragraph.kind !== 'paragraph') continue
    const same = byPart.get(placed.part)
    if (same) same.push(placed)
    else byPart.set(placed.part, [placed])
  }
  keptParts.set(paragraphs, byPart)
  return byPart
}
