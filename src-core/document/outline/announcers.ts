/** How a verb of announcing begins, as the source of an expression. */
export const announcing = '(?:[Aa]nnounc|[Ll]aunch|[Ii]ntroduc|[Uu]nveil|[Rr]eleas|[Ss]hip)'
const verbs = new RegExp(announcing, 'g')
/** Words between a name and its verb: “is proud to announce”. */
const between = new Set(
  'is are has have today formally proudly just officially now pleased proud excited happy thrilled to'.split(' '),
)
const nameWord = /^\p{Lu}[\p{L}\p{N}.&’'-]*$/u
/** So far before the verb its subject is looked for: a name of four words, an aside and a few words between. */
const reach = 300
/** “Brightwell, a maker of rosters, today announced”: as long as such an aside is. */
const longestAside = 90
const mostWords = 4

/**
 * Whoever announces, launches, introduces, unveils, releases or ships something in a text, by the name in front of the verb.
 * The way back from a verb is gone in code: an expression for it would read each run of names and blanks again from every
 * one of its characters.
 */
export function announcers(text: string): string[] {
  const found: string[] = []
  for (const { index } of text.matchAll(verbs)) {
    const before = text.slice(Math.max(0, index - reach), index)
    // A verb that begins inside a word, such as “relaunch”, has no blank in front.
    const name = /\s$/.test(before) ? nameAtEnd(withoutBetween(before)) : null
    if (name !== null) found.push(name)
  }
  return found
}

function withoutBetween(text: string): string {
  let rest = text.trimEnd()
  for (let at = startOfLastWord(rest); between.has(rest.slice(at)); at = startOfLastWord(rest))
    rest = rest.slice(0, at).trimEnd()
  return withoutAside(withoutBrackets(rest))
}

/** “Acme (ACM) today announced”. */
function withoutBrackets(text: string): string {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1
  return open < 0 ? text : text.slice(0, open).trimEnd()
}

function withoutAside(text: string): string {
  if (!text.endsWith(',')) return text
  const inside = text.slice(0, -1)
  const comma = inside.lastIndexOf(',')
  const aside = inside.slice(comma + 1)
  return comma < 0 || !/^\s/.test(aside) || aside.length > longestAside || aside.includes('.')
    ? text
    : text.slice(0, comma)
}

/** The last words of a text that are written as a name is; null when the very last is not. */
function nameAtEnd(text: string): string | null {
  const words: string[] = []
  let rest = text
  while (words.length < mostWords) {
    const at = startOfLastWord(rest)
    // Brackets and quotation marks may open a name.
    const word = rest.slice(at).replace(/^[^\p{L}\p{N}]{1,3}/u, '')
    if (!nameWord.test(word)) break
    words.unshift(word)
    if (word.length < rest.length - at || at === 0) break
    rest = rest.slice(0, at).trimEnd()
  }
  return words.length === 0 ? null : words.join(' ')
}

function startOfLastWord(text: string): number {
  let at = text.length
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at--
  return at
}
