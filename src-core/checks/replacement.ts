import type { ProseParagraph } from './prose.ts'
import type { ProseReport } from './rule.ts'

interface Replaced {
  readonly from: number
  readonly to: number
  readonly fix: { readonly replacement: string }
}

/**
 * Where and by what words are replaced so that the sentence stays right: a capital stays one, and “an” before a vowel
 * becomes “a” with it, for which the place begins at the article.
 */
export function replaced({ text, words }: ProseParagraph, from: number, to: number, better: string): Replaced {
  const capital = /^\p{Lu}/u.test(text.slice(from, from + 2))
  const fitting = capital ? openingSentence(better) : better
  const index = words.findIndex((word) => word.from === from)
  const article = words[index - 1]
  const here = words[index]
  const opensWithVowel = (word: string) => /^[aeiou]/i.test(word)
  if (
    here?.joined &&
    article &&
    (article.text === 'a' || article.text === 'an') &&
    opensWithVowel(here.text) !== opensWithVowel(better)
  ) {
    const written = text.slice(article.from, article.to)
    const other = opensWithVowel(better) ? `${written.charAt(0)}n` : written.charAt(0)
    return { from: article.from, to, fix: { replacement: `${other}${text.slice(article.to, from)}${fitting}` } }
  }
  return { from, to, fix: { replacement: fitting } }
}

/** A word as it opens a sentence: with a capital, unless its own stand where its maker put them (“iPhone”). */
export function openingSentence(word: string): string {
  return /^\p{Ll}+\p{Lu}/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)
}

/** A report about words for which the list may have better ones. */
export function reportOf(
  paragraph: ProseParagraph,
  found: { readonly from: number; readonly to: number; readonly better: string | null },
  message: (written: string, better: string | null) => string,
): ProseReport {
  const written = paragraph.text.slice(found.from, found.to)
  if (found.better === null) return { from: found.from, to: found.to, message: message(written, null) }
  const place = replaced(paragraph, found.from, found.to, found.better)
  return { ...place, message: message(written, found.better) }
}
