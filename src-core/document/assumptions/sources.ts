import { addressRanges } from '../addresses.ts'
import type { TextRange } from '../placeholder.ts'
import type { Passage, PassageText } from './passages.ts'

/** Words that say where a number comes from: somebody else who counted, or that and how we did. */
const cue =
  /\b(?:according to|sources?\s?:|source is|sourced|surveys?|surveyed|stud(?:y|ies)|census|statistics|yearbook|respondents?|interview(?:s|ed|ees)?|diary|reported (?:by|in)|reports? (?:by|from|of)|published|research (?:by|from)|data (?:from|of|by)|(?:we|our team|they) (?:measured|counted|asked|watched|observed|timed|tested|analy[sz]ed|recorded|logged|interviewed)|measured|in (?:a|the|our) (?:pilot|trial|beta|test|experiment)|in tests?|(?:support|server|call|access) logs?|records of|as of (?:\w+ )?(?:19|20)\d\d|appendix|et al)\b|\((?:[^()]{0,80}[\s,])?(?:19|20)\d\d\)/i
/** An assumption that says that it is one needs no source: it needs to be tested. */
const admitted = /\b(?:we (?:assume|estimate|expect|guess)|assum(?:ed|ing|ption)|our estimate|estimated)\b/i
/** A number in brackets behind a sentence, as papers refer to their sources. */
const reference = /[\p{L}\p{N}.!?”)]\s?\[\d{1,3}\]/u
/** A sentence that goes on about what the one before it is about: of these, they, it. */
const goesOn =
  /^(?:of (?:these|those|them)|these|those|they|it|that|the (?:same|others?|rest)|among them|and|another|both|about half)\b/i
const opensSource = /^\W*(?:sources?|based on|data|taken from)\b/i

/**
 * The sentences of a passage that have a source in them, right after them, or before them where they go on about the
 * same. A list has the source that introduces it, a table the one that stands under or over it.
 * @param before the last passage of the block above
 * @param after the first passage of the block below
 */
export function sourcedSentences(
  passage: Passage,
  before: Passage | undefined,
  after: Passage | undefined,
): readonly TextRange[] {
  const { inside } = passage
  const { sentences, text } = passage.words
  const below = after !== undefined && !after.isTitle && opensSource.test(after.words.text)
  if (inside !== null && (below || (before !== undefined && endsWithSource(before)))) return sentences
  const own = sentences.map((each) => namesSource(passage.words, each))
  return sentences.filter((sentence, i) => {
    const said = text.slice(sentence.from, sentence.to)
    const next = i === sentences.length - 1 ? below : own[i + 1]
    return own[i] || admitted.test(said) || next || (own[i - 1] && goesOn.test(said))
  })
}

function endsWithSource(passage: Passage): boolean {
  const last = passage.words.sentences.at(-1)
  return last !== undefined && namesSource(passage.words, last) && !passage.isTitle
}

function namesSource({ text, pointers }: PassageText, { from, to }: TextRange): boolean {
  const said = text.slice(from, to)
  // A footnote mark stands behind the full stop.
  const points = pointers.some((pointer) => pointer.from < to + 1 && from < pointer.to)
  return points || cue.test(said) || reference.test(text.slice(from, to + 6)) || addressRanges(said).length > 0
}
