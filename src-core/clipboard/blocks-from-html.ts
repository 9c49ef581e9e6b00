import type { Node, Schema } from '@tiptap/pm/model'
import { canonicalBlock } from '../markdown/canonical.ts'
import { codeLanguage, codeText, isEditorCode, isPlainTextPre } from './code-text.ts'
import { type Context, contextIn } from './context.ts'
import { attribute, classes, isBlock, isElement, isUnseen, styleOf, textBelow, textOf } from './element.ts'
import { isWordMarker, listOf } from './flat-lists.ts'
import { headingBlocks, headingLevel } from './headings.ts'
import { flatListBlocks, listBlocks, type ReadBlocks } from './html-lists.ts'
import { nodeOf, withMark } from './node-of.ts'
import type { HtmlElement, HtmlNode, HtmlParent } from './parse-html.ts'
import { raised } from './raised-digits.ts'
import { type SiblingKind, siblingKind, siblingsFrom } from './siblings.ts'
import { tableBlocks } from './tables.ts'
import { TextblockRun } from './textblock-run.ts'

/** What was read from HTML. */
export interface HtmlContent {
  readonly blocks: readonly Node[]
  /** Pictures, videos and the like of which nothing is left, since they have no alternative text. */
  readonly picturesLeftOut: number
}

/**
 * The blocks of an HTML tree. Every text that a browser shows is in one of them, in order; what carries no text
 * (pictures, colours, fonts, layout) is left out, and a picture's alternative text stands for it.
 */
export function blocksFromHtml(root: HtmlParent, schema: Schema): HtmlContent {
  const found = { picturesLeftOut: 0 }
  const blocks = new Flow(schema, found).read(root, { marks: [], whiteSpace: 'collapsed', inWordList: false })
  return { blocks: blocks.map(canonicalBlock), picturesLeftOut: found.picturesLeftOut }
}

/** Reads the content of one container into blocks: elements are walked in order, text gathers until a block ends it. */
class Flow {
  private readonly schema: Schema
  private readonly found: { picturesLeftOut: number }
  private readonly blocks: Node[] = []
  private readonly run: TextblockRun

  constructor(schema: Schema, found: { picturesLeftOut: number }) {
    this.schema = schema
    this.found = found
    this.run = new TextblockRun(schema)
  }

  read(parent: HtmlParent, context: Context, before = ''): Node[] {
    if (before !== '') this.run.add(before, context)
    this.children(parent, context)
    this.endTextblock()
    return this.blocks
  }

  private readonly within: ReadBlocks = (element, context, before) =>
    new Flow(this.schema, this.found).read(element, context, before)

  private children(parent: HtmlParent, context: Context): void {
    for (let i = 0; i < parent.childNodes.length; ) {
      const node = parent.childNodes[i] as HtmlNode
      const kind = isElement(node) && !isUnseen(node) ? siblingKind(node) : null
      if (kind === null) {
        this.node(node, context)
        i++
        continue
      }
      const { elements, end } = siblingsFrom(parent, i, kind)
      this.push(this.siblings(kind, elements, context))
      i = end
    }
  }

  private node(node: HtmlNode, outer: Context): void {
    const text = textOf(node)
    if (text !== undefined) this.run.add(text, outer)
    if (!isElement(node) || isUnseen(node) || (outer.inWordList && isWordMarker(node))) return
    const context = contextIn(node, outer, this.schema)
    if (isBlock(node)) this.block(node, context)
    else this.inline(node, context)
  }

  private push(blocks: readonly Node[]): void {
    this.endTextblock()
    for (const block of blocks) this.blocks.push(block)
  }

  private endTextblock(): void {
    for (const inline of this.run.take()) this.blocks.push(nodeOf(this.schema, 'paragraph', null, inline))
  }

  private block(element: HtmlElement, context: Context): void {
    const blocks = this.blocksOf(element, context)
    if (blocks) return void this.push(blocks)
    this.endTextblock()
    // A term and a summary are what the text after them is about.
    const isTitle = element.tagName === 'dt' || element.tagName === 'summary'
    this.children(element, isTitle ? { ...context, marks: withMark(this.schema, context.marks, 'bold') } : context)
    this.endTextblock()
  }

  /** The blocks that an element stands for; null for one that is nothing but what is in it. */
  private blocksOf(element: HtmlElement, context: Context): Node[] | null {
    const { schema, within } = this
    const level = headingLevel(element)
    if (level !== null) return headingBlocks(level, within(element, context), schema)
    if (isEditorCode(element)) return this.code(element)
    switch (element.tagName) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return listBlocks(element, context, schema, within)
      case 'table':
        return tableBlocks([element], context, schema, within)
      case 'hr':
        return [nodeOf(schema, 'horizontalRule', null)]
      case 'blockquote':
        return this.quote(within(element, context))
      case 'pre':
      case 'listing':
      case 'xmp':
        return isPlainTextPre(element) ? null : this.code(element)
      default:
        return null
    }
  }

  private siblings(kind: SiblingKind, elements: readonly HtmlElement[], context: Context): Node[] {
    const { schema, within } = this
    const inner = (element: HtmlElement): Node[] => within(element, contextIn(element, context, schema))
    switch (kind) {
      case 'item':
        return [listOf(false, 1, elements.map(inner), schema)]
      case 'table':
        return tableBlocks(elements, context, schema, within)
      case 'quote':
        return this.quote(elements.flatMap(inner))
      case 'flat':
        return flatListBlocks(elements, context, schema, within)
    }
  }

  private code(element: HtmlElement): Node[] {
    const text = codeText(element)
    if (text.trim() === '') return []
    return [nodeOf(this.schema, 'codeBlock', { language: codeLanguage(element) }, [this.schema.text(text)])]
  }

  private quote(blocks: readonly Node[]): Node[] {
    return blocks.length > 0 ? [nodeOf(this.schema, 'blockquote', null, blocks)] : []
  }

  private inline(element: HtmlElement, context: Context): void {
    if (element.tagName === 'br') {
      // Safari and Chrome end copied text with one of these, which is no line break.
      if (!classes(element).includes('Apple-interchange-newline')) this.run.break()
      return
    }
    const text = this.textFor(element, context)
    if (text !== null) return void this.run.add(text, context)
    if (element.tagName === 'q') this.run.add('“', context)
    this.children(element, context)
    if (element.tagName === 'q') this.run.add('”', context)
  }

  /** The text that stands for an element and all that is in it; null for one that is nothing but what is in it. */
  private textFor(element: HtmlElement, context: Context): string | null {
    switch (element.tagName) {
      case 'img':
      case 'image':
        return this.picture(element, context)
      case 'input': {
        const type = attribute(element, 'type') ?? 'text'
        return /^(?:submit|button|reset|text|search|email|url|tel|number)$/.test(type)
          ? (attribute(element, 'value') ?? '')
          : ''
      }
      case 'sup':
      case 'sub':
        return raised(textBelow(element).trim(), element.tagName)
      case 'video':
      case 'audio':
      case 'object':
      case 'canvas':
        // What stands in them is shown only where the thing itself cannot be.
        this.found.picturesLeftOut++
        return ''
      default:
        return classes(element).includes('Apple-converted-space') ? ' ' : null
    }
  }

  private picture(element: HtmlElement, context: Context): string {
    // Google Docs draws the boxes of a checklist; what they say is the item's state.
    if (attribute(element, 'aria-roledescription') === 'checkbox') return ''
    const alt = (attribute(element, 'alt') ?? '').trim()
    if (alt !== '') return alt
    const sides = [attribute(element, 'width'), attribute(element, 'height')]
    const isPixel = [...sides, styleOf(element, 'width'), styleOf(element, 'height')].some((it) =>
      /^[01](?:px)?$/.test(it ?? ''),
    )
    const link = context.marks.find((mark) => mark.type.name === 'link')
    if (link && !isPixel) return String(link.attrs.href)
    if (!isPixel) this.found.picturesLeftOut++
    return ''
  }
}
