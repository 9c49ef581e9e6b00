const word = /[\p{L}\p{N}]+(?:[’'.,:@/&_-]+[\p{L}\p{N}]+)*/gu

/** Number of words in running text: runs of letters and digits, where "don't", "3.5", "e-mail" and "AT&T" count as one. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}
