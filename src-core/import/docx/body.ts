import { Fragment, type Node } from '@tiptap/pm/model'
import { nodeOf } from '../../clipboard/node-of.ts'
import { cleanText } from '../../layout/clean-text.ts'
import { alternative, InlineReader } from './inline.ts'
import { nested, type Piece, type PieceItem } from './pieces.ts'
import { type Style, twips } from './styles.ts'
import { tableNode } from './table.ts'
import type { TextPart, WordFile } from './word-file.ts'
import { childOf, descendantsOf, elementsOf, textOf, toggleOf, valOf, type XmlElement } from './xml.ts'

const codeBlockStyles = /^(?:source code|html preformatted|preformatted text|code|code block|macro|plain text)$/
const quoteStyles = /^(?:quote|intense quote|block text|quotations|block quotation)$/
/** What Dateline prints around the text, and takes from the properties instead. */
const ownFrontStyles = /^(?:cover title|cover line|cover end|contents title)$/

/** Left and right of a quotation as Dateline writes it, in twips. */
const ownQuoteIndent = 576
/** How far in Dateline sets the text of each level of a list, in twips. */
const ownListIndent = 360

/** Reads a sequence of paragraphs and tables: a body, a cell, a note. */
export class BodyReader {
  private readonly part: TextPart
  private readonly inline: InlineReader
  private readonly pieces: Piece[] = []
  /** Text of a paragraph whose end was deleted, or of a drop cap: the next paragraph goes on with it. */
  private carried: Node[] = []

  constructor(part: TextPart) {
    this.part = part
    this.inline = new InlineReader(part)
  }

  /** The blocks of everything below an element; nothing for nothing. */
  read(parent: XmlElement): Node[] {
    this.children(parent)
    this.flush()
    return nested(this.pieces, this.file.schema)
  }

  private get file(): WordFile {
    return this.part.file
  }

  private children(parent: XmlElement): void {
    for (const child of elementsOf(parent)) this.child(child)
  }

  private child(element: XmlElement): void {
    const { losses, comments, changes } = this.file
    switch (element.name) {
      case 'w:p':
        this.paragraph(element)
        break
      case 'w:tbl': {
        this.flush()
        const node = tableNode(element, this.file, (cell) => new BodyReader(this.part).read(cell))
        const left = twips(childOf(childOf(element, 'w:tblPr'), 'w:tblInd')?.attributes['w:w']) ?? 0
        // Only the indent tells that a table of Dateline's stands in a quotation.
        const quoted = this.file.own && left > 0 && left % ownQuoteIndent === 0 && (this.pieces.at(-1)?.quote ?? 0) > 0
        const quote = quoted ? left / ownQuoteIndent : 0
        if (node) this.pieces.push({ node, quote, left: Math.max(0, left - quote * ownQuoteIndent), item: null })
        return
      }
      case 'w:sdt': {
        const gallery = valOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
        const content = childOf(element, 'w:sdtContent')
        if (gallery === 'Table of Contents') {
          if (!this.file.own) losses.add('contents')
        } else if (content) this.children(content)
        return
      }
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
        this.children(element)
        break
      case 'w:del':
      case 'w:moveFrom':
        if (changes.choice === 'show') this.children(element)
        return
      case 'mc:AlternateContent':
        this.children(alternative(element))
        break
      case 'w:commentRangeStart':
        comments.rangeStarts(element.attributes['w:id'])
        break
      case 'w:commentRangeEnd':
        comments.rangeEnds(element.attributes['w:id'])
        break
      case 'm:oMathPara':
        this.paragraph({ name: 'w:p', attributes: {}, children: [element] })
        break
      case 'w:altChunk':
      case 'w:subDoc':
        losses.add('drawings')
        break
    }
  }

  private paragraph(element: XmlElement): void {
    const properties = childOf(element, 'w:pPr')
    const style = this.file.styles.paragraph(valOf(properties, 'w:pStyle'))
    const names = [style.name, ...style.ancestors]
    if (names.some((name) => /^toc \d$/.test(name)) || (this.file.own && ownFrontStyles.test(style.name))) {
      if (!this.file.own) this.file.losses.add('contents')
      return
    }
    if (names.some((name) => codeBlockStyles.test(name)) || isCode(element, this.file)) {
      this.code(element, properties, style)
      return
    }
    const level = headingLevel(properties, style)
    // Dateline writes bold into a heading only where the Markdown says so.
    const boldByItself = this.file.own ? style.name === 'question' : level !== null || style.bold
    const { nodes, extras } = this.inline.read(element, boldByItself)
    // An item that begins with a list or a quotation has an empty line for its number.
    const numbered = this.file.own && childOf(properties, 'w:numPr') !== undefined
    const heard = numbered || nodes.some((node) => !node.isText || (node.text ?? '').trim() !== '')
    const goesOn = this.goesOn(properties)
    if (goesOn) this.carried.push(...nodes)
    else if (heard || this.carried.length > 0) {
      const content = [...this.carried, ...nodes]
      this.carried = []
      this.textblock(content, properties, style, level)
    } else if (extras.rule || hasRule(properties))
      this.pieces.push({ node: nodeOf(this.file.schema, 'horizontalRule', null), quote: 0, left: 0, item: null })
    for (const box of extras.boxes) {
      this.file.losses.add('textBoxes', textOf(box))
      this.children(box)
    }
  }

  /** Whether the next paragraph goes on with this one's text. */
  private goesOn(properties: XmlElement | undefined): boolean {
    const { changes } = this.file
    const mark = childOf(childOf(properties, 'w:rPr'), 'w:del')
    if (mark) changes.add('deleted', mark.attributes['w:author'])
    if (mark && changes.choice === 'accept') return true
    return /^(?:drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')
  }

  private textblock(content: Node[], properties: XmlElement | undefined, style: Style, level: number | null): void {
    const { schema, own } = this.file
    const indent = childOf(properties, 'w:ind')?.attributes
    const left = twips(indent?.['w:left'] ?? indent?.['w:start']) ?? (own ? null : style.left) ?? 0
    const right = twips(indent?.['w:right'] ?? indent?.['w:end']) ?? 0
    const quoteStyle = quoteStyles.test(style.name) || style.ancestors.some((name) => quoteStyles.test(name))
    const quote = own ? Math.round(right / ownQuoteIndent) : quoteStyle ? 1 : 0
    const base = own ? left - quote * ownQuoteIndent : quoteStyle ? 0 : left
    if (level !== null) {
      const leads = valOf(properties, 'w:outlineLvl') !== undefined || this.pieces.at(-1)?.node.type.name !== 'heading'
      const titled = style.name === 'title' && own && !leads
      const type = titled ? 'paragraph' : 'heading'
      const node = nodeOf(schema, type, titled ? null : { level }, Fragment.from(withoutEdges(content)))
      this.push({ node, quote, left: base, item: null })
      return
    }
    const place = this.listPlace(properties, style)
    const { checked, rest } = place || base > 0 ? task(content) : { checked: null, rest: content }
    const node = nodeOf(schema, 'paragraph', null, Fragment.from(withoutEdges(rest)))
    const tight = own ? toggleOf(properties, 'w:contextualSpacing') === true : true
    if (place && place.kind !== 'blank') {
      const { id, kind, level: depth, number, left: text } = place
      const item: PieceItem = { kind, list: id, level: depth, number, left: left || text, checked, tight }
      this.push({
        node,
        quote,
        left: left || text,
        item: own ? { ...item, left: left - quote * ownQuoteIndent } : item,
      })
    } else if (checked !== null) {
      // A box stands where a bullet would.
      const step = own ? ownListIndent : 720
      const depth = Math.max(0, Math.round(base / step) - 1)
      this.push({
        node,
        quote,
        left: base,
        item: { kind: 'bullet', list: '', level: depth, number: 0, left: base, checked, tight },
      })
    } else this.push({ node, quote, left: place ? place.left : base, item: null, apart: own && isSetOff(properties) })
  }

  private listPlace(properties: XmlElement | undefined, style: Style) {
    const direct = childOf(properties, 'w:numPr')
    const id = valOf(direct, 'w:numId')
    if (id === '0') return null
    const level = Number(valOf(direct, 'w:ilvl') ?? (id === undefined ? style.numbering?.level : 0) ?? 0)
    const list = id ?? style.numbering?.id
    return list === undefined ? null : this.file.numbering.next(list, level)
  }

  private code(element: XmlElement, properties: XmlElement | undefined, style: Style): void {
    const { schema } = this.file
    const text = cleanText(codeText(element))
    const last = this.pieces.at(-1)
    const indent = childOf(properties, 'w:ind')?.attributes
    const left = twips(indent?.['w:left']) ?? 0
    // Where each line is a paragraph, lines that follow each other are one piece of code.
    const joins = style.name !== 'source code' && last?.node.type.name === 'codeBlock' && last.left === left
    const whole = joins ? `${last.node.textContent}\n${text}` : text
    if (joins) this.pieces.pop()
    if (whole === '' && !joins) return
    const right = twips(indent?.['w:right']) ?? 0
    const quote = this.file.own ? Math.round(right / ownQuoteIndent) : 0
    const node = nodeOf(schema, 'codeBlock', null, whole === '' ? [] : [schema.text(whole)])
    this.push({ node, quote, left: left - quote * ownQuoteIndent, item: null })
  }

  private push(piece: Piece): void {
    this.pieces.push(piece)
  }

  /** Text that nothing went on with is a paragraph of its own. */
  private flush(): void {
    const content = withoutEdges(this.carried)
    this.carried = []
    if (content.length > 0)
      this.push({
        node: nodeOf(this.file.schema, 'paragraph', null, Fragment.from(content)),
        quote: 0,
        left: 0,
        item: null,
      })
  }
}

/** Dateline sets a quotation off from another that ends right before it. */
function isSetOff(properties: XmlElement | undefined): boolean {
  return (twips(childOf(properties, 'w:spacing')?.attributes['w:before']) ?? 0) > 0
}

/** The level of heading that a paragraph is by its style or itself, 1 to 6; null for text. */
function headingLevel(properties: XmlElement | undefined, style: Style): number | null {
  for (const name of [style.name, ...style.ancestors]) {
    if (name === 'title') return 1
    const level = /^heading ([1-9])$/.exec(name)?.[1]
    if (level !== undefined) return Math.min(6, Number(level))
  }
  const own = valOf(properties, 'w:outlineLvl')
  const outline = own === undefined ? style.outlineLevel : Number(own)
  return outline === null || outline > 8 ? null : Math.min(6, outline + 1)
}

/** Whether all of a paragraph is set in a typewriter's letters, other than by the style of code within a line. */
function isCode(element: XmlElement, file: WordFile): boolean {
  const runs = descendantsOf(element, 'w:r').filter((run) => textOf(run).trim() !== '')
  if (file.own || runs.length === 0) return false
  return runs.every((run) => {
    const properties = childOf(run, 'w:rPr')
    const fonts = childOf(properties, 'w:rFonts')?.attributes
    return (
      valOf(properties, 'w:rStyle') === undefined &&
      /^(?:consolas|courier|courier new|menlo)$/i.test(fonts?.['w:ascii'] ?? '')
    )
  })
}

/** Code as it stands, breaks as line ends. */
function codeText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      switch (child.name) {
        case 'w:t':
          return textOf(child)
        case 'w:tab':
          return '\t'
        case 'w:br':
        case 'w:cr':
          return '\n'
        case 'w:noBreakHyphen':
          return '-'
        case 'w:del':
        case 'w:pPr':
        case 'w:rPr':
          return ''
        default:
          return codeText(child)
      }
    })
    .join('')
}

/** An empty paragraph with a line above or below it is a rule. */
function hasRule(properties: XmlElement | undefined): boolean {
  const borders = childOf(properties, 'w:pBdr')
  return ['w:bottom', 'w:top'].some((side) => {
    const kind = valOf(borders, side)
    return kind !== undefined && !/^(?:nil|none)$/.test(kind)
  })
}

const box = /^[\s\u00a0]*([☐☑☒])[\s\u00a0]*/

/** The box at the start of a task, and the text without it. */
function task(content: Node[]): { checked: boolean | null; rest: Node[] } {
  const [first, second, ...more] = content
  const found = box.exec(first?.text ?? '')
  if (!first || !found) return { checked: null, rest: content }
  const text = (first.text ?? '').slice(found[0].length)
  const own = text === '' ? [] : [first.type.schema.text(text, first.marks)]
  // What divides the box from the text can be a run of its own.
  const after = text === '' && second?.isText ? withoutStart([second]) : second ? [second] : []
  return { checked: found[1] !== '☐', rest: [...own, ...after, ...more] }
}

function withoutStart(nodes: Node[]): Node[] {
  const [first, ...rest] = nodes
  if (!first?.isText) return nodes
  const text = (first.text ?? '').replace(/^[\s\u00a0]+/, '')
  return text === '' ? withoutStart(rest) : [first.type.schema.text(text, first.marks), ...rest]
}

/** Without white space and breaks at either end; tabs within are spaces, which is what Markdown shows of them. */
export function withoutEdges(content: readonly Node[]): Node[] {
  const plain = content.map((node) =>
    node.text?.includes('\t') ? node.type.schema.text(node.text.replace(/(?<!\s)\s*\t\s*/g, ' '), node.marks) : node,
  )
  const start = plain.findIndex((node) => !isSpace(node))
  const end = plain.findLastIndex((node) => !isSpace(node))
  return start < 0 ? [] : plain.slice(start, end + 1)
}

function isSpace(node: Node): boolean {
  return node.type.name === 'hardBreak' || (node.isText && (node.text ?? '').trim() === '')
}
