import { strings } from '../../src-core/strings.ts'
import type { Analysis } from './analysis.ts'

// Enough to tell files apart, short enough for every disk and for a title bar.
const longest = 60

/** A file name for a document that has none: its headline without what file systems refuse, else “Untitled PR-FAQ.md”. */
export function suggestedFileName({ doc, outline }: Pick<Analysis, 'doc' | 'outline'>): string {
  const headline = outline.parts.flatMap((part) => part.sections).find((section) => section.id === 'headline')
  const text = headline?.content ? doc.textBetween(headline.content.from, headline.content.to, ' ', ' ') : ''
  return `${fileNameFrom(text) || strings.ui.document.untitled}.md`
}

/** The words of a text that fit into a file name, cut at a word. */
export function fileNameFrom(text: string): string {
  const words = text
    .replace(/[\p{Cc}/\\:*?"<>|#%{}[\]]/gu, ' ')
    .trim()
    .split(/\s+/)
  let name = ''
  for (const word of words) {
    const next = name === '' ? word : `${name} ${word}`
    if (next.length > longest) break
    name = next
  }
  // Windows drops dots and spaces at the end of a name.
  return (name || (words[0] ?? '').slice(0, longest)).replace(/[.,;\s]+$/, '')
}
