import type { Node } from '@tiptap/pm/model'
import { type Bracket, bracketsIn } from './assumptions/brackets.ts'
import { type Claim, claimedNumbers } from './assumptions/claims.ts'
import { type Passage, type PassageText, passagesOf } from './assumptions/passages.ts'
import { sourcedSentences } from './assumptions/sources.ts'
import { RangeIndex } from './range-index.ts'
import type { AnySectionId, Outline, OutlinePart, OutlineQuestion, OutlineSection, PartId, Range } from './structure.ts'

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
  const where = whereIn(outline)
  const firstOfBlock = new Map<number, number>()
  const lastOfBlock = new Map<number, number>()
  for (const [i, { block }] of passages.entries()) {
    if (!firstOfBlock.has(block)) firstOfBlock.set(block, i)
    lastOfBlock.set(block, i)
  }
  const around = ({ block }: Passage) => ({
    before: passages[(firstOfBlock.get(block) ?? 0) - 1],
    after: passages[(lastOfBlock.get(block) ?? 0) + 1],
  })
  return passages.flatMap((passage) => {
    const { brackets, claims } = saidIn(passage.words)
    const unsourced = passage.isTitle || claims.length === 0 ? [] : withoutSource(claims, passage, around(passage))
    const numbers = unsourced.filter(({ from, money }) => !isDecided(where, positionOf(passage, from), money))
    return [...brackets, ...numbers.map(({ from, to }) => ({ from, to, kind: 'number' as const }))]
      .sort((a, b) => a.from - b.from)
      .map(({ kind, from, to }) => entry(passage, kind, { from, to }, where))
  })
}

const said = new WeakMap<PassageText, { brackets: Bracket[]; claims: Claim[] }>()

/** The brackets of a text and the claimed numbers outside of them: found once, for as long as nobody changes it. */
function saidIn(text: PassageText): { brackets: readonly Bracket[]; claims: readonly Claim[] } {
  const known = said.get(text)
  if (known) return known
  const brackets = bracketsIn(text)
  const claims = claimedNumbers(text).filter(
    (range) => !brackets.some(({ from, to }) => range.from < to && from < range.to),
  )
  said.set(text, { brackets, claims })
  return { brackets, claims }
}

interface Around {
  readonly before: Passage | undefined
  readonly after: Passage | undefined
}

function withoutSource(claims: readonly Claim[], passage: Passage, { before, after }: Around): Claim[] {
  const sourced = sourcedSentences(passage, before, after)
  return claims.filter((range) => !sourced.some(({ from, to }) => from <= range.from && range.from < to))
}

function positionOf({ words, from }: Passage, at: number): number {
  return from + (words.offsets[at] ?? 0)
}

function entry(passage: Passage, kind: Assumption['kind'], { from, to }: Range, where: Where): Assumption {
  const { words, context } = passage
  const own = words.sentences.find((each) => each.from <= from && from < each.to)
  // What stands in a table cell says nothing without its row.
  const around = context ?? { text: words.text, at: 0 }
  const sentence = context || !own ? { from: 0, to: around.text.length } : own
  const pos = positionOf(passage, from)
  const part = where.outline.parts.find(({ range }) => range !== null && range.from <= pos && pos < range.to)
  return {
    kind,
    text: words.text.slice(from, to).trim(),
    sentence: plain(around.text.slice(sentence.from, sentence.to)),
    at: plain(around.text.slice(sentence.from, around.at + from)).length,
    from: pos,
    to: positionOf(passage, to - 1) + 1,
    part: part?.id ?? null,
    section: part ? sectionAt(where, part, pos) : null,
    question: where.questions.at(pos).find((each) => each.part === part)?.question.text ?? null,
  }
}

/** Where things stand in a document, to be asked for many positions. */
interface Where {
  readonly outline: Outline
  readonly questions: RangeIndex<{ readonly part: OutlinePart; readonly question: OutlineQuestion }>
  readonly sections: RangeIndex<{ readonly part: OutlinePart; readonly section: OutlineSection<AnySectionId> }>
  /** What is decided, or said by a customer who does not exist yet: nobody can have a source for it. */
  readonly decided: RangeIndex<{ readonly range: Range | null }>
  /** Where the document talks to customers of getting the product. */
  readonly offers: RangeIndex<Range | null>
}

function whereIn(outline: Outline): Where {
  const { parts, successMetrics, quotes } = outline
  const questions = parts.flatMap((part) => part.questions.map((question) => ({ part, question })))
  const sections = parts.flatMap((part) =>
    [...part.sections, ...part.ownSections].map((section) => ({ part, section })),
  )
  const decided = [...successMetrics, ...quotes.filter(({ side }) => side === 'customer')]
  const offers = parts.flatMap(({ id, range, sections: own }) => [
    ...(id === 'customer-faq' ? [range] : []),
    ...own.filter((section) => section.id === 'getting-started').map((section) => section.range),
  ])
  return {
    outline,
    questions: new RangeIndex(questions, ({ question }) => question.range),
    sections: new RangeIndex(sections, ({ section }) => section.range),
    decided: new RangeIndex(decided, ({ range }) => range),
    offers: new RangeIndex(offers, (range) => range),
  }
}

/** Targets, prices and what customers say. A sum of money is a price where customers are told how to get the product. */
function isDecided({ decided, offers }: Where, pos: number, money: boolean): boolean {
  return (money && offers.at(pos).length > 0) || decided.at(pos).length > 0
}

function sectionAt({ sections }: Where, part: OutlinePart, pos: number): AnySectionId | null {
  const holding = sections.at(pos).filter((each) => each.part === part)
  // A block that a person named may stand in another section: the one that begins last is the nearer one.
  return holding.toSorted((a, b) => (b.section.range?.from ?? 0) - (a.section.range?.from ?? 0))[0]?.section.id ?? null
}

function plain(text: string): string {
  return text.replaceAll('\uFFFC', '')
}
