import nspell from 'nspell'
import { americanForms } from './british.ts'
import { businessWords } from './business-words.ts'

/** Knows how English words are spelt, in American and in British English. Loading it takes a quarter of a second. */
export class SpellChecker {
  readonly #dictionary: ReturnType<typeof nspell>
  readonly #business = new Set(businessWords)

  /** @param dictionary a Hunspell dictionary: its affixes and its words */
  constructor(dictionary: { readonly aff: string; readonly dic: string }) {
    this.#dictionary = nspell(dictionary as unknown as Parameters<typeof nspell>[0])
  }

  /** Whether a word as it is written, capitals and straight apostrophes included, is spelt right. */
  knows(word: string): boolean {
    if (this.#isCorrect(word)) return true
    const lower = word.toLowerCase()
    if (this.#business.has(lower) || americanForms(lower).some((form) => this.#isCorrect(form))) return true
    const stem = word.replace(/(?:'s|s')$/, '')
    if (stem !== word) return stem === '' || this.knows(stem)
    // The dictionary gives some nouns no plural: integrations.
    if (/[^s]s$/.test(lower) && lower.length > 6 && this.#isCorrect(word.slice(0, -1))) return true
    const prefixed = prefix.exec(lower)
    return prefixed !== null && lower.length - prefixed[0].length >= 5 && this.knows(lower.slice(prefixed[0].length))
  }

  /** Words that may have been meant, the likeliest first; at most six. Takes up to a tenth of a second. */
  suggest(word: string): string[] {
    const lower = word.toLowerCase()
    const isCapital = word !== lower
    const slip = slips[lower]
    const likely = [...(slip ? [slip] : []), ...businessWords.filter((known) => isNear(known, lower))]
    // Of a word with a capital the dictionary thinks as of a name first: “Custmer”, Custer.
    const inLower = [...this.#split(lower), ...likely, ...this.#dictionary.suggest(lower)]
    const found = isCapital ? inLower.map((each) => each.charAt(0).toUpperCase() + each.slice(1)) : inLower
    const all = found.length > 0 ? found : this.#dictionary.suggest(word)
    return [...new Set(all)].filter((each) => each !== word).slice(0, 6)
  }

  /** “alot”, “thecustomer”: two words that a space was left out of. */
  #split(word: string): string[] {
    for (let at = 1; at < word.length - 1; at++) {
      const [first, second] = [word.slice(0, at), word.slice(at)]
      const isArticle = first === 'a' && second.length > 2
      if ((isArticle || first.length > 2) && second.length > 2 && common.has(first) && this.#isCorrect(second))
        return [`${first} ${second}`]
    }
    return []
  }

  #isCorrect(word: string): boolean {
    return this.#dictionary.correct(word)
  }
}

const prefix = /^(?:re|un|non|pre|post|co|sub|multi|micro|mini|super|over|under|anti|inter|auto|semi|de|dis|mis|out)/
/** Slips of the fingers that the dictionary has no near word for. */
const slips: Readonly<Record<string, string>> = {
  teh: 'the',
  hte: 'the',
  adn: 'and',
  nad: 'and',
  taht: 'that',
  thier: 'their',
  waht: 'what',
}
const common = new Set(
  'a the and for with that this from our your their not can will are was has have all any one two'.split(' '),
)

/** One letter more, fewer, another, or two exchanged. */
function isNear(known: string, word: string): boolean {
  if (Math.abs(known.length - word.length) > 1 || known.length < 5) return false
  let from = 0
  while (from < known.length && known[from] === word[from]) from++
  let back = 0
  while (back < Math.min(known.length, word.length) - from && known.at(-1 - back) === word.at(-1 - back)) back++
  const [left, right] = [known.slice(from, known.length - back), word.slice(from, word.length - back)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
