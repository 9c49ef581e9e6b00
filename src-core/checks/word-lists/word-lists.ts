import type { WordListEntries } from '../word-list.ts'
import { adjectivalParticiples } from './adjectival-participles.ts'
import { adverbsOfFact } from './adverbs-of-fact.ts'
import { broadCustomers } from './broad-customers.ts'
import { comparisons } from './comparisons.ts'
import { doubleNegatives } from './double-negatives.ts'
import { hedges } from './hedges.ts'
import { hollowEmotions } from './hollow-emotions.ts'
import { hopes } from './hopes.ts'
import { hypeWords } from './hype-words.ts'
import { indefiniteAmounts } from './indefinite-amounts.ts'
import { intensifiers } from './intensifiers.ts'
import { irregularParticiples } from './irregular-participles.ts'
import { jargon } from './jargon.ts'
import { knownAcronyms } from './known-acronyms.ts'
import { reviewersAcronyms } from './reviewers-acronyms.ts'
import { throatClearing } from './throat-clearing.ts'
import { weaselWords } from './weasel-words.ts'
import { wordyPhrases } from './wordy-phrases.ts'

/** Every word list there is, by the name under which a team extends or replaces it in `.dateline/checks.yaml`. */
export const wordLists = {
  'adjectival-participles': adjectivalParticiples,
  'adverbs-of-fact': adverbsOfFact,
  'broad-customers': broadCustomers,
  comparisons: comparisons,
  'double-negatives': doubleNegatives,
  hedges: hedges,
  'hollow-emotions': hollowEmotions,
  hopes: hopes,
  'hype-words': hypeWords,
  'indefinite-amounts': indefiniteAmounts,
  intensifiers: intensifiers,
  'irregular-participles': irregularParticiples,
  jargon: jargon,
  'known-acronyms': knownAcronyms,
  'reviewers-acronyms': reviewersAcronyms,
  'throat-clearing': throatClearing,
  'weasel-words': weaselWords,
  'wordy-phrases': wordyPhrases,
} as const satisfies Readonly<Record<string, WordListEntries>>

export type WordListId = keyof typeof wordLists

export const wordListIds = Object.keys(wordLists) as readonly WordListId[]
