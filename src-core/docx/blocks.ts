import { type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import * as looks from '../layout/looks.ts'
import { type PrintedBlock, type PrintedItem, plain, type Run } from '../layout/printed.ts'
import { listIndent, type Numbering, type NumberingReference } from './numbering.ts'
import { bookmarked, paragraphChildren, type RunSetting, withTabs } from './runs.ts'
import { styleIds, twips } from './styles.ts'
import { spacer, writeTable } from './table.ts'

/** Where a block stands: how far in, how deep in lists, and which style its plain paragraphs have. */
interface Place {
  /** From the left and right margin, in twips. */
  readonly left: number
  readonly right: number
  readonly listLevel: number
  readonly style: string | null
  readonly contextualSpacing: boolean
}

const atMargin: Place = { left: 0, right: 0, listLevel: 0, style: null, contextualSpacing: false }

const quoteIndent = twips(looks.quoteIndent)
const listGap = twips(looks.listGap)

/** Written as the box that Word's own check box controls show. */
const boxes = { done: '☑', open: '☐' } as const
const boxFont = 'MS Gothic'

/** Writes printed blocks as Word paragraphs and tables. */
export class BlockWriter {
  private readonly numbering: Numbering
  private readonly setting: RunSetting
  /** Width of the text, in twips. */
  private readonly width: number
  // Page break, anchors and the space after a note's number go to the next paragraph that is written, however deep in lists or quotations it stands.
  private startsPage = false
  private noteOpens = false
  private titleLeads = false
  /** Another quotation ends right before the next paragraph: a gap shows, to readers and to import, that they are two. */
  private quoteApart = false
  private anchors: readonly string[] = []
  /** Whether lines of the part that is written are counted. */
  private numbered = true

  constructor(numbering: Numbering, setting: RunSetting, width: number) {
    this.numbering = numbering
    this.setting = setting
    this.width = width
  }

  part(blocks: readonly PrintedBlock[], newPage: boolean, numbered = true): FileChild[] {
    this.numbered = numbered
    this.startsPage ||= newPage && blocks.length > 0
    // The title of a press release without headings is what the navigation pane and a table of contents lead to.
    this.titleLeads = !blocks.some((block) => block.kind === 'heading' && block.level === 1)
    return this.all(blocks, atMargin)
  }

  /** A footnote. Word's notes hold paragraphs only, so a table in one is written as a paragraph a row. */
  note(blocks: readonly PrintedBlock[]): Paragraph[] {
    const place = { ...atMargin, style: styleIds.note }
    const flat = blocks.flatMap((block) => (block.kind === 'table' ? rowsAsParagraphs(block) : [block]))
    this.noteOpens = true
    const written = this.all(flat, place).filter((child) => child instanceof Paragraph)
    return written.length > 0 ? written : [this.paragraph([], { style: styleIds.note })]
  }

  private all(blocks: readonly PrintedBlock[], place: Place): FileChild[] {
    return blocks.flatMap((block, i) => {
      const afterList = block.kind === 'list' && blocks[i - 1]?.kind === 'list'
      this.quoteApart ||= block.kind === 'quote' && blocks[i - 1]?.kind === 'quote'
      return this.block(block, place, afterList)
    })
  }

  /** @param afterList whether another list ends right before this one */
  private block(block: PrintedBlock, place: Place, afterList: boolean): FileChild[] {
    this.anchors = [...this.anchors, ...block.anchors]
    switch (block.kind) {
      case 'title':
      case 'subtitle':
        return [
          this.paragraph(this.children(block.runs), {
            ...indent(place),
            style: styleIds[block.kind],
            ...(block.kind === 'title' && (block.heads || this.titleLeads) && { outlineLevel: 0 }),
          }),
        ]
      case 'heading':
        return [this.paragraph(this.children(block.runs), { ...indent(place), style: `Heading${block.level}` })]
      case 'question': {
        const numbering = this.numbering.questions(block.list)
        return [this.paragraph(this.children(block.runs), { style: styleIds.question, numbering })]
      }
      case 'paragraph':
        return [this.paragraph(this.children(block.runs), body(place))]
      case 'quote': {
        const left = place.left + quoteIndent
        return this.all(block.blocks, { ...place, left, right: place.right + quoteIndent, style: styleIds.quote })
      }
      case 'list': {
        const numbering = block.ordered ? this.numbering.orderedList(place.listLevel, block.start) : null
        return block.items.flatMap((item, i) =>
          this.item(item, numbering, { ...place, contextualSpacing: block.tight }, afterList && i === 0),
        )
      }
      case 'code':
        return [this.paragraph(codeLines(block.text), { ...indent(place), style: styleIds.code })]
      case 'table': {
        const before = this.startsPage ? [this.paragraph([], spacer)] : []
        const cell = (runs: readonly Run[]) => this.anchored(this.children(runs))
        const width = this.width - place.left - place.right
        return [...before, ...writeTable(block, { cell, left: place.left, width })]
      }
      case 'rule':
        return [this.paragraph([], { ...indent(place), thematicBreak: true, style: styleIds.unnumbered })]
    }
  }

  private item(item: PrintedItem, ordered: NumberingReference | null, place: Place, setOff: boolean): FileChild[] {
    const { left, listLevel, contextualSpacing } = place
    const [first, ...rest] = item.blocks
    const opens = first?.kind === 'paragraph' ? first : null
    if (opens) this.anchors = [...this.anchors, ...opens.anchors]
    const box = item.checked === null ? null : item.checked ? boxes.done : boxes.open
    const numbering = ordered ?? (box ? null : this.numbering.bulletList(listLevel))
    // A box stands where a bullet would; beside a number it is part of the line.
    const divider = ordered ? '\u00a0' : new Tab()
    const boxed = box ? [new TextRun({ text: box, font: boxFont }), new TextRun({ children: [divider] })] : []
    const inner = { ...place, left: left + listIndent, listLevel: listLevel + 1 }
    return [
      this.paragraph([...boxed, ...this.children(opens?.runs ?? [])], {
        style: styleIds.list,
        ...(numbering && { numbering }),
        indent: { left: inner.left, hanging: listIndent, ...(place.right > 0 && { right: place.right }) },
        // Lists in a row have one style, between whose paragraphs tight spacing leaves no space.
        ...(setOff ? { spacing: { before: listGap, ...(contextualSpacing && { after: 0 }) } } : { contextualSpacing }),
      }),
      ...this.all(opens ? rest : item.blocks, { ...inner, style: styleIds.list }),
    ]
  }

  private paragraph(children: readonly ParagraphChild[], options: IParagraphOptions): Paragraph {
    const pageBreakBefore = this.startsPage
    const apart = this.quoteApart
    this.quoteApart = false
    // The library puts the note's number in front of its first paragraph.
    const space = this.noteOpens ? [new TextRun(' ')] : []
    this.startsPage = false
    this.noteOpens = false
    return new Paragraph({
      ...options,
      children: [...space, ...this.anchored(children)],
      ...(apart && { spacing: { ...options.spacing, before: listGap } }),
      ...(pageBreakBefore && { pageBreakBefore }),
      // LibreOffice counts lines in the whole document, whatever its sections say.
      ...(!this.numbered && { suppressLineNumbers: true }),
    })
  }

  private anchored(children: readonly ParagraphChild[]): ParagraphChild[] {
    const anchors = this.anchors
    this.anchors = []
    return bookmarked(anchors, children)
  }

  private children(runs: readonly Run[]): ParagraphChild[] {
    return paragraphChildren(runs, this.setting)
  }
}

function indent({ left, right }: Place): IParagraphOptions {
  return left === 0 && right === 0 ? {} : { indent: { left, right } }
}

function body(place: Place): IParagraphOptions {
  const { style, contextualSpacing } = place
  return { ...indent(place), ...(style !== null && { style }), ...(contextualSpacing && { contextualSpacing }) }
}

function codeLines(text: string): ParagraphChild[] {
  return text.split('\n').map((line, i) => new TextRun({ children: withTabs(line), ...(i > 0 && { break: 1 }) }))
}

function rowsAsParagraphs(table: Extract<PrintedBlock, { kind: 'table' }>): PrintedBlock[] {
  const divider: Run = { kind: 'text', text: ' | ', style: plain, link: null }
  return [...(table.header ? [table.header] : []), ...table.rows].map((row) => ({
    kind: 'paragraph',
    runs: row.flatMap((cell, i) => [...(i > 0 ? [divider] : []), ...cell]),
    anchors: [],
  }))
}
