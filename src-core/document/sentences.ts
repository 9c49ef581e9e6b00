import type { TextRange } from './placeholder.ts'

/** Words behind whose full stop a sentence goes on, whatever comes next. */
const neverLast = words(
  `mr mrs ms mx dr prof rev hon gov sen rep gen col lt sgt capt pres st mt ft fr
  e.g i.e eg ie cf viz vs fig figs approx est ca dept
  pp vol ed eds min max avg tel ext attn min`,
)
/** Words behind whose full stop a sentence goes on where a number follows. */
const beforeNumbers = words(
  'no nos v p pp sec ch art fig vol ver approx ca jan feb mar apr jun jul aug sep sept oct nov dec ext tel',
)
/** Abbreviations that end a sentence as often as not: what follows decides. */
const sometimesLast = words(
  `inc ltd co corp llc plc bros jr sr etc u.s u.k e.u u.n u.s.a d.c a.m p.m ph.d m.d b.a m.a al mo yr hr hrs wk sec
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  calif mass wash ave blvd rd dept est min max`,
)
/** Words that open a sentence far more often than they go on as part of a name. */
const openers = words(
  `the a an this that these those it its he she we they i you our my your their his her who what why when where how which
  in on at by for from with without as if when while after before since until once because although though however but
  and or so yet then there here no not all some many most each every both one two three nobody everybody nothing today
  tomorrow now later to of about is are was were do does did has have can will would should could may might let instead
  customers users people teams guests nurses support orders more than also only even just`,
)
/** What follows “9 a.m.” without beginning anything. */
const afterTime = words(
  `eastern central pacific mountain et ct pt est edt cst cdt pst pdt mst mdt gmt utc bst cet cest monday tuesday wednesday
  thursday friday saturday sunday`,
)
/** Brands that carry a mark at their end. */
const marked = words('yahoo jeopardy yum who fandango')

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

/** Sentence marks with what closes with them (quotes, brackets, footnote marks); or an emoji before a capital. */
const stop =
  /(?<![.!?…])([.!?…]+)((?:["”’'»)\]*]|\[\d{1,3}\]|[¹²³⁰-⁹])*)(?:\s+|$)|\p{Extended_Pictographic}\u{FE0F}?\s+(?=\p{Lu}\p{Ll})/gu
const nextWord = /["“‘'«([*_\s]*(?:\p{Extended_Pictographic}\u{FE0F}?\s*)*([\p{L}\p{N}][\p{L}\p{N}.’'&-]*)/uy
const hasWord = /[\p{L}\p{N}]/u
const firstWord = /[\p{L}\p{N}]/gu
const lastWord = /[\p{L}\p{N}][\p{L}\p{N}.&]{0,23}$/u

/**
 * The sentences of a text as ranges without surrounding white space; a line break ends a sentence too. Full stops of
 * abbreviations, initials, names and numbers end none; where “U.S.” or “Inc.” could, the word behind it decides.
 * How it compares with other splitters: docs/decisions/0009-sentences-and-words.md.
 */
export function sentencesOf(text: string): TextRange[] {
  const found: TextRange[] = []
  let line = 0
  while (line <= text.length) {
    const next = text.indexOf('\n', line)
    const end = next < 0 ? text.length : next
    sentencesOfLine(text.slice(line, end), line, found)
    line = end + 1
  }
  return found
}

/** True for a text whose last word is an abbreviation with which a sentence may end as well as go on: “at 9 a.m.”. */
export function endsInAbbreviation(text: string): boolean {
  const last = /[\p{L}\p{N}][\p{L}\p{N}.&]{0,23}(?=\.$)/u.exec(text.slice(-30))?.[0] ?? ''
  return text.endsWith('.') && sometimesLast.has(last.toLowerCase())
}

function sentencesOfLine(text: string, offset: number, found: TextRange[]): void {
  let from = 0
  const push = (to: number) => {
    const part = text.slice(from, to)
    const lead = part.length - part.trimStart().length
    const length = part.trim().length
    const before = found[found.length - 1]
    // Emoji at the end of a line belong to its last sentence.
    if (to === text.length && from > 0 && before && !hasWord.test(part))
      found[found.length - 1] = { from: before.from, to: offset + from + lead + length }
    else if (length > 0) found.push({ from: offset + from + lead, to: offset + from + lead + length })
    from = to
  }
  // Where the next word is, looked for once between two words however many marks stand there.
  let word = -1
  const wordAt = () => {
    if (word < from) {
      firstWord.lastIndex = from
      word = firstWord.exec(text)?.index ?? text.length
    }
    return word
  }
  for (const match of text.matchAll(stop)) {
    const [whole, marks = '', closers = ''] = match
    const to = match.index + whole.length
    if (to === text.length || wordAt() >= match.index) continue
    if (marks === '' || ends(text, from, match.index, marks, closers, to)) push(to)
  }
  push(text.length)
}

/** Whether a sentence ends with the marks at `at`, when more text follows from `to` on. */
function ends(text: string, from: number, at: number, marks: string, closers: string, to: number): boolean {
  nextWord.lastIndex = to
  const opening = nextWord.exec(text)
  const after = opening?.[1] ?? ''
  const before = lastWord.exec(text.slice(Math.max(from, at - 24), at))?.[0] ?? ''
  const pictures = opening !== null && /\p{Extended_Pictographic}/u.test(opening[0])
  const isAbbreviation = neverLast.has(before.toLowerCase()) || sometimesLast.has(before.toLowerCase())
  if (after === '') return marks !== '.' || !isAbbreviation
  if (pictures && !/^\p{Ll}/u.test(after)) return true
  const lower = /^\p{Ll}/u.test(after)
  if (marks !== '.') {
    if (marked.has(before.toLowerCase()) && marks === '!') return isOpener(after) && !lower
    if (marked.has(before.toLowerCase()) && marks === '?') return false
    if (marks.startsWith('.') || marks.startsWith('…')) return !lower
    return !lower || isCamel(after)
  }
  const word = before.toLowerCase()
  // “He said “Name.” and left”: what was said ends, the sentence goes on.
  if (lower) return startsLower(after, word, closers) && closers === ''
  if (closers !== '' && !/^[)\]]/.test(closers)) return true
  if (neverLast.has(word)) return false
  const number = /^\p{N}/u.test(after)
  if (number && beforeNumbers.has(word)) return false
  // “1. Open the app”, and a German date (“3. June”).
  if (/^\d+$/.test(word)) return !isListMark(text, from, at, before) && !isDay(word, after)
  if (sometimesLast.has(word)) return number ? false : endsAbbreviation(word, after)
  if (/^\p{L}$/u.test(before)) return !isInitial(text, from, at, before, after)
  return true
}

/** A lower-case word begins a sentence only when it is a name that is written so: iPhone, eBay, macOS, npm. */
function startsLower(after: string, before: string, closers: string): boolean {
  if (neverLast.has(before) || sometimesLast.has(before) || beforeNumbers.has(before)) return false
  if (before.length <= 1 || before.includes('.') || /^\d+$/.test(before)) return false
  return closers === '' ? isCamel(after) || /^\p{Ll}[\p{L}\p{N}’'-]*$/u.test(after) : isCamel(after)
}

function isCamel(word: string): boolean {
  return /^\p{Ll}+\p{Lu}/u.test(word)
}

/** Whether a word opens a sentence far more often than it goes on as part of a name: “Today”, “The”. */
export function isOpener(word: string): boolean {
  // In a line of capitals nothing can be told from them.
  if (word.length > 1 && word === word.toUpperCase()) return false
  return openers.has(word.toLowerCase().replace(/[’'.].*$/su, ''))
}

function isListMark(text: string, from: number, at: number, before: string): boolean {
  return text.slice(from, at).trim() === before
}

function isDay(word: string, after: string): boolean {
  return Number(word) <= 31 && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(after)
}

function endsAbbreviation(word: string, after: string): boolean {
  if (word === 'a.m' || word === 'p.m') return !afterTime.has(after.toLowerCase().replace(/\.$/, ''))
  if (word === 'etc') return true
  return isOpener(after)
}

/** “J. K. Mori” and “A. Weiss” are names; “vitamin C. The body” and “Plan B. We” are two sentences. */
function isInitial(text: string, from: number, at: number, letter: string, after: string): boolean {
  if (!/\p{Lu}/u.test(letter)) return false
  if (letter === 'I') return false
  if (/^\p{Lu}\.?$/u.test(after)) return true
  const lead = text.slice(from, at - 1).trimEnd()
  const previous = /(?<![\p{L}.])[\p{L}.]+$/u.exec(lead)?.[0] ?? ''
  if (
    /^(?:plan|option|team|vitamin|appendix|grade|class|type|group|series|section|part|exhibit|hepatitis)$/i.test(
      previous,
    )
  )
    return !/\p{L}/u.test(after)
  return !isOpener(after)
}
