import type { Node } from '@tiptap/pm/model'
import { RangeIndex } from '../document/range-index.ts'
import {
  type AnySectionId,
  type Outline,
  type OutlinePart,
  type OutlineQuestion,
  type OutlineSection,
  pressReleaseSectionIds,
  type Range,
  type SectionId,
} from '../document/structure.ts'

/** What a stretch of a textblock is to the PR/FAQ. */
export type Role =
  | { readonly kind: 'text' | 'title' | 'subtitle' | 'left-out' | 'part-heading' | 'section-heading' }
  | { readonly kind: 'question'; readonly question: OutlineQuestion; readonly part: OutlinePart }

/** A stretch of a textblock, in document positions, and its role. */
export interface Stretch extends Range {
  readonly role: Role
}

/** Says what each textblock of a document is, from the document's outline. */
export class Roles {
  private readonly sections: readonly OutlineSection<AnySectionId>[]
  /** Sections whose headings are left out where those of the press release are. */
  private readonly ofRelease: ReadonlySet<string>
  private readonly questions: RangeIndex<Extract<Role, { kind: 'question' }>>
  private readonly answered: RangeIndex<OutlineQuestion>
  private readonly outline: Outline
  readonly headingsPrinted: boolean

  constructor(outline: Outline, pressReleaseHeadings: boolean) {
    this.outline = outline
    this.headingsPrinted = pressReleaseHeadings
    this.sections = outline.parts.flatMap(({ sections, ownSections }) => [...sections, ...ownSections])
    const own = outline.parts.find(({ id }) => id === 'press-release')?.ownSections ?? []
    this.ofRelease = new Set([...pressReleaseSectionIds, ...own.map(({ id }) => id)])
    const questions = outline.parts.flatMap((part) =>
      part.questions.map((question) => ({ kind: 'question', question, part }) as const),
    )
    this.questions = new RangeIndex(questions, ({ question }) => question.title)
    this.answered = new RangeIndex(
      questions.map(({ question }) => question),
      ({ answer }) => answer,
    )
  }

  section(id: SectionId): OutlineSection<AnySectionId> | undefined {
    return this.sections.find((section) => section.id === id)
  }

  /** Whether the document has a headline that is printed as its title. */
  get hasHeadline(): boolean {
    return (this.section('headline')?.words ?? 0) > 0
  }

  /** Whether a question starts in the textblock at this position. */
  asks(position: number, node: Node): boolean {
    return this.questions.overlapping(content(node, position)).length > 0
  }

  /** Whether this position is inside the answer to a question. */
  answers(position: number): boolean {
    return this.answered.at(position).length > 0
  }

  /** The stretches of a textblock, in order, without gaps. */
  stretches(node: Node, position: number): Stretch[] {
    const inner = content(node, position)
    const found: Stretch[] = []
    const add = (range: Range | null, role: Role) => {
      const inside = range && overlap(range, inner)
      if (inside) found.push({ ...inside, role })
    }
    for (const role of this.questions.overlapping(inner)) add(role.question.title, role)
    for (const part of this.outline.parts) {
      if (part.title && whole(part.title, inner)) add(part.title, this.partHeading(part))
    }
    for (const section of this.sections) this.addSection(section, inner, position, add)
    return withoutGaps(found, inner)
  }

  private partHeading(part: OutlinePart): Role {
    const dropped = part.id === 'press-release' && !this.headingsPrinted && this.hasHeadline
    return { kind: dropped ? 'left-out' : 'part-heading' }
  }

  private addSection(
    section: OutlineSection<AnySectionId>,
    inner: Range,
    position: number,
    add: (range: Range | null, role: Role) => void,
  ): void {
    const { id, title, content, via } = section
    const dropped = !this.headingsPrinted && this.ofRelease.has(id)
    if (title && whole(title, inner)) add(title, { kind: dropped ? 'left-out' : 'section-heading' })
    // A label goes with the white space and punctuation between it and what it names.
    else if (title && via === 'label' && dropped) add({ from: title.from, to: content?.from ?? title.to }, leftOut)
    if (via === 'label' && !dropped) return
    // Only the first block of a headline is the title; what else stands there is text.
    if (id === 'headline' && content && content.from >= position) add(content, { kind: 'title' })
    if (id === 'sub-headline') add(content, { kind: 'subtitle' })
  }
}

const leftOut: Role = { kind: 'left-out' }
const text: Role = { kind: 'text' }

function content(node: Node, position: number): Range {
  return { from: position + 1, to: position + node.nodeSize - 1 }
}

function overlap(a: Range, b: Range): Range | null {
  const from = Math.max(a.from, b.from)
  const to = Math.min(a.to, b.to)
  return from < to ? { from, to } : null
}

function whole(range: Range, inner: Range): boolean {
  return range.from <= inner.from && range.to >= inner.to
}

/** The earlier found stretch wins where two overlap; what no stretch claims is text. */
function withoutGaps(found: readonly Stretch[], inner: Range): Stretch[] {
  const stretches: Stretch[] = []
  let at = inner.from
  const kept = found.filter((a, i) => !found.slice(0, i).some((b) => overlap(a, b)))
  for (const stretch of kept.sort((a, b) => a.from - b.from)) {
    if (stretch.from > at) stretches.push({ from: at, to: stretch.from, role: text })
    stretches.push(stretch)
    at = stretch.to
  }
  if (at < inner.to) stretches.push({ from: at, to: inner.to, role: text })
  return stretches
}
