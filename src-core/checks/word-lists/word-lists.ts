import type { WordListEntries } from '../word-list.ts'
import { broadCustomers } from './broad-customers.ts'

/** Every word list there is, by the name under which a team extends or replaces it in `.dateline/checks.yaml`. */
export const wordLists = {
  'broad-customers': broadCustomers,
} as const satisfies Readonly<Record<string, WordListEntries>>

export type WordListId = keyof typeof wordLists

export const wordListIds = Object.keys(wordLists) as readonly WordListId[]
