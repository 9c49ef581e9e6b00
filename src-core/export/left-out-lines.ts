import type { LeftOut } from '../layout/printed.ts'

/** How many of a kind are named before the rest is only counted. */
const namedOfAKind = 5
/** Longest text that is quoted, in characters. */
const longestQuote = 60

const kinds: Readonly<Record<LeftOut['kind'], (n: number) => string>> = {
  part: (n) => `${n === 1 ? 'A part is' : `${n} parts are`} left out`,
  heading: (n) => `${n === 1 ? 'A heading' : `${n} headings`} of the press release ${n === 1 ? 'is' : 'are'} left out`,
  image: (n) => `${n === 1 ? 'An image is' : `${n} images are`} printed as ${n === 1 ? 'its' : 'their'} description`,
  link: (n) =>
    `${n === 1 ? 'A link is' : `${n} links are`} printed as text, without ${n === 1 ? 'its' : 'their'} address`,
  comment: (n) => `${n === 1 ? 'A comment is' : `${n} comments are`} left out`,
  mark: (n) => `${n === 1 ? 'A question is' : `${n} marks of questions and answers are`} numbered anew`,
  definition: (n) =>
    `${n === 1 ? 'A definition stands' : `${n} definitions stand`} only where ${n === 1 ? 'it is' : 'they are'} used`,
}

/** What an export does not print, a sentence for each kind, the weightiest first; none where everything is printed. */
export function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  return (Object.keys(kinds) as LeftOut['kind'][]).flatMap((kind) => {
    const texts = leftOut.filter((left) => left.kind === kind).map(({ text }) => quoted(text))
    if (texts.length === 0) return []
    const rest = texts.length - namedOfAKind
    const named = texts.slice(0, namedOfAKind).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
    return [`${kinds[kind](texts.length)}: ${named}.`]
  })
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `“${line.length > longestQuote ? `${line.slice(0, longestQuote - 1).trimEnd()}…` : line}”`
}
