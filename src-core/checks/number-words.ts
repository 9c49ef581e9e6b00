import type { Sentence } from './prose.ts'

const spelt = new Set(
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half halves third thirds quarter quarters twice double doubled doubles triple tripled triples dozen zero none nobody first second'.split(
    ' ',
  ),
)

/** Whether a sentence says how many or how much, in figures or in words. */
export function holdsNumber(text: string, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
  }
  return sentence.words.some(
    // “Double-digit growth” is no number.
    ({ text: word }) =>
      spelt.has(word) ||
      (word.includes('-') && !word.endsWith('-digit') && spelt.has(word.slice(0, word.indexOf('-')))),
  )
}

/** The sentence of a paragraph that holds an offset. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  return sentences.find(({ from, to }) => from <= offset && offset < to)
}
