import type { WordListEntries } from '../word-list.ts'

/** Wishes in the place of plans. */
export const hopes: WordListEntries = {
  title: 'hopes',
  source: 'Own list; “we hope”: Calbucci, The PRFAQ Framework.',
  words: [
    'we hope',
    'we hope that',
    'we hope to',
    'we are hoping',
    "we're hoping",
    'hopefully',
    'fingers crossed',
    'with any luck',
    'we would like to',
    "we'd like to",
    'we would love to',
    "we'd love to",
    'we dream of',
    'our hope is',
    'the hope is',
  ],
}
