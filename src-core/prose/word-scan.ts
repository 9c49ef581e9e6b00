/** One word of a text as the language rules read it: letters and digits with what stands inside them (don't, 3.5, U.S., a@b.c). */
export interface Word {
  readonly from: number
  readonly to: number
  /** In lower case, with typewriter apostrophes. */
  readonly key: string
  /** What stands between it and the word before: white space alone, a hyphen alone, or anything else. */
  readonly gap: 'space' | 'hyphen' | 'other'
}

const other = /[\p{L}\p{N}\p{M}]/u

/** Letters, digits and combining marks; the Latin alphabet without asking a regular expression. */
function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7
  if (code >= 0x2000 && code < 0x2c00) return false
  // Half of a pair is looked at as the whole: emoji are no letters, mathematical ones are.
  if (code >= 0xd800 && code < 0xdc00) return other.test(String.fromCodePoint(text.codePointAt(at) ?? code))
  if (code >= 0xdc00 && code < 0xe000) return at > 0 && other.test(String.fromCodePoint(text.codePointAt(at - 1) ?? code))
  return other.test(text[at] ?? '')
}

/** Apostrophes, full stops, commas in numbers, and the marks of addresses hold a word together. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  switch (code) {
    case 0x27: // '
    case 0x2019: // ’
    case 0x2e: // .
    case 0x40: // @
    case 0x5f: // _
      return true
    case 0x26: // & in AT&T
      return isCapital(text, at - 1) && isCapital(text, at + 1)
    case 0x2c: // , in 3,000
    case 0x3a: // : in 9:30
      return isDigit(text, at - 1) && isDigit(text, at + 1)
    default:
      return false
  }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 65 && code <= 90
}

/** Cuts a text into words in one pass; compounds with hyphens into their parts. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  const { length } = text
  let at = 0
  let last = -1
  while (at < length) {
    if (!isWordCharacter(text, at)) {
      at++
      continue
    }
    const from = at++
    while (at < length) {
      if (isWordCharacter(text, at)) at++
      else if (at + 1 < length && joins(text, at) && isWordCharacter(text, at + 1)) at += 2
      else break
    }
    // The closing full stop of “U.S.” belongs to the word.
    if (text[at] === '.' && at - from >= 3 && text[at - 2] === '.') at++
    found.push({ from, to: at, key: keyOf(text.slice(from, at)), gap: last < 0 ? 'other' : gapBetween(text, last, from) })
    last = at
  }
  return found
}

function keyOf(word: string): string {
  return word.toLowerCase().replace('’', "'")
}

function gapBetween(text: string, from: number, to: number): Word['gap'] {
  if (to - from === 1) {
    const code = text.charCodeAt(from)
    if (code === 0x2d || code === 0x2010 || code === 0x2011) return 'hyphen'
    return code === 0x20 || code === 0xa0 || code === 0x09 ? 'space' : 'other'
  }
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0xa0 && code !== 0x09) return 'other'
  }
  return 'space'
}
