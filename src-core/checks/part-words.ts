import type { Node } from '@tiptap/pm/model'
import type { Outline, PartId } from '../document/structure.ts'
import { countWords } from '../document/words.ts'
import type { Template } from '../templates/template.ts'
import { contentText, partOf } from './section-text.ts'

/** Words on a page of a PR/FAQ at 11 pt with one-inch margins: 450 to 550 (Calbucci, The PRFAQ Framework). */
export const wordsOnPage = 550

/** Words of the press release without the headings and labels of its sections, which its page limit does not count. */
export function releaseWords(doc: Node, outline: Outline): number {
  const { range, words, sections } = partOf(outline, 'press-release')
  if (!range) return 0
  const titles = sections.flatMap(({ title }) => (title && title.from < range.to ? [title] : []))
  return Math.max(0, words - titles.reduce((sum, title) => sum + countWords(contentText(doc, title)), 0))
}

/** Words of both FAQs. */
export function faqWords(outline: Outline): number {
  return partOf(outline, 'customer-faq').words + partOf(outline, 'internal-faq').words
}

/** Number of pages that words fill, to a tenth. */
export function pagesOf(words: number): number {
  return Math.round((words / wordsOnPage) * 10) / 10
}

/** The most words that the template gives a part; null when it does not say, or does not have the part. */
export function partBudget(template: Template, id: PartId): number | null {
  return template.parts.find((part) => part.id === id)?.budget.words?.max ?? null
}
