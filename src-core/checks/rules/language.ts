import type { Rule } from '../rule.ts'
import { aboutTheDocument } from './language/about-the-document.ts'
import { adverbDensity } from './language/adverb-density.ts'
import { ambiguousDates } from './language/ambiguous-dates.ts'
import { comparisons } from './language/comparisons.ts'
import { doubleNegatives } from './language/double-negatives.ts'
import { doubledWords } from './language/doubled-words.ts'
import { exclamationMarks } from './language/exclamation-marks.ts'
import { firstPersonSingular } from './language/first-person-singular.ts'
import { futureTense } from './language/future-tense.ts'
import { hollowQuote } from './language/hollow-quote.ts'
import { hopes } from './language/hopes.ts'
import { hypeWords } from './language/hype-words.ts'
import { indefiniteAmounts } from './language/indefinite-amounts.ts'
import { intensifiers } from './language/intensifiers.ts'
import { jargon } from './language/jargon.ts'
import { leadSentence } from './language/lead-sentence.ts'
import { longSentences } from './language/long-sentences.ts'
import { meanSentenceLength } from './language/mean-sentence-length.ts'
import { nameSpelling } from './language/name-spelling.ts'
import { paragraphLength } from './language/paragraph-length.ts'
import { passiveVoice } from './language/passive-voice.ts'
import { readingGrade } from './language/reading-grade.ts'
import { spacing } from './language/spacing.ts'
import { stackedHedges } from './language/stacked-hedges.ts'
import { throatClearing } from './language/throat-clearing.ts'
import { timesWithoutZone } from './language/times-without-zone.ts'
import { undefinedAcronyms } from './language/undefined-acronyms.ts'
import { weaselWords } from './language/weasel-words.ts'
import { wordyPhrases } from './language/wordy-phrases.ts'

/** Rules about words and sentences. */
export const languageRules: readonly Rule[] = [
  aboutTheDocument,
  adverbDensity,
  ambiguousDates,
  comparisons,
  doubleNegatives,
  doubledWords,
  exclamationMarks,
  firstPersonSingular,
  futureTense,
  hollowQuote,
  hopes,
  hypeWords,
  indefiniteAmounts,
  intensifiers,
  jargon,
  leadSentence,
  longSentences,
  meanSentenceLength,
  nameSpelling,
  paragraphLength,
  passiveVoice,
  readingGrade,
  spacing,
  stackedHedges,
  throatClearing,
  timesWithoutZone,
  undefinedAcronyms,
  weaselWords,
  wordyPhrases,
]
