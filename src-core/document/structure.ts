/**
 * The vocabulary of a PR/FAQ: its parts and sections in canonical order, and the shape of what `outline` derives
 * from a document. Positions are ProseMirror positions in the document the outline was derived from.
 */

export const partIds = ['press-release', 'customer-faq', 'internal-faq', 'appendix'] as const
export type PartId = (typeof partIds)[number]

/** The press release's sections in the order of the seven-paragraph press release. */
export const pressReleaseSectionIds = [
  'headline',
  'sub-headline',
  'dateline',
  'summary',
  'customer-problem',
  'solution',
  'leader-quote',
  'how-it-works',
  'customer-quote',
  'getting-started',
] as const

export const sectionIds = [...pressReleaseSectionIds, 'success-metrics'] as const
export type SectionId = (typeof sectionIds)[number]

/** A section that only one template knows: `own-adoption`. */
export type OwnSectionId = `own-${string}`

export type AnySectionId = SectionId | OwnSectionId

export function isOwnSection(id: AnySectionId): id is OwnSectionId {
  return id.startsWith('own-')
}

/** `started`: has text, but less than the template asks for or with placeholders left in it. */
export type SectionState = 'missing' | 'empty' | 'started' | 'complete'

/** How a part or section was recognised. */
export type Via = 'heading' | 'label' | 'inferred'

/** A half-open range of ProseMirror positions. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface OutlineSection<Id extends AnySectionId = SectionId> {
  readonly id: Id
  readonly state: SectionState
  /** null when the section is missing. */
  readonly via: Via | null
  /** The heading or label together with what it holds; null when missing. */
  readonly range: Range | null
  /** The heading block or the label's text; null when inferred or missing. */
  readonly title: Range | null
  /** What the section holds, without its heading or label; empty range right after the title when empty. */
  readonly content: Range | null
  /** Words of `content`. */
  readonly words: number
}

export interface OutlineQuestion {
  /** The question without numbering, `Q:` or marks. */
  readonly text: string
  /** Question and answer together. */
  readonly range: Range
  /** The block (or part of it) that asks. */
  readonly title: Range
  /** Null when nothing stands under the question. */
  readonly answer: Range | null
  /** True when there is an answer other than placeholder text (`TODO`, `TBD`). */
  readonly answered: boolean
  /** Words of the answer. */
  readonly words: number
}

export interface OutlinePart {
  readonly id: PartId
  /** True on `customer-faq` when the document has one FAQ that is not divided by audience. */
  readonly undivided?: true
  readonly via: Via | null
  readonly range: Range | null
  readonly title: Range | null
  readonly sections: readonly OutlineSection[]
  /** Those of the template that no other template has, in its order. */
  readonly ownSections: readonly OutlineSection<OwnSectionId>[]
  readonly questions: readonly OutlineQuestion[]
  readonly words: number
}

export interface SuccessMetric {
  readonly range: Range
  readonly text: string
  /** The target as it is written ("40 %", "1 million"); null when there is none. */
  readonly number: string | null
  /** The timeframe as it is written ("within 90 days", "by Q3 2027"); null when there is none. */
  readonly timeframe: string | null
}

/** Direct speech in the release. */
export interface OutlineQuote {
  /** Speech and attribution together. */
  readonly range: Range
  /** Who speaks, as it is written (“Ines Duarte, head of product at Brightwell”); null when nobody is named. */
  readonly speaker: string | null
  readonly side: 'maker' | 'customer'
  /** False when only a role or the words spoken suggest the side. */
  readonly sure: boolean
}

/** What a dateline says, as it is written; one of the two may be missing. */
export interface DatelineParts {
  readonly place: string | null
  readonly date: string | null
}

export interface Outline {
  /** Id of the template the document was read against. */
  readonly template: string
  /** Always all four parts, in canonical order; a part that is missing has `range: null`. */
  readonly parts: readonly OutlinePart[]
  readonly successMetrics: readonly SuccessMetric[]
  /** In document order. */
  readonly quotes: readonly OutlineQuote[]
  /** Null when there is no dateline, or only a placeholder. */
  readonly datelineParts: DatelineParts | null
}
