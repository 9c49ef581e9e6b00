import { keptByPassage, type Passage } from './passages.ts'

const cue =
  /\b(?:according to|sources?|survey(?:s|ed)?|stud(?:y|ies)|reports?|reported|research|census|statistics|audit(?:s|ed)?|interview(?:s|ed)?|respondents?|pilots?|we (?:measured|counted|asked|found|watched|observed|tested|analysed|analyzed)|measured|logs?|records|benchmark|estimates?|estimated|assum\w{2,7}|forecast|trial|diary|yearbook|data (?:from|of|by)|published|et al|doi)\b|,\s(?:says?|said|finds?|found) (?:the|an?|our|their) |https?:\/\/|\bwww\.|\[\^|\([^()]{0,80}\b(?:19|20)\d\d\)/i
/** “Studies show”, “according to recent research”: a source that nobody can look up. A year, a name or “our” before it makes it one. */
const unnamed =
  /(?<![^\s([“"—–])(?<!(?:\p{Lu}[\p{L}\p{N}’'&.-]{1,30}|[\p{N}’']|\bour|\bown|\bthe|\bthis|\bthat|\bthese) )(?:studies|research|surveys|reports|statistics) (?:(?:also|often|have|has|consistently|clearly|repeatedly) ){0,2}(?:shows?|showed|shown|suggests?|says?|indicates?|proves?|finds?|found|tells?)\b|\baccording to (?:(?:some|many|most|recent|several|various|numerous|new) )?(?:studies|research|experts|surveys|reports|statistics)\b(?! (?:by|from|of|in|at|for|on)\b| ?\()/giu

/** True when a text says where what it claims comes from, or that it is an assumption. */
export function citesSource(text: string): boolean {
  return cue.test(text) && cue.test(text.replace(unnamed, ' '))
}

/** What `citesSource` says of a passage. */
export const namesSource: (passage: Passage) => boolean = keptByPassage(citesSource)
