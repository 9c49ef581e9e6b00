import type { Mark, Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import { imagePlaceholder } from '../../layout/layout-options.ts'
import { linkAddress } from '../../layout/link-address.ts'
import { withNoteLabels } from './note-labels.ts'
import { withoutOrderMarks } from './order-marks.ts'

/** What came back, with each block that is unchanged as it stood in the Markdown. */
export interface Matched {
  readonly blocks: readonly Node[]
  /** How many blocks are those of the Markdown. */
  readonly kept: number
}

/**
 * Puts the blocks of a Markdown text in the place of those that a Word file made of it brings back unchanged, so that
 * saving writes them as they stood. A block counts as unchanged when its text, its emphasis, its links and its structure
 * are; one that the Word file divides, such as a question with its answer in one paragraph, when the text of all its
 * pieces is.
 * @param all the blocks that the Word file holds now
 * @param source the blocks of the Markdown that travelled in it
 */
export function matchMarkdown(all: readonly Node[], source: readonly Node[]): Matched {
  // A rule at the end of a page is not printed, so what the Markdown says of rules counts.
  const returned = withNoteLabels(all, source).filter((node) => signature(node) !== '')
  const printed = source.filter((node) => signature(node) !== '')
  const blocks: Node[] = []
  let kept = 0
  let old = 0
  // What prints nothing, such as a definition or a rule, stays beside the block that it stood after.
  const silentBefore = (node: Node | undefined) => {
    for (; old < source.length && source[old] !== node; old++) {
      const silent = source[old]
      if (silent && signature(silent) === '') blocks.push(silent)
    }
  }
  const keep = (nodes: readonly Node[], count: number) => {
    for (const node of nodes) {
      silentBefore(node)
      blocks.push(node)
      old += 1
    }
    kept += count
  }
  let news: readonly Node[] = []
  let olds: readonly Node[] = []
  const endRegion = () => {
    for (const { nodes, unchanged, count } of groups(news, olds)) {
      if (unchanged) keep(nodes, count)
      else blocks.push(...nodes)
    }
    news = []
    olds = []
  }
  let at = 0
  let next = 0
  for (const { added, removed, value } of diffArrays(returned.map(signature), printed.map(signature))) {
    const { length } = value
    if (removed) news = returned.slice(at, at + length)
    else if (added) olds = printed.slice(next, next + length)
    else {
      endRegion()
      keep(printed.slice(next, next + length), length)
    }
    if (!added) at += length
    if (!removed) next += length
  }
  endRegion()
  silentBefore(undefined)
  return { blocks, kept }
}

interface Group {
  readonly nodes: readonly Node[]
  readonly unchanged: boolean
  /** Blocks of the Word file that it stands for. */
  readonly count: number
}

/** Within a stretch that differs: runs of blocks that say the same in other pieces, and what is really new. */
function groups(news: readonly Node[], olds: readonly Node[]): Group[] {
  const found: Group[] = []
  let start = 0
  for (let i = 0; i < news.length; ) {
    let match: readonly [newEnd: number, oldStart: number, oldEnd: number] | null = null
    for (let j = start; j < olds.length && !match; j++) {
      const same = sameText(news, i, olds, j)
      if (same && sameEmphasis(news.slice(i, same[0]), olds.slice(same[1], same[2]))) match = same
    }
    if (match) {
      const [end, from, to] = match
      found.push({ nodes: olds.slice(from, to), unchanged: true, count: end - i })
      i = end
      start = to
    } else {
      found.push({ nodes: news.slice(i, i + 1), unchanged: false, count: 1 })
      i += 1
    }
  }
  return found
}

/** The shortest runs from two places that have the same text; null when none have. */
function sameText(
  news: readonly Node[],
  i: number,
  olds: readonly Node[],
  j: number,
): readonly [number, number, number] | null {
  const left = bare(news[i])
  const right = bare(olds[j])
  const numbered = news[i]?.type.name === 'heading' && !right.startsWith(left) && !left.startsWith(right)
  return grown(news, i, olds, j, left, numbered ? right.replace(ownNumber, '') : right)
}

function grown(
  news: readonly Node[],
  i: number,
  olds: readonly Node[],
  j: number,
  firstNew: string,
  firstOld: string,
): readonly [number, number, number] | null {
  let [newEnd, oldEnd] = [i + 1, j + 1]
  let [left, right] = [firstNew, firstOld]
  while (left !== right) {
    if (left.length < right.length && right.startsWith(left) && newEnd < news.length) left += bare(news[newEnd++])
    else if (right.length < left.length && left.startsWith(right) && oldEnd < olds.length) right += bare(olds[oldEnd++])
    else return null
  }
  return [newEnd, j, oldEnd]
}

/**
 * Whether two runs of blocks emphasise and link the same words. What is bold because it asks a question in one may be a
 * heading in the other.
 */
function sameEmphasis(news: readonly Node[], olds: readonly Node[]): boolean {
  const headings = news.filter(({ type }) => type.name === 'heading').map(bare)
  const bold = withMark('bold', olds).filter(
    (text) => !headings.some((heading) => heading.includes(text) || heading.includes(text.replace(ownNumber, ''))),
  )
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((text, i) => text === b[i])
  return (
    same(
      withMark(
        'bold',
        news.filter(({ type }) => type.name !== 'heading'),
      ),
      bold,
    ) && ['italic', 'strike', 'code', 'link'].every((mark) => same(withMark(mark, news), withMark(mark, olds)))
  )
}

/** The stretches of text that have a mark, as {@link bare} has them. */
function withMark(mark: string, blocks: readonly Node[]): string[] {
  const stretches: string[] = []
  for (const block of blocks) {
    let open = false
    block.descendants((node) => {
      if (!node.isInline) open = false
      else if (node.isText && (node.text ?? '').trim() === '') return
      else {
        const marked = node.marks.some((each) => each.type.name === mark && (mark !== 'link' || isPrintedLink(each)))
        const text = bareText(node.text ?? '')
        if (marked && open) stretches.push(`${stretches.pop()}${text}`)
        else if (marked) stretches.push(text)
        open = marked
      }
    })
  }
  return stretches.filter((text) => text !== '')
}

/** A number of any form in front of a question, in what {@link bare} leaves of it: `C1`, `7.1`, `Question 3`. */
const ownNumber = /^[a-z]{0,8}\d{1,4}/i

/** The letters and links of a block, without what divides and orders them. */
function bare(block: Node | undefined): string {
  if (!block) return ''
  let text = ''
  block.descendants((node) => {
    if (node.isText) text += node.text
    else if (node.type.name === 'image') text += imageWords(node)
    else if (isBreak(node)) text += '\n'
    else if (node.type.name === 'rawInline' && !/^(?:<!--|\[\^)/.test(String(node.attrs.source)))
      text += node.attrs.source
    else if (node.isTextblock) text += '\n'
    for (const mark of node.marks) if (isPrintedLink(mark)) text += `<${mark.attrs.href}>`
  })
  return bareText(block.isTextblock ? `\n${text}` : text)
}

function bareText(text: string): string {
  return withoutOrderMarks(text).replace(/[^\p{L}\p{N}<>[\]/]+/gu, '')
}

/** The marks in front of a question and its answer, which Word numbers by itself. */
const askMark = /^\W*(?:q(?:uestion)?\s*(?:\d+\s*)?[:.)]|a(?:nswer)?\s*:|\d{1,3}[.)]|[a-z]\))\s*/i

/** What of a block a reader of the Word file sees; equal for blocks that are printed alike. Empty for what prints nothing. */
function signature(block: Node): string {
  const text = contentOf(block)
  return text === '' ? '' : `${kindOf(block)}:${text}`
}

/** Headings, questions and paragraphs differ by what they are to the PR/FAQ, not by how they are written. */
function kindOf(node: Node): string {
  if (node.type.name === 'heading') return 'paragraph'
  // Source that Word has no form for is printed as code.
  return node.type.name === 'rawBlock' && node.attrs.kind !== 'footnote' ? 'codeBlock' : node.type.name
}

function contentOf(node: Node): string {
  if (node.type.name === 'rawBlock') {
    const source = node.textContent.replace(/(?<!\n)\n+$/, '')
    if (node.attrs.kind === 'footnote') return words(source)
    return node.attrs.kind === 'definition' || /^<!--[\s\S]*?(?:-->|$)\s*$/.test(source) ? '' : source
  }
  if (node.type.name === 'codeBlock') return node.textContent.replace(/(?<!\n)\n+$/, '')
  if (node.isTextblock) return inlineOf(node)
  const parts: string[] = []
  node.forEach((child) => {
    const own = child.type.name === 'listItem' ? `${child.attrs.checked ?? ''}` : ''
    const inner = contentOf(child)
    if (inner !== '') parts.push(`${kindOf(child)}${own}(${inner})`)
  })
  return parts.join('')
}

function inlineOf(textblock: Node): string {
  const runs: { text: string; look: string }[] = []
  const add = (text: string, look: string) => {
    const last = runs.at(-1)
    if (last?.look === look || (last && text.trim() === '')) last.text += text
    else runs.push({ text, look })
  }
  textblock.forEach((child) => {
    if (child.isText) add(child.text ?? '', look(child, textblock.type.name === 'heading'))
    else if (child.type.name === 'image') add(imageWords(child), '')
    else if (isBreak(child)) add(' ', '')
    else if (/^\[\^/.test(String(child.attrs.source))) add(String(child.attrs.source), 'note')
    else if (!/^<!--/.test(String(child.attrs.source))) add(String(child.attrs.source), '<code>')
  })
  const plain = runs.map(({ text, look }) => `${look}${words(text)}`).filter((run) => run !== '')
  return plain.join('|').replace(askMark, '')
}

/** A link to a place of the same document, or to a file beside it, is printed as its words alone. */
function isPrintedLink({ type, attrs }: Mark): boolean {
  return type.name === 'link' && linkAddress(String(attrs.href)) !== null
}

/** A line break, also one that is written as HTML: Word gives both back alike. */
function isBreak({ type, attrs }: Node): boolean {
  return type.name === 'hardBreak' || (type.name === 'rawInline' && /^<br\s*\/?>$/i.test(String(attrs.source)))
}

/** An image whose bytes were not at hand came back as these words. */
function imageWords({ attrs }: Node): string {
  return imagePlaceholder({ src: String(attrs.src ?? ''), alt: String(attrs.alt ?? '') })
}

function look(node: Node, heading: boolean): string {
  return node.marks
    .filter((mark) => !(heading && mark.type.name === 'bold') && (mark.type.name !== 'link' || isPrintedLink(mark)))
    .map(({ type, attrs }) => (type.name === 'link' ? `<${attrs.href}>` : `<${type.name}>`))
    .sort()
    .join('')
}

function words(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}
