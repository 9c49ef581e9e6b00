import type { Template } from '../../templates/template.ts'
import type { AnySectionId, PartId, SectionId } from '../structure.ts'
import { audienceOf, namesAskers, notAnFaq } from './audience.ts'
import { standardPartTitles, standardSectionTitles } from './standard-titles.ts'
import { quoteTitle } from './title-words.ts'

/** `faq` is an FAQ that does not say whose questions it answers. */
export type PartTitle = PartId | 'faq'

/**
 * A title as it is compared: lower case, without numbering, punctuation, bracketed remarks, a leading article and a
 * closing “paragraph” or “section”.
 */
export function foldTitle(title: string): string {
  let folded = foldedTitles.get(title)
  if (folded === undefined) {
    folded = fold(title)
    if (foldedTitles.size >= mostFolded) foldedTitles.clear()
    foldedTitles.set(title, folded)
  }
  return folded
}

// Each analysis asks for every title several times, and all but one are what they were a pause ago.
const foldedTitles = new Map<string, string>()
const mostFolded = 20_000

function fold(title: string): string {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'`´]/g, '')
    .replace(numbering, '')
  const folded = words(plain.replace(/[([{][^([{)\]}]{0,200}[)\]}]/g, ' '))
  const text = folded === '' ? words(plain) : folded
  return text.replace(/^(?:the|our|a|an) (?=.)/, '').replace(/(?<=.) (?:paragraphs?|section|statement)$/, '')
}

/** The title and, where it says one thing in two ways, both of them: “Voor ouders / For parents”. */
export function wordings(title: string): string[] {
  return title.includes('/') ? [title, ...title.split('/')] : [title]
}

/** True for a title about who asks, not about what: “For parents”, “Residents”. */
export function saysWhoAsks(title: string): boolean {
  return wordings(title).some((wording) => namesAskers(foldTitle(wording)))
}

const numbering =
  /^\s*(?:(?:part|section|paragraph|page|step|chapter)\s+(?:\d+|[ivx]+|[a-d]|one|two|three|four)\s*[.:)–—-]*\s*|(?:¶\s*)?\d+(?:\.\d+)*(?:\s*[.:)–—-]+)?\s+|[ivx]+[.)]\s+|[a-z][.)]\s+)/

function words(text: string): string {
  return (text.match(/[\p{L}\p{N}&]+/gu) ?? []).join(' ')
}

const faqWords = /\b(?:faqs?|frequently asked questions?|questions? (?:and|&) answers?|q ?& ?as?|q and a|questions?)\b/
const releaseWords = /\b(?:press release|news release|media release|pr)\b/

function firstOf<T>(candidates: readonly string[], find: (candidate: string) => T | null): T | null {
  for (const candidate of candidates) {
    const found = find(candidate)
    if (found !== null) return found
  }
  return null
}

/** Recognises titles by the usual words and those of a template, which a team can extend with aliases. */
export class Vocabulary {
  readonly #sections = new Map<string, AnySectionId>()
  readonly #parts = new Map<string, PartId>()

  constructor(template: Template) {
    for (const [id, titles] of Object.entries(standardPartTitles))
      for (const title of titles) this.#parts.set(foldTitle(title), id as PartId)
    for (const [id, titles] of Object.entries(standardSectionTitles))
      for (const title of titles) this.#sections.set(foldTitle(title), id as SectionId)
    for (const part of template.parts) {
      for (const title of [part.title, ...part.aliases]) this.#parts.set(foldTitle(title), part.id)
      for (const { id, title, aliases } of part.sections)
        for (const wording of [title, ...aliases]) this.#sections.set(foldTitle(wording), id)
    }
  }

  /** The section a title names by its own words; in a title of up to six words also as a part of it. */
  section(title: string): AnySectionId | null {
    const exact = this.sectionExactly(title)
    if (exact) return exact
    const folded = foldTitle(title)
    const tokens = folded.split(' ')
    if (tokens.length < 2 || tokens.length > 6) return null
    for (let length = tokens.length - 1; length >= 1; length--)
      for (let start = 0; start + length <= tokens.length; start++) {
        // A single word says little inside a longer title: “problem” opens or closes a short one, or does not count.
        if (length === 1 && (tokens.length > 3 || (start !== 0 && start !== tokens.length - 1))) continue
        const found = this.#sections.get(tokens.slice(start, start + length).join(' '))
        if (found && (length > 1 || distinctive.has(found))) return found
      }
    return null
  }

  /** The section a title names with all of its words, or with those on one side of a slash. */
  sectionExactly(title: string): AnySectionId | null {
    const folded = foldTitle(title)
    const found =
      this.#sections.get(folded) ?? quoteTitle(folded) ?? quoteTitle(foldTitle(title.replace(/[()[\]]/g, ' ')))
    if (found || !title.includes('/')) return found
    // “Kop / Headline”: a title in two languages, or with two words for one thing.
    return firstOf(title.split('/'), (half) => this.#sections.get(foldTitle(half)) ?? quoteTitle(foldTitle(half)))
  }

  /** The part a title names. A title that names both release and FAQ is the document's, not a part's. */
  part(title: string): PartTitle | null {
    const folded = foldTitle(title)
    const exact = this.#parts.get(folded)
    if (exact) return exact
    // With more words it is the document's title; alone it heads what comes before the FAQ.
    if (folded === 'prfaq' || folded === 'pr faq') return 'press-release'
    const tokens = folded.split(' ').length
    const isFaq = faqWords.test(folded)
    const isRelease = releaseWords.test(folded)
    if (isFaq && isRelease) return null
    if (isRelease) return tokens <= 5 && !/^for /.test(folded) ? 'press-release' : null
    if (isFaq && tokens <= 9 && !/\?\s*$/.test(title)) {
      if (/\bquestions?\b/.test(folded) && !/\b(?:faqs?|frequently|answers?)\b/.test(folded))
        // “Open questions” is a list of what is not answered.
        return notAnFaq.test(folded) ? null : (this.audience(title) ?? (folded === 'questions' ? 'faq' : null))
      return this.audience(title) ?? 'faq'
    }
    if (/^appendi(?:x|ces)\b|^annex\b/.test(folded)) return 'appendix'
    return null
  }

  /** Whom a title inside an FAQ addresses: “For customers”, “Internal”. */
  audience(title: string): 'customer-faq' | 'internal-faq' | null {
    // “FAQ (internal)”: here the remark in brackets is what counts.
    const audience = firstOf(wordings(title), (wording) => audienceOf(foldTitle(wording.replace(/[()[\]]/g, ' '))))
    return audience === null ? null : audience === 'customer' ? 'customer-faq' : 'internal-faq'
  }
}

/** Sections whose one-word names hardly mean anything else in a short title. */
const distinctive = new Set<AnySectionId>([
  'customer-problem',
  'solution',
  'customer-quote',
  'headline',
  'sub-headline',
  'success-metrics',
  'summary',
])

const vocabularies = new WeakMap<Template, Vocabulary>()

/** The vocabulary of a template, made once. */
export function vocabularyOf(template: Template): Vocabulary {
  let vocabulary = vocabularies.get(template)
  if (!vocabulary) {
    vocabulary = new Vocabulary(template)
    vocabularies.set(template, vocabulary)
  }
  return vocabulary
}
