import type { Node } from '@tiptap/pm/model'
import type { Outline, Range } from '../document/structure.ts'
import { misspeltWords, namesOfHeadline } from './misspelt.ts'

/** Id under which misspelt words are reported, turned off and ignored. */
export const spellingRule = 'spelling'

export interface Dictionary {
  /** Whether a word, as it is written, is spelt right. */
  knows(word: string): boolean
  /** What may have been meant, the likeliest first. */
  suggest(word: string): readonly string[]
}

export interface SpellingReport extends Range {
  readonly message: string
}

// Two are enough to see what is meant; a list would hide the finding.
const shown = 2

/** The misspelt words of a document, each with what may have been meant. A suggestion takes up to a tenth of a second. */
export function spellingReports(doc: Node, outline: Outline, dictionary: Dictionary): SpellingReport[] {
  const told = new Map<string, string>()
  return misspeltWords(doc, (word) => !dictionary.knows(word), namesOfHeadline(doc, outline)).map(
    ({ word, from, to }) => {
      const message = told.get(word) ?? messageFor(word, dictionary.suggest(word).slice(0, shown))
      told.set(word, message)
      return { from, to, message }
    },
  )
}

function messageFor(word: string, suggestions: readonly string[]): string {
  const meant = suggestions.map((each) => `“${each}”`).join(' or ')
  return meant === ''
    ? `“${word}” is not in the dictionary.`
    : `“${word}” is not in the dictionary: ${meant} may be meant.`
}
