import { keptByPassage, type Passage } from './passages.ts'

const cue =
  /\b(?:according to|sources?|survey(?:s|ed)?|stud(?:y|ies)|reports?|reported|research|census|statistics|interview(?:s|ed)?|respondents?|pilots?|we (?:measured|counted|asked|found|watched|observed|tested|analysed|analyzed)|measured|logs?|records|benchmark|estimates?|estimated|assum\w{2,7}|forecast|trial|diary|yearbook|data (?:from|of|by)|published|et al|doi)\b|https?:\/\/|\bwww\.|\[\^|\([^()]{0,80}\b(?:19|20)\d\d\)/i

/** True when a passage says where what it claims comes from, or that it is an assumption. */
export const namesSource: (passage: Passage) => boolean = keptByPassage((text) => cue.test(text))
