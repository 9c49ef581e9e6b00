import type { Node } from '@tiptap/pm/model'
import { proseOf } from '../checks/prose.ts'
import type { Report } from '../checks/rule.ts'
import { isEnglish } from '../checks/run-rules.ts'
import { readFrontMatter } from '../document/front-matter.ts'

/** What a grammar checker says of one paragraph; offsets in its text. */
export interface GrammarReport {
  /** Name of the checker's rule as Dateline shows it: `grammar/its-possessive`. */
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly message: string
  /** What to write instead; null when the checker has no single answer. */
  readonly replacement: string | null
}

/** What is known of a paragraph's text by now: undefined while the checker was not asked or has not answered. */
export type KnownGrammar = (text: string) => readonly GrammarReport[] | undefined

export const grammarPrefix = 'grammar/'

interface GrammarText {
  /** The paragraph as it is written. */
  readonly text: string
  /** The same with quotations and code blanked, as the language rules read it. */
  readonly own: string
  /** Where it begins in its block. */
  readonly start: number
}

const kept = new WeakMap<Node, readonly GrammarText[]>()

/** Kept by node identity. Headings and table cells are seldom sentences, so they are left out. */
function textsOf(block: Node): readonly GrammarText[] {
  const known = kept.get(block)
  if (known) return known
  const texts = proseOf(block)
    .filter(({ kind, words }) => (kind === 'paragraph' || kind === 'item') && words.length >= 4)
    .map(({ start, text: own }) => ({
      text: block.textBetween(start - 1, start - 1 + own.length, '\n', '\uFFFC'),
      own,
      start,
    }))
  kept.set(block, texts)
  return texts
}

/** The texts of a document that a grammar checker is asked about: none of a document in another language than English. */
export function grammarTexts(doc: Node): string[] {
  const { frontMatter } = doc.attrs
  if (!isEnglish(readFrontMatter(typeof frontMatter === 'string' ? frontMatter : null).lang)) return []
  const texts: string[] = []
  doc.forEach((block) => {
    for (const { text } of textsOf(block)) texts.push(text)
  })
  return texts
}

/** What is known of the grammar of a document by now, without what is said of quotations and code. */
export function grammarReports(
  doc: Node,
  known: KnownGrammar,
  sectionAt: (position: number) => Report['section'],
): { rule: string; report: Report }[] {
  const found: { rule: string; report: Report }[] = []
  doc.forEach((block, offset) => {
    for (const { text, own, start } of textsOf(block))
      for (const { rule, from, to, message, replacement } of known(text) ?? []) {
        if (text.slice(from, to) !== own.slice(from, to)) continue
        const at = offset + start
        const fix = replacement === null ? {} : { fix: { replacement } }
        found.push({ rule, report: { from: at + from, to: at + to, message, section: sectionAt(at + from), ...fix } })
      }
  })
  return found
}
