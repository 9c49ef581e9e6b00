import type { Node } from '@tiptap/pm/model'
import type { Line } from './lines.ts'

const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>/gi

/**
 * The lines of a raw block that a reader sees: text between HTML tags, without comments. Raw Markdown that is not HTML
 * (definitions, footnotes, formulas) is read as source, a line at a time.
 * @param start position of the block's first character
 */
export function htmlLines(node: Node, start: number): Line[] {
  const source = node.textContent
  const isHtml = node.attrs.kind === 'html'
  // Same length, so that offsets stay: a tag becomes spaces.
  const visible = isHtml ? source.replace(tagOrComment, (tag) => tag.replace(/[^\n]/g, ' ')) : source
  const found: Line[] = []
  const summaries = isHtml ? [...source.matchAll(/<summary\b[^>]*>[\s\S]{0,2000}?<\/summary>/gi)] : []
  const add = (from: number, to: number, asks: boolean) => {
    const raw = visible.slice(from, to)
    const text = raw.trim()
    if (text === '') return
    const begin = from + raw.length - raw.trimStart().length
    found.push({
      text: asks ? text.replace(/\s+/g, ' ') : text,
      from: start + begin,
      to: start + begin + text.length,
      bold: 0,
      italic: false,
      opensItem: false,
      itemDepth: 0,
      asks,
      cells: null,
    })
  }
  let at = 0
  const addPlain = (to: number) => {
    for (const match of source.slice(at, to).matchAll(/[^\n]+/g))
      add(at + match.index, at + match.index + match[0].length, false)
  }
  for (const match of summaries) {
    addPlain(match.index)
    add(match.index, match.index + match[0].length, true)
    at = match.index + match[0].length
  }
  addPlain(source.length)
  return found
}
