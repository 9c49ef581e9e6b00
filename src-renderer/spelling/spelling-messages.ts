/** What the page asks the spelling worker; `id` comes back with the answer. */
export type SpellingRequest =
  | { readonly id: number; readonly kind: 'unknown'; readonly words: readonly string[] }
  | { readonly id: number; readonly kind: 'suggest'; readonly word: string }

/** The words that are not known, or those that may have been meant. */
export interface SpellingAnswer {
  readonly id: number
  readonly words: readonly string[]
}
