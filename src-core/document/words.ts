/** Number of words in running text: runs of letters and digits, where "don't", "3.5", "e-mail" and "AT&T" count as one. */
export function countWords(text: string): number {
  let count = 0
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, endOfWord(text, at))) count++
  return count
}

/** Where the first word at or behind an offset begins; the length of the text when there is none. */
export function nextWord(text: string, from: number): number {
  let at = from
  while (at < text.length && !isInWord(text, at)) at++
  return at
}

/** Where the word that begins at an offset ends. Marks hold it together only between two of its letters. */
export function endOfWord(text: string, from: number): number {
  let end = from
  for (let at = from; at < text.length; at++) {
    if (isInWord(text, at)) end = at + 1
    else if (!joining.has(text.charCodeAt(at))) break
  }
  return end
}

const joining = new Set([..."’'.,:@/&_-"].map((mark) => mark.charCodeAt(0)))
const letterOrDigit = /[\p{L}\p{N}]/u

/** A character at a time and by its code: a regular expression over the text takes four times as long. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code >= 0x2010 && code <= 0x2027) return false
  // Half of a pair is judged with its other half.
  const isSecondHalf = code >= 0xdc00 && code < 0xe000 && at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
  return letterOrDigit.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? code))
}
