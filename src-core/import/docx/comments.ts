import type { ImportedComment } from '../report.ts'
import { descendantsOf, elementsOf, textOf, type XmlElement } from './xml.ts'

interface Comment {
  readonly id: string
  readonly author: string
  readonly date: string
  readonly text: string
  /** Identifier of its last paragraph, by which threads are linked. */
  readonly paragraph: string
}

/** The comments of a Word file, with the text that each is about, which is gathered while the body is read. */
export class CommentReader {
  private readonly comments: readonly Comment[]
  private readonly parents = new Map<string, string>()
  private readonly done = new Set<string>()
  private readonly open = new Set<string>()
  private readonly quotes = new Map<string, string>()

  /** @param extended the part in which Word keeps threads and what is resolved */
  constructor(root: XmlElement | null, extended: XmlElement | null) {
    this.comments = (root ? elementsOf(root) : []).filter(({ name }) => name === 'w:comment').map(comment)
    for (const { name, attributes } of extended ? elementsOf(extended) : []) {
      const paragraph = attributes['w15:paraId']
      if (name !== 'w15:commentEx' || paragraph === undefined) continue
      const parent = attributes['w15:paraIdParent']
      if (parent !== undefined) this.parents.set(paragraph, parent)
      if (/^(?:1|true)$/.test(attributes['w15:done'] ?? '')) this.done.add(paragraph)
    }
  }

  rangeStarts(id: string | undefined): void {
    if (id !== undefined) this.open.add(id)
  }

  rangeEnds(id: string | undefined): void {
    if (id !== undefined) this.open.delete(id)
  }

  /** Text of the body as it is read. */
  heard(text: string): void {
    for (const id of this.open) this.quotes.set(id, `${this.quotes.get(id) ?? ''}${text}`)
  }

  /** The comments as threads: an answer follows what it answers. */
  all(): ImportedComment[] {
    const byParagraph = new Map(this.comments.map((each) => [each.paragraph, each]))
    const answers = new Map<string | null, Comment[]>()
    for (const each of this.comments) {
      const parent = byParagraph.get(this.parents.get(each.paragraph) ?? '')
      const key = parent && parent !== each ? parent.id : null
      answers.set(key, [...(answers.get(key) ?? []), each])
    }
    const listed: ImportedComment[] = []
    const seen = new Set<string>()
    const list = (parent: string | null, depth: number): void => {
      for (const each of answers.get(parent) ?? []) {
        if (seen.has(each.id)) continue
        seen.add(each.id)
        const { author, date, text, id, paragraph } = each
        const quote = depth > 0 ? '' : (this.quotes.get(id) ?? '').replace(/\s+/g, ' ').trim()
        listed.push({ author, date, text, quote, depth, resolved: this.done.has(paragraph) })
        list(id, depth + 1)
      }
    }
    list(null, 0)
    // What answers itself in a circle is a thread of its own.
    for (const each of this.comments)
      if (!seen.has(each.id)) listed.push({ ...each, quote: '', depth: 0, resolved: false })
    return listed
  }
}

function comment(element: XmlElement): Comment {
  const paragraphs = descendantsOf(element, 'w:p')
  const lines = paragraphs.map((paragraph) => descendantsOf(paragraph, 'w:t').map(textOf).join('').trim())
  const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = element.attributes
  return {
    id,
    author: author.trim(),
    date: /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? '',
    text: lines.filter((line) => line !== '').join('\n'),
    paragraph: paragraphs.at(-1)?.attributes['w14:paraId'] ?? `comment-${id}`,
  }
}
