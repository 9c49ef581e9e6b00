import type { PlacedParagraph, ProseStretch } from './document-prose.ts'
import { keptWith } from './kept-with.ts'
import type { ProseParagraph } from './prose.ts'
import { syllablesOf } from './syllables.ts'

export interface Readability {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
  /** Flesch reading ease: 0 to 100 for ordinary texts, higher is easier (Flesch 1948). */
  readonly ease: number
  /** Flesch–Kincaid grade level: school years in the United States (Kincaid et al. 1975). */
  readonly grade: number
}

interface Counts {
  words: number
  sentences: number
  syllables: number
}

/** How hard the paragraphs of some stretches are to read together; without a word everything is 0. */
export function readabilityOf(stretches: readonly ProseStretch[]): Readability {
  const sum = sumOf(stretches.map(({ paragraphs }) => countsOfAll(paragraphs)))
  if (sum.words === 0) return { ...sum, ease: 0, grade: 0 }
  const length = sum.words / sum.sentences
  const weight = sum.syllables / sum.words
  return { ...sum, ease: 206.835 - 1.015 * length - 84.6 * weight, grade: 0.39 * length + 11.8 * weight - 15.59 }
}

const countsOfAll = keptWith((paragraphs: readonly PlacedParagraph[]) =>
  sumOf(paragraphs.map(({ paragraph }) => countsOf(paragraph))),
)

function sumOf(all: readonly Counts[]): Counts {
  const sum: Counts = { words: 0, sentences: 0, syllables: 0 }
  for (const { words, sentences, syllables } of all) {
    sum.words += words
    sum.sentences += sentences
    sum.syllables += syllables
  }
  return sum
}

const countsOf = keptWith((paragraph: ProseParagraph): Counts => {
  const counts: Counts = { words: 0, sentences: 0, syllables: 0 }
  for (const { words } of paragraph.sentences) {
    if (words.length === 0) continue
    counts.sentences++
    counts.words += words.length
    for (const word of words)
      if (word.text.includes('-')) for (const part of word.text.split('-')) counts.syllables += syllablesOf(part)
      else counts.syllables += syllablesOf(word.text)
  }
  return counts
})
