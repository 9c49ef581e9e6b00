const sentence = 'The pipe in the wall drips all night and nobody hears it until the stain is there.'
const words = sentence.split(' ')

/** A text of some words, for the examples of rules about length. */
export function longText(count: number): string {
  return Array.from({ length: count }, (_, index) => words[index % words.length]).join(' ')
}
