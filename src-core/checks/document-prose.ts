import type { Outline, PartId, SectionId } from '../document/structure.ts'
import { type ProseParagraph, proseOf } from './prose.ts'
import { type OutlinedStretch, outlinedStretches, type Places, placesOf } from './report-places.ts'
import type { CheckContext } from './rule.ts'
import type { Stretch } from './stretches.ts'

/** A paragraph of prose and what of the outline it belongs to. */
export interface PlacedParagraph {
  readonly paragraph: ProseParagraph
  /** Where its text starts, counted from the start of its stretch. */
  readonly start: number
  readonly part: PartId | null
  readonly section: SectionId | PartId | null
  /** True for the title of a part, a section or a question. */
  readonly title: boolean
}

/** Paragraphs that stand near each other. */
export interface ProseStretch {
  /** Position from which their `start` counts. */
  readonly from: number
  /** The same array as long as neither the paragraphs nor what they belong to change: what was found in them is kept with it. */
  readonly paragraphs: readonly PlacedParagraph[]
}

type Source = Pick<CheckContext, 'doc' | 'outline'>

const kept = new WeakMap<Outline, readonly ProseStretch[]>()

/** All prose of a document, without what is quoted. Made once for an outline, whoever asks. */
export function proseStretches({ doc, outline }: Source): readonly ProseStretch[] {
  const known = kept.get(outline)
  if (known) return known
  const places = placesOf(outline)
  const stretches = outlinedStretches(doc, outline).map((placed) => ({
    from: placed.from,
    paragraphs: paragraphsIn(placed, places),
  }))
  kept.set(outline, stretches)
  return stretches
}

const keptParagraphs = new WeakMap<
  Stretch,
  { readonly within: readonly number[]; readonly paragraphs: readonly PlacedParagraph[] }
>()

function paragraphsIn({ stretch, from, within }: OutlinedStretch, places: Places): readonly PlacedParagraph[] {
  const known = keptParagraphs.get(stretch)
  if (known?.within === within) return known.paragraphs
  const paragraphs: PlacedParagraph[] = []
  let offset = 0
  for (const block of stretch.blocks) {
    for (const paragraph of proseOf(block)) {
      const start = offset + paragraph.start
      const at = from + start
      if (places.isQuote(at)) continue
      // A label at the start is a title; what comes after it is not.
      const title = places.isTitle(at + paragraph.text.trimEnd().length - 1)
      paragraphs.push({ paragraph, start, part: places.partAt(at), section: places.sectionAt(at), title })
    }
    offset += block.nodeSize
  }
  keptParagraphs.set(stretch, { within, paragraphs })
  return paragraphs
}

const keptParts = new WeakMap<readonly ProseStretch[], ReadonlyMap<PartId, readonly ProseStretch[]>>()

/** Parts that readers judge by their language, each with the paragraphs of running text in it. */
export function runningText(context: Source): ReadonlyMap<PartId, readonly ProseStretch[]> {
  const stretches = proseStretches(context)
  const known = keptParts.get(stretches)
  if (known) return known
  const byPart = new Map<PartId, ProseStretch[]>()
  for (const { from, paragraphs } of stretches)
    for (const [part, running] of runningIn(paragraphs)) {
      const same = byPart.get(part)
      if (same) same.push({ from, paragraphs: running })
      else byPart.set(part, [{ from, paragraphs: running }])
    }
  keptParts.set(stretches, byPart)
  return byPart
}

const keptRunning = new WeakMap<readonly PlacedParagraph[], ReadonlyMap<PartId, readonly PlacedParagraph[]>>()

function runningIn(paragraphs: readonly PlacedParagraph[]): ReadonlyMap<PartId, readonly PlacedParagraph[]> {
  const known = keptRunning.get(paragraphs)
  if (known) return known
  const byPart = new Map<PartId, PlacedParagraph[]>()
  for (const placed of paragraphs) {
    if (placed.part === null || placed.title || placed.paragraph.kind !== 'paragraph') continue
    const same = byPart.get(placed.part)
    if (same) same.push(placed)
    else byPart.set(placed.part, [placed])
  }
  keptRunning.set(paragraphs, byPart)
  return byPart
}

/** Where the text of the first paragraph starts; 0 without one. */
export function startOfProse([first]: readonly ProseStretch[]): number {
  return first ? first.from + (first.paragraphs[0]?.start ?? 0) : 0
}
