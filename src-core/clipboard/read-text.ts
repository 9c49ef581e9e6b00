import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model'
import { isSafeHref } from '../document/marks/link.ts'
import { isBlank } from '../markdown/canonical.ts'
import { openMarkdown } from '../markdown/open.ts'
import { type Evidence, markdownEvidence } from './markdown-evidence.ts'
import { nodeOf, withoutMark } from './node-of.ts'
import { sliceOfBlocks } from './slice-of-blocks.ts'
import { TextblockRun } from './textblock-run.ts'

export interface ReadTextOptions {
  /** Whether to read the text as Markdown: true or false, or left out to decide by what stands in it. */
  readonly asMarkdown?: boolean
}

/**
 * Reads plain text from the clipboard. Markdown source gives its structure; other text gives paragraphs at its blank
 * lines, in which lines that were only wrapped are joined and others keep their line breaks. One line of text flows into
 * the line it is pasted into.
 * @param schema the editor's own schema instance
 */
export function readClipboardText(text: string, schema: Schema, options: ReadTextOptions = {}): Slice {
  return sliceOfBlocks(blocksFromText(text, schema, options))
}

/** The blocks of a plain text or Markdown source. */
export function blocksFromText(text: string, schema: Schema, { asMarkdown }: ReadTextOptions = {}): Node[] {
  const markdown = asMarkdown ?? isMarkdown(text)
  return markdown ? markdownBlocks(text, schema) : plainBlocks(text, schema)
}

/** In a single line only what cannot be anything else counts: the line may be going into the middle of a sentence. */
const singleLineEvidence: readonly Evidence[] = ['heading', 'task', 'link', 'image', 'bold']

function isMarkdown(text: string): boolean {
  const evidence = markdownEvidence(text)
  if (/[\r\n]/.test(text.trim())) return evidence.size > 0
  return singleLineEvidence.some((it) => evidence.has(it))
}

function markdownBlocks(text: string, schema: Schema): Node[] {
  const { doc } = openMarkdown(text, schema)
  const blocks = doc.children.filter((block) => !isBlank(block)).map(withoutUnsafeLinks)
  const frontMatter = doc.attrs.frontMatter
  if (typeof frontMatter !== 'string') return blocks
  // A document has front matter of its own, so that of the pasted text can only be shown.
  const [fence = '', ...lines] = frontMatter.trimEnd().split(/\r\n|\r|\n/)
  const content = lines.slice(0, -1).join('\n')
  const language = fence.startsWith('+') ? 'toml' : 'yaml'
  return content.trim() === '' ? blocks : [nodeOf(schema, 'codeBlock', { language }, [schema.text(content)]), ...blocks]
}

function withoutUnsafeLinks(node: Node): Node {
  if (node.isTextblock)
    return node.copy(
      Fragment.from(
        node.children.map((child) => {
          const link = child.marks.find((mark) => mark.type.name === 'link')
          return link && !isSafeHref(String(link.attrs.href)) ? child.mark(withoutMark(child.marks, 'link')) : child
        }),
      ),
    )
  return node.isLeaf ? node : node.copy(Fragment.from(node.children.map(withoutUnsafeLinks)))
}

function plainBlocks(text: string, schema: Schema): Node[] {
  // Word writes a line break as a vertical tab and a page break as a form feed.
  const lines = text.split(/\r\n|[\r\n\v\f\u2028\u2029\u0085]/)
  const paragraphs: string[][] = []
  let paragraph: string[] = []
  for (const line of [...lines, '']) {
    if (line.trim() !== '') paragraph.push(line)
    else if (paragraph.length > 0) {
      paragraphs.push(paragraph)
      paragraph = []
    }
  }
  return paragraphs.flatMap((it) => {
    const run = new TextblockRun(schema)
    for (const [i, line] of unwrapped(it).entries()) {
      if (i > 0) run.break()
      run.add(line.trim(), { marks: [], whiteSpace: 'kept', inWordList: false })
    }
    return run.take().map((inline) => nodeOf(schema, 'paragraph', null, inline))
  })
}

/** Widths between which text is wrapped by hand or by a mail program; a column less is an address or a poem. */
const narrowest = 45
const widest = 120

/**
 * A paragraph's lines, those joined that a program wrapped: no line could have taken the first word of the next one.
 * Lines that end with a space are wrapped as well (RFC 3676, "format=flowed").
 */
function unwrapped(lines: readonly string[]): readonly string[] {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  const wrapped = lines.slice(1).every((next, i) => {
    const line = lines[i] as string
    if (/^\s*(?:[•◦▪‣·*+–—-]|\d+[.)])\s/.test(next)) return false
    const word = /^\s*(\S*)/.exec(next)?.[1] ?? ''
    const isFull = width >= narrowest && width <= widest && line.trimEnd().length + 1 + word.length > width
    return isFull || (/\S $/.test(line) && line.length > narrowest)
  })
  return wrapped && lines.length > 1 ? [lines.map((line) => line.trim()).join(' ')] : lines
}
