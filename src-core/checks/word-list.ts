import type { Word } from './prose.ts'

/** A list as it stands in a file: words and phrases, each with a better one where there is one. */
export interface WordListEntries {
  /** What the words have in common, as in “3 hype words”. */
  readonly title: string
  /** Where the list comes from. */
  readonly source: string
  /**
   * Lower case, straight apostrophes. Every form is written out: `leverage`, `leverages`. As a mapping, to what is better;
   * an empty text says that nothing is.
   */
  readonly words: readonly string[] | Readonly<Record<string, string>>
}

export interface WordMatch {
  /** The entry that was found, as the list has it. */
  readonly entry: string
  /** What to write instead; null when the list has nothing better. */
  readonly better: string | null
  readonly from: number
  readonly to: number
}

/** A list made ready for looking words up. The time it takes grows with the text and not with the list. */
export class WordList {
  /** Entries by their first word, longest first. */
  readonly #byFirst = new Map<
    string,
    { readonly entry: string; readonly words: readonly string[]; better: string | null }[]
  >()

  constructor(words: WordListEntries['words']) {
    const entries: (readonly [string, string | null])[] = Array.isArray(words)
      ? words.map((entry: string) => [entry, null] as const)
      : Object.entries(words).map(([entry, better]) => [entry, better === '' ? null : better])
    for (const [entry, better] of entries) {
      const parts = entry.split(/\s+/).filter((part) => part !== '')
      const [first] = parts
      if (first === undefined) continue
      const same = this.#byFirst.get(first)
      const own = { entry, words: parts, better }
      if (same) same.push(own)
      else this.#byFirst.set(first, [own])
    }
    for (const same of this.#byFirst.values()) same.sort((a, b) => b.words.length - a.words.length)
  }

  has(word: string): boolean {
    return this.#byFirst.get(word)?.some((entry) => entry.words.length === 1) ?? false
  }

  /** The entries that occur among words, in order and without overlap; of two at one place the longer. */
  find(words: readonly Word[]): WordMatch[] {
    const found: WordMatch[] = []
    for (let at = 0; at < words.length; at++) {
      const first = words[at] as Word
      for (const { entry, words: parts, better } of this.#byFirst.get(first.text) ?? []) {
        if (!stands(parts, words, at)) continue
        const last = words[at + parts.length - 1] as Word
        found.push({ entry, better, from: first.from, to: last.to })
        at += parts.length - 1
        break
      }
    }
    return found
  }
}

function stands(parts: readonly string[], words: readonly Word[], at: number): boolean {
  for (let i = 1; i < parts.length; i++) {
    const word = words[at + i]
    if (!word?.joined || word.text !== parts[i]) return false
  }
  return true
}
