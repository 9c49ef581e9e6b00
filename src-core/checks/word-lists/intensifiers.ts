import type { WordListEntries } from '../word-list.ts'

/** Words that add force and no fact. */
export const intensifiers: WordListEntries = {
  title: 'words that only add force',
  source: 'Own list; adjectives and adverbs without data: Amazon’s writing advice as armandpatella.com relays it.',
  words: [
    'very',
    'extremely',
    'truly',
    'hugely',
    'totally',
    'absolutely',
    'utterly',
    'remarkably',
    'insanely',
    'ridiculously',
    'exceptionally',
    'extraordinarily',
    'exceedingly',
    'immensely',
    'tremendously',
    'very very',
  ],
}
