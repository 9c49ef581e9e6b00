import { findPlaceholders, type TextRange } from '../placeholder.ts'
import type { PassageText } from './passages.ts'

const bracketed = /\[([^[\]\n]{1,300})\]/g
/** What an editor adds to the words of others, and references: [sic], […], [1], [12, 14], [x]. */
const editorial =
  /^(?:sic!?|…|\.{3}|[xX ]|\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|emphasis (?:added|mine)|translated|laughs|applause)$/i

export interface Bracket extends TextRange {
  readonly kind: 'open' | 'placeholder'
}

/**
 * The bracketed values of a text, told apart from what a template left for the writer to replace. A bracket that holds
 * such words among others, as `[price TBD, about $20]`, is to be filled in as a whole.
 */
export function bracketsIn({ text }: PassageText): Bracket[] {
  const placeholders = findPlaceholders(text)
  const brackets = [...text.matchAll(bracketed)].flatMap((match): Bracket[] => {
    const range = { from: match.index, to: match.index + match[0].length }
    if (isReference(text, range, (match[1] ?? '').trim())) return []
    return [{ ...range, kind: placeholders.some((each) => overlap(each, range)) ? 'placeholder' : 'open' }]
  })
  const bare = placeholders.filter((each) => !brackets.some((bracket) => overlap(each, bracket)))
  return [...brackets, ...bare.map((range) => ({ ...range, kind: 'placeholder' as const }))]
}

/** A number in brackets is a value where a sentence needs one: “takes [12] days”; behind a word’s end it is a reference. */
function isReference(text: string, { from, to }: TextRange, inside: string): boolean {
  if (!editorial.test(inside)) return false
  if (!/^\d/.test(inside)) return true
  const before = text.slice(0, from)
  return /\S$/.test(before)
    ? !/[$€£~≈<>(]$/.test(before)
    : /[.!?”"]\s$/.test(before) || /^\s*(?:[.;]|$)/.test(text.slice(to))
}

function overlap(a: TextRange, b: TextRange): boolean {
  return a.from < b.to && b.from < a.to
}
