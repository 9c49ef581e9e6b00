import type { Node } from '@tiptap/pm/model'
import type { Outline, Range } from '../document/structure.ts'
import { type WordToSpell, wordsToSpell } from './words-to-spell.ts'

/** A word that is spelt wrong, with its positions in the document. */
export interface Misspelt extends Range {
  readonly word: string
}

/** Every different word of a document, to be looked up. */
export function differentWords(doc: Node): Set<string> {
  const words = new Set<string>()
  doc.forEach((block) => {
    for (const { word } of wordsToSpell(block)) words.add(word)
  })
  return words
}

/**
 * Words of a document that are spelt wrong. What the document itself uses as a name is spelt right: a word with a capital
 * that comes again, that stands beside another capital, or that its title uses.
 * @param isUnknown whether the dictionary lacks a word
 * @param titleNames words of the headline and the title
 */
export function misspeltWords(
  doc: Node,
  isUnknown: (word: string) => boolean,
  titleNames: ReadonlySet<string> = new Set(),
): Misspelt[] {
  const unknown: { found: WordToSpell; at: number }[] = []
  const times = new Map<string, number>()
  doc.forEach((block, at) => {
    for (const found of wordsToSpell(block)) {
      if (!isUnknown(found.word)) continue
      unknown.push({ found, at })
      times.set(found.word, (times.get(found.word) ?? 0) + 1)
    }
  })
  return unknown.flatMap(({ found: { word, from, to, name }, at }) => {
    const isName = /^\p{Lu}/u.test(word) && (name || (times.get(word) ?? 0) > 1 || titleNames.has(word))
    return isName ? [] : [{ word, from: at + from, to: at + to }]
  })
}

/** Words with a capital in the headline: names of the product and of the company. */
export function namesOfHeadline(doc: Node, outline: Outline): ReadonlySet<string> {
  const headline = outline.parts.flatMap((part) => part.sections).find(({ id }) => id === 'headline')
  if (!headline?.content) return new Set()
  const text = doc.textBetween(headline.content.from, headline.content.to, ' ', ' ')
  return new Set(text.match(/\p{Lu}[\p{L}’']+/gu)?.map((word) => word.replace(/[’']s$/, '')))
}
