import type { Node } from '@tiptap/pm/model'
import { bracketsIn } from './assumptions/brackets.ts'
import { claimedNumbers } from './assumptions/claims.ts'
import { type Passage, passagesOf } from './assumptions/passages.ts'
import { sourcedSentences } from './assumptions/sources.ts'
import type { AnySectionId, Outline, OutlinePart, OutlineQuestion, PartId, Range } from './structure.ts'

/** Something in a document that is not known yet, or said without a source. */
export interface Assumption extends Range {
  /**
   * `open`: a value or assumption in brackets on purpose. `number`: a claimed number that no source stands near.
   * `placeholder`: words that a template left for the writer.
   */
  readonly kind: 'open' | 'number' | 'placeholder'
  /** As it is written, brackets included. */
  readonly text: string
  /** The sentence that it stands in, and where in it. */
  readonly sentence: string
  readonly at: number
  readonly part: PartId | null
  readonly section: AnySectionId | null
  /** The question whose answer it stands in. */
  readonly question: string | null
}

/**
 * The register of what a document assumes, in document order: every bracketed value, every claimed number without a
 * source in its sentence or beside it, and every placeholder that is left.
 * @param outline of the same document
 */
export function assumptionsOf(doc: Node, outline: Outline): Assumption[] {
  const passages = passagesOf(doc)
  return passages.flatMap((passage, i) => {
    const found: Found[] = bracketsIn(passage)
    if (!passage.isTitle) found.push(...unsourced(passages, i, outline, found))
    return found
      .sort((a, b) => a.from - b.from)
      .map(({ kind, from, to }) => entry(passage, kind, { from, to }, outline))
  })
}

interface Found extends Range {
  readonly kind: Assumption['kind']
}

/** The claimed numbers of a passage that stand in no bracket and by no source. */
function unsourced(passages: readonly Passage[], i: number, outline: Outline, brackets: readonly Range[]): Found[] {
  const passage = passages[i] as Passage
  const claims = claimedNumbers(passage).filter(
    (range) =>
      !brackets.some(({ from, to }) => range.from < to && from < range.to) &&
      !isDecided(outline, passage.positions[range.from] ?? -1, range.money),
  )
  if (claims.length === 0) return []
  let [before, after] = [i - 1, i + 1]
  while (passages[before]?.block === passage.block) before -= 1
  while (passages[after]?.block === passage.block) after += 1
  const sourced = sourcedSentences(passage, passages[before], passages[after])
  return claims
    .filter((range) => !sourced.some(({ from, to }) => from <= range.from && range.from < to))
    .map(({ from, to }) => ({ from, to, kind: 'number' }))
}

function entry(passage: Passage, kind: Assumption['kind'], { from, to }: Range, outline: Outline): Assumption {
  const { text, positions, context } = passage
  const own = passage.sentences.find((each) => each.from <= from && from < each.to)
  // What stands in a table cell says nothing without its row.
  const around = context ?? { text, at: 0 }
  const sentence = context || !own ? { from: 0, to: around.text.length } : own
  const pos = positions[from] ?? passage.from
  const part = outline.parts.find(({ range }) => holds(range, pos))
  return {
    kind,
    text: text.slice(from, to).trim(),
    sentence: plain(around.text.slice(sentence.from, sentence.to)),
    at: plain(around.text.slice(sentence.from, around.at + from)).length,
    from: pos,
    to: (positions[to - 1] ?? pos) + 1,
    part: part?.id ?? null,
    section: part ? sectionAt(part, pos) : null,
    question: part ? (questionAt(part, pos)?.text ?? null) : null,
  }
}

/**
 * Nobody can have a source for a target or a price, which are decided, or for what a customer says who does not exist
 * yet. A sum of money is a price where the document talks to customers of getting the product.
 */
function isDecided({ parts, successMetrics, quotes }: Outline, pos: number, money: boolean): boolean {
  const offers = parts.flatMap(({ id, range, sections }) => [
    ...(id === 'customer-faq' ? [range] : []),
    ...sections.filter((section) => section.id === 'getting-started').map((section) => section.range),
  ])
  if (money && offers.some((range) => holds(range, pos))) return true
  return [...successMetrics, ...quotes.filter(({ side }) => side === 'customer')].some(({ range }) => holds(range, pos))
}

function sectionAt({ sections, ownSections }: OutlinePart, pos: number): AnySectionId | null {
  const holding = [...sections, ...ownSections].filter(({ range }) => holds(range, pos))
  // A block that a person named may stand in another section: the one that begins last is the nearer one.
  return holding.toSorted((a, b) => (b.range?.from ?? 0) - (a.range?.from ?? 0))[0]?.id ?? null
}

function questionAt({ questions }: OutlinePart, pos: number): OutlineQuestion | undefined {
  return questions.find(({ range }) => holds(range, pos))
}

function holds(range: Range | null, pos: number): boolean {
  return range !== null && range.from <= pos && pos < range.to
}

function plain(text: string): string {
  return text.replaceAll('\uFFFC', '')
}
