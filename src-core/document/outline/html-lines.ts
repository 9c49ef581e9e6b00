import type { Node } from '@tiptap/pm/model'
import type { Line } from './lines.ts'

const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>/gi

/** A longer one is no title. */
const longestSummary = 2000

/** From each `<summary>` to the first `</summary>` behind it. What both look for only moves on: the source is read once. */
function summariesIn(source: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const closing = /<\/summary>/gi
  let tagEnd = -1
  let close: RegExpExecArray | null = null
  for (const { index: from } of source.matchAll(/<summary\b/gi)) {
    if (from < (found.at(-1)?.to ?? 0)) continue
    if (tagEnd < from) tagEnd = source.indexOf('>', from)
    if (tagEnd < 0) break
    if (!close || close.index <= tagEnd) {
      closing.lastIndex = tagEnd + 1
      close = closing.exec(source)
    }
    if (!close) break
    if (close.index - tagEnd - 1 <= longestSummary) found.push({ from, to: close.index + close[0].length })
  }
  return found
}

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
  const summaries = isHtml ? summariesIn(source) : []
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
  for (const { from, to } of summaries) {
    addPlain(from)
    add(from, to, true)
    at = to
  }
  addPlain(source.length)
  return found
}
