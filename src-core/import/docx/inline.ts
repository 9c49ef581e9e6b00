import type { Mark, Node } from '@tiptap/pm/model'
import { nodeOf, withMark } from '../../clipboard/node-of.ts'
import { cleanText } from '../../layout/clean-text.ts'
import { linkAddress } from '../../layout/link-address.ts'
import { Fields, hyperlinkAddress } from './fields.ts'
import { isMonospace } from './styles.ts'
import type { TextPart } from './word-file.ts'
import { childOf, descendantsOf, elementsOf, textOf, toggleOf, valOf, type XmlElement } from './xml.ts'

/** What is around a run. */
interface Surroundings {
  readonly href: string | null
  readonly deleted: boolean
}

/** What else a paragraph's content holds beside its text. */
export interface ParagraphExtras {
  /** Text boxes, which stand after the paragraph. */
  readonly boxes: XmlElement[]
  /** A picture of a line, as older programs write a rule. */
  rule: boolean
}

const codeStyles =
  /^(?:verbatim char|html code|html typewriter|html keyboard|html sample|source text|code|inline code|code char)$/
const linkStyles = /^(?:hyperlink|followedhyperlink|internet link|visited internet link|index link)$/

/** Characters of the symbol fonts that stand for boxes and ticks (Wingdings), by code in the private area. */
const symbols: Readonly<Record<string, string>> = {
  F0A8: '☐',
  F06F: '☐',
  F0A3: '☐',
  F0FE: '☑',
  F053: '☑',
  F052: '☑',
  F0FD: '☒',
  F0FC: '✓',
  F0FB: '✗',
  F0B7: '•',
  F0E0: '→',
  F0DF: '←',
  F04A: '☺',
}

/** Reads the content of paragraphs as inline nodes. Fields can run over several paragraphs, so one reader reads them all. */
export class InlineReader {
  private readonly part: TextPart
  private readonly fields = new Fields()
  private nodes: Node[] = []
  private extras: ParagraphExtras = { boxes: [], rule: false }

  constructor(part: TextPart) {
    this.part = part
  }

  /** @param paragraphBold whether the paragraph's style is bold, so that bold in it is nothing of its own */
  read(paragraph: XmlElement, paragraphBold: boolean): { nodes: Node[]; extras: ParagraphExtras } {
    this.nodes = []
    this.extras = { boxes: [], rule: false }
    this.children(paragraph, { href: null, deleted: false })
    return { nodes: paragraphBold ? withoutAllBold(this.nodes) : this.nodes, extras: this.extras }
  }

  private get file() {
    return this.part.file
  }

  private children(element: XmlElement, around: Surroundings): void {
    for (const child of elementsOf(element)) this.child(child, around)
  }

  private child(element: XmlElement, around: Surroundings): void {
    const { comments, changes, losses } = this.file
    const { attributes } = element
    switch (element.name) {
      case 'w:r':
        this.run(element, around)
        break
      case 'w:hyperlink':
        this.children(element, { ...around, href: this.hyperlink(element) ?? around.href })
        break
      case 'w:fldSimple': {
        const href = hyperlinkAddress(attributes['w:instr'] ?? '')
        this.children(element, { ...around, href: this.allowed(href, element) ?? around.href })
        break
      }
      case 'w:ins':
      case 'w:moveTo':
        changes.add('inserted', attributes['w:author'])
        if (changes.choice === 'accept') {
          this.children(element, around)
          break
        }
        this.raw('<ins>')
        this.children(element, around)
        this.raw('</ins>')
        break
      case 'w:del':
      case 'w:moveFrom':
        changes.add('deleted', attributes['w:author'])
        if (changes.choice === 'show') this.children(element, { ...around, deleted: true })
        return
      case 'w:sdt':
        this.control(element, around)
        break
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        this.children(element, around)
        break
      case 'w:commentRangeStart':
        comments.rangeStarts(attributes['w:id'])
        break
      case 'w:commentRangeEnd':
        comments.rangeEnds(attributes['w:id'])
        break
      case 'm:oMath':
      case 'm:oMathPara':
        losses.add('equations', mathText(element))
        this.text(mathText(element), [])
        break
      case 'mc:AlternateContent':
        this.children(alternative(element), around)
        break
    }
  }

  private run(run: XmlElement, around: Surroundings): void {
    const properties = childOf(run, 'w:rPr')
    if (toggleOf(properties, 'w:vanish')) {
      if (textOf(run).trim() !== '') this.file.losses.add('hidden', textOf(run))
      return
    }
    const href = around.href ?? this.fields.href
    const marks = this.marks(properties, href, around.deleted)
    for (const child of elementsOf(run)) this.runChild(child, marks, properties, around)
  }

  private runChild(
    child: XmlElement,
    marks: readonly Mark[],
    properties: XmlElement | undefined,
    around: Surroundings,
  ): void {
    const { attributes } = child
    if (child.name === 'w:fldChar') this.fields.mark(attributes['w:fldCharType'], (href) => this.allowed(href, child))
    else if (child.name === 'w:instrText') this.fields.instruct(textOf(child))
    else if (this.fields.shown) this.shownChild(child, marks, properties, around)
  }

  private shownChild(
    child: XmlElement,
    marks: readonly Mark[],
    properties: XmlElement | undefined,
    around: Surroundings,
  ): void {
    const { attributes } = child
    switch (child.name) {
      case 'w:t':
      case 'w:delText': {
        const text = textOf(child)
        const kept = attributes['xml:space'] === 'preserve' ? text : text.trim()
        // A raised number that repeats a note's is how Dateline writes a second mark of one note.
        if (this.file.own && valOf(properties, 'w:vertAlign') === 'superscript' && this.file.notes.has(Number(kept)))
          this.raw(`[^${Number(kept)}]`)
        else this.text(kept, marks)
        break
      }
      case 'w:tab':
      case 'w:ptab':
        this.text('\t', marks)
        break
      case 'w:br':
      case 'w:cr':
        if (!/^(?:page|column)$/.test(attributes['w:type'] ?? '')) this.lineBreak()
        return
      case 'w:noBreakHyphen':
        this.text('\u2011', marks)
        break
      case 'w:sym':
        this.text(this.symbol(attributes['w:char'] ?? ''), marks)
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        const number = this.file.notes.number(kind, attributes['w:id'])
        if (number !== null) this.raw(`[^${number}]`)
        break
      }
      case 'w:drawing':
        this.drawing(child, marks)
        break
      case 'w:pict':
      case 'w:object':
        this.picture(child, marks)
        break
      case 'w:ruby':
        this.children(childOf(child, 'w:rubyBase') ?? child, around)
        break
      case 'mc:AlternateContent':
        for (const inner of elementsOf(alternative(child))) this.runChild(inner, marks, properties, around)
        return
    }
  }

  private marks(properties: XmlElement | undefined, href: string | null, deleted: boolean): readonly Mark[] {
    const { schema, styles, losses } = this.file
    const style = styles.character(valOf(properties, 'w:rStyle'))
    const isLink = href !== null || linkStyles.test(style.name)
    const code = codeStyles.test(style.name) || style.monospace || isMonospace(properties)
    let marks: readonly Mark[] = []
    const set = (on: boolean, name: string) => {
      if (on) marks = withMark(schema, marks, name)
    }
    set(toggleOf(properties, 'w:b') ?? style.bold, 'bold')
    set(toggleOf(properties, 'w:i') ?? style.italic, 'italic')
    set(
      (toggleOf(properties, 'w:strike') ?? style.strike) || toggleOf(properties, 'w:dstrike') === true || deleted,
      'strike',
    )
    set(code, 'code')
    if (href !== null) marks = withMark(schema, marks, 'link', { href, title: null })
    const underline = valOf(properties, 'w:u')
    const raised = valOf(properties, 'w:vertAlign') ?? 'baseline'
    const colour = valOf(properties, 'w:color') ?? 'auto'
    const highlight = valOf(properties, 'w:highlight') ?? 'none'
    // Dateline raises only the numbers of notes.
    const own = (raised !== 'baseline' && !this.file.own) || highlight !== 'none'
    const looksOfLinks = (underline !== undefined && underline !== 'none') || !/^(?:auto|000000)$/i.test(colour)
    if (own || (looksOfLinks && !isLink)) losses.add('formatting')
    return marks
  }

  private hyperlink(element: XmlElement): string | null {
    const relationship = this.part.relationships.get(element.attributes['r:id'] ?? '')
    if (!relationship?.external) return null
    const anchor = element.attributes['w:anchor']
    return this.allowed(anchor ? `${relationship.target}#${anchor}` : relationship.target, element)
  }

  private allowed(href: string | null, element: XmlElement): string | null {
    if (href === null) return null
    const address = linkAddress(href)
    if (address === null) this.file.losses.add('links', textOf(element) || href)
    return address === null ? null : href.trim()
  }

  private control(element: XmlElement, around: Surroundings): void {
    const properties = childOf(element, 'w:sdtPr')
    const content = childOf(element, 'w:sdtContent')
    const box = childOf(properties, 'w14:checkbox')
    if (box) {
      const checked = childOf(box, 'w14:checked')?.attributes['w14:val']
      this.text(checked === '1' || checked === 'true' ? '☑' : '☐', [])
      return
    }
    if (childOf(properties, 'w:dropDownList') || childOf(properties, 'w:comboBox') || childOf(properties, 'w:date'))
      this.file.losses.add('controls', content ? textOf(content) : '')
    if (content) this.children(content, around)
  }

  private drawing(element: XmlElement, marks: readonly Mark[]): void {
    const boxes = descendantsOf(element, 'w:txbxContent')
    const blips = descendantsOf(element, 'a:blip')
    const properties = descendantsOf(element, 'wp:docPr')[0]?.attributes
    const alt = properties?.descr ?? properties?.title ?? ''
    for (const blip of blips) this.image(blip.attributes['r:embed'] ?? blip.attributes['r:link'], alt, marks)
    this.extras.boxes.push(...boxes)
    if (blips.length === 0 && boxes.length === 0) this.file.losses.add('drawings', alt || (properties?.name ?? ''))
  }

  /** Drawings as Word 2007 and older wrote them (VML). */
  private picture(element: XmlElement, marks: readonly Mark[]): void {
    if (descendantsOf(element, 'v:rect').some(({ attributes }) => /^t/.test(attributes['o:hr'] ?? ''))) {
      this.extras.rule = true
      return
    }
    const data = descendantsOf(element, 'v:imagedata')
    const boxes = descendantsOf(element, 'w:txbxContent')
    const alt = descendantsOf(element, 'v:shape')[0]?.attributes.alt ?? ''
    for (const { attributes } of data) this.image(attributes['r:id'], alt || (attributes['o:title'] ?? ''), marks)
    this.extras.boxes.push(...boxes)
    if (element.name === 'w:object' || (data.length === 0 && boxes.length === 0)) this.file.losses.add('drawings', alt)
  }

  private image(id: string | undefined, alt: string, marks: readonly Mark[]): void {
    const relationship = this.part.relationships.get(id ?? '')
    const { schema, images, losses } = this.file
    const src = relationship && !relationship.external ? images.address(relationship.target) : null
    const text = cleanText(alt).replace(/\s+/g, ' ').trim()
    if (src !== null)
      this.nodes.push(nodeOf(schema, 'image', { src, alt: text, title: null }).mark(marks.filter(isLink)))
    else {
      if (!relationship || relationship.external) losses.add('images', alt)
      if (text !== '') this.text(`[${text}]`, marks)
    }
  }

  private symbol(code: string): string {
    const point = Number.parseInt(code, 16)
    const known = symbols[code.toUpperCase()]
    if (known) return known
    if (point >= 0x20 && point < 0xe000) return String.fromCharCode(point)
    this.file.losses.add('symbols')
    return '□'
  }

  private text(text: string, marks: readonly Mark[]): void {
    const { schema, comments } = this.file
    const clean = cleanText(text).replaceAll('\n', ' ').replaceAll('\u00ad', '')
    if (clean === '') return
    comments.heard(clean)
    this.nodes.push(schema.text(clean, marks))
  }

  private lineBreak(): void {
    this.file.comments.heard(' ')
    this.nodes.push(nodeOf(this.file.schema, 'hardBreak', null))
  }

  private raw(source: string): void {
    this.nodes.push(nodeOf(this.file.schema, 'rawInline', { source }))
  }
}

/** What is bold by itself, as headings and header rows are, is not bold once more. */
export function withoutAllBold(content: readonly Node[]): Node[] {
  const isBold = (node: Node) => node.marks.some(({ type }) => type.name === 'bold')
  if (!content.every((node) => !node.isText || isBold(node))) return [...content]
  return content.map((node) => node.mark(node.marks.filter(({ type }) => type.name !== 'bold')))
}

function isLink(mark: Mark): boolean {
  return mark.type.name === 'link'
}

/** Of the forms in which a thing is written for programs of different ages, the newest that is read here. */
export function alternative(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element
}

function mathText(element: XmlElement): string {
  return descendantsOf(element, 'm:t').map(textOf).join('')
}
