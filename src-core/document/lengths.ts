import type { Node } from '@tiptap/pm/model'
import type { DocumentPages } from '../layout/pages/document-pages.ts'
import { type Limits, partOf, type Template } from '../templates/template.ts'
import { keptByNode } from './kept-by-node.ts'
import { sentencesOf } from './sentences.ts'
import type { Outline, PartId, Range } from './structure.ts'
import { countWords } from './words.ts'

/** How long a stretch of a document is. */
export interface Length {
  /** Without headings and labels of sections, which no limit counts; with the questions of an FAQ. */
  readonly words: number
  readonly sentences: number
  /** Of the exported file: 0.5 is half a page. */
  readonly pages: number
  /** To read it, in whole minutes; 0 for nothing to read. */
  readonly minutes: number
}

export interface PartLength extends Length {
  readonly id: PartId
  /** How many pages it should have; null where nobody says. */
  readonly limits: Limits | null
}

export interface Lengths {
  /** Those that the document has, in canonical order. */
  readonly parts: readonly PartLength[]
  /** All parts but the appendix, which is beyond every limit. */
  readonly whole: Length & { readonly limits: Limits | null }
}

/** Words a minute at which a PR/FAQ is read in silence (Calbucci, The PRFAQ Framework). */
const readingSpeed = 200

/**
 * Pages where a template says nothing: one page of press release (Bryar and Carr, Working Backwards; AWS CDK), one of
 * customer FAQ, two to four of internal FAQ and never more than six in all, the appendix apart (Calbucci).
 */
const usualPages: Readonly<Record<PartId, Limits | null>> = {
  'press-release': { max: 1 },
  'customer-faq': { max: 1 },
  'internal-faq': { min: 2, max: 4 },
  appendix: null,
}
const usualPagesInAll: Limits = { max: 6 }

/** How long a document and each of its parts are. @param outline and pages of the same document */
export function lengthsOf(doc: Node, outline: Outline, pages: DocumentPages, template: Template): Lengths {
  const parts = outline.parts.flatMap(({ id, range, title, sections, ownSections }): PartLength[] => {
    if (!range) return []
    const names = [title, ...(id === 'press-release' ? [...sections, ...ownSections].map((each) => each.title) : [])]
    const contents = sections.flatMap(({ content }) => content ?? [])
    // A heading that is itself the section's text (`# Acme announces …`) was written.
    const given = names.flatMap((name) => (name && !contents.some((content) => overlap(name, content)) ? name : []))
    const own = pages.parts.reduce((sum, part) => (part.id === id ? sum + part.pages : sum), 0)
    const limits = partOf(template, id)?.budget.pages ?? usualPages[id]
    return [{ id, limits, ...measured(amountsIn(doc, range, given), own) }]
  })
  const counted = parts.filter(({ id }) => id !== 'appendix')
  const sum = (of: (length: Length) => number) => counted.reduce((all, part) => all + of(part), 0)
  const words = sum((part) => part.words)
  const whole = {
    words,
    sentences: sum((part) => part.sentences),
    pages: sum((part) => part.pages),
    minutes: minutes(words),
    limits: template.budget.pages ?? usualPagesInAll,
  }
  return { parts, whole }
}

interface Amount {
  readonly words: number
  readonly sentences: number
}

function amountOf(text: string): Amount {
  return { words: countWords(text), sentences: sentencesOf(text).length }
}

const amountOfNode = keptByNode((node) => amountOf(node.textBetween(0, node.content.size, '\n', ' ')))

function measured(amounts: readonly Amount[], pages: number): Length {
  const words = amounts.reduce((sum, each) => sum + each.words, 0)
  const sentences = amounts.reduce((sum, each) => sum + each.sentences, 0)
  return { words, sentences, pages: words === 0 ? 0 : pages, minutes: minutes(words) }
}

function minutes(words: number): number {
  return Math.ceil(words / readingSpeed)
}

/** What the textblocks of a range hold, without what stands in the given ranges. */
function amountsIn(doc: Node, range: Range, given: readonly Range[]): Amount[] {
  const amounts: Amount[] = []
  doc.nodesBetween(range.from, range.to, (node, pos) => {
    if (!node.isTextblock) return true
    if (node.type.name === 'rawBlock') return false
    const from = Math.max(range.from, pos + 1)
    const to = Math.min(range.to, pos + node.nodeSize - 1)
    const left = given.filter((each) => overlap(each, { from, to }))
    if (left.length === 0 && to - from === node.content.size) amounts.push(amountOfNode(node))
    else if (from < to) amounts.push(amountOf(without(node, pos + 1, { from, to }, left)))
    return false
  })
  return amounts
}

/** @param start where the node's content begins; the ranges are in the document */
function without(node: Node, start: number, { from, to }: Range, given: readonly Range[]): string {
  let text = ''
  let at = from
  for (const each of given.toSorted((a, b) => a.from - b.from)) {
    if (each.from > at) text += node.textBetween(at - start, each.from - start, '\n', ' ')
    at = Math.max(at, Math.min(each.to, to))
  }
  return at < to ? text + node.textBetween(at - start, to - start, '\n', ' ') : text
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether a length keeps to its limits. */
export function againstLimits(value: number, limits: Limits | null | undefined): 'under' | 'within' | 'over' {
  if (limits?.max !== undefined && value > limits.max) return 'over'
  return limits?.min !== undefined && value < limits.min ? 'under' : 'within'
}

/**
 * Pages as a number to show, with one decimal: the least over a limit is shown as over it.
 * @returns such as `0.8`
 */
export function shownPages(pages: number, limits: Limits | null): string {
  const over = limits?.max !== undefined && pages > limits.max
  const rounded = Math.round(pages * 10) / 10
  return (over ? Math.max(rounded, (limits.max ?? 0) + 0.1) : rounded).toFixed(1)
}
