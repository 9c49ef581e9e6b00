/**
 * Which of Harper's kinds of lint are shown: mistakes that an editor would mark. On real PR/FAQs the other kinds were wrong
 * or a matter of taste more often than right (docs/decisions/0011-grammar-in-a-worker.md).
 */
export const shownKinds: ReadonlySet<string> = new Set([
  'Agreement',
  'BoundaryError',
  'Eggcorn',
  'Grammar',
  'Malapropism',
  'Nonstandard',
  'Punctuation',
  'Usage',
  'WordChoice',
  'WordOrder',
])

/** Rules of Harper that are off: its spelling, since Dateline has its own, and what was wrong on real PR/FAQs. */
export const rulesOff: readonly string[] = [
  'SpellCheck',
  'LongSentences',
  'CompoundNouns',
  'InflectedVerbAfterTo',
  'MassNouns',
  'MergeWords',
  'MissingDeterminer',
  'MissingTo',
  'OxfordComma',
  'PhrasalVerbAsCompoundNoun',
  'PronounKnew',
  'RoadMap',
]

/** `ItsPossessive` as Dateline names rules: `grammar/its-possessive`. */
export function ruleId(harperRule: string): string {
  return `grammar/${harperRule.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase()}`
}
