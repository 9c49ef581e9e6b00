import type { FlowItem, FlowParagraph, FlowRow, FlowTable } from './flow.ts'
import { heightOf } from './flow.ts'

/** A place on the pages: pages before it, and how far down its page it is, in points. */
export interface Spot {
  readonly page: number
  readonly y: number
}

/** What is the first on a page: a line of a paragraph, or a row of a table. */
export interface PageStart {
  readonly page: number
  readonly item: FlowItem
  /** Which line or row. */
  readonly at: number
}

export interface Placed {
  readonly item: FlowItem
  /** Where its last line ends. */
  readonly end: Spot
}

/** Fewest lines of a paragraph that stand alone at the end or the start of a page, where it has more. */
const together = 2

/** The line between text and notes, with the space around it. */
const noteRule = 6

/** Puts items on pages, one after the other. */
export class Pages {
  private readonly height: number
  private readonly noteHeight: (number: number) => number
  private readonly starts: PageStart[] = []
  private readonly placed: Placed[] = []
  private page = 0
  private y = 0
  private notes = 0
  private readonly noted = new Set<number>()
  private empty = true
  /** The paragraph above on this page; null at its top and below a table. */
  private last: FlowParagraph | null = null

  /**
   * @param height of the text on a page, in points
   * @param noteHeight of a footnote by its number
   */
  constructor(height: number, noteHeight: (number: number) => number) {
    this.height = height
    this.noteHeight = noteHeight
  }

  get pageStarts(): readonly PageStart[] {
    return this.starts
  }

  get items(): readonly Placed[] {
    return this.placed
  }

  get spot(): Spot {
    return { page: this.page, y: this.y }
  }

  newPage(): void {
    if (this.empty) return
    this.page += 1
    this.y = 0
    this.empty = true
    this.last = null
    this.notes = 0
  }

  add(items: readonly FlowItem[]): void {
    items.forEach((item, i) => {
      if (!keptWithLast(items, i) && !this.fits(items, i)) this.newPage()
      if (item.kind === 'table') this.addTable(item)
      else this.addParagraph(item)
      this.placed.push({ item, end: this.spot })
    })
  }

  /** Whether what has to stay together from an item on fits what is left of the page, or would not fit any page. */
  private fits(items: readonly FlowItem[], from: number): boolean {
    if (this.empty) return true
    let height = 0
    let { last } = this
    for (let i = from; i < items.length; i++) {
      const item = items[i] as FlowItem
      if (item.kind === 'table') {
        height += (last?.after ?? 0) + (item.header?.height ?? 0) + (item.rows[0]?.height ?? 0)
        break
      }
      const least = leastLines(item)
      height += gap(last, item) + heightOf(item.lines.slice(0, least)) + (least === item.lines.length ? item.below : 0)
      if (!item.keepNext) break
      last = item
    }
    return this.y + height <= this.room() || height > this.height
  }

  private addParagraph(item: FlowParagraph): void {
    const { lines, below } = item
    let from = 0
    while (from < lines.length) {
      if (from === 0) this.y += gap(this.last, item)
      const cut = this.cut(item, from)
      if (cut > from) this.begin(item, from)
      for (const { height, notes } of lines.slice(from, cut)) {
        this.note(notes)
        this.y += height
      }
      if (cut < lines.length) this.newPage()
      from = cut
    }
    this.y += below
    this.last = item
  }

  /** The first line, from one on, that does not go on this page. */
  private cut(item: FlowParagraph, from: number): number {
    const { lines, below } = item
    let y = this.y
    let fitting = from
    const notes: number[] = []
    for (const line of lines.slice(from)) {
      notes.push(...line.notes)
      y += line.height
      if (y + (fitting === lines.length - 1 ? below : 0) > this.room(notes)) break
      fitting += 1
    }
    if (fitting === lines.length) return fitting
    const kept = Math.min(fitting, lines.length - together)
    const enough = kept - from >= (from === 0 ? leastLines(item) : 1)
    if (enough) return kept
    // Nothing is gained by going to the next page from the top of this one.
    return this.empty ? Math.max(fitting, from + 1) : from
  }

  private addTable(item: FlowTable): void {
    const { header, rows } = item
    this.y += this.last?.after ?? 0
    this.begin(item, 0)
    if (header) this.row(header)
    rows.forEach((row, i) => {
      if (!this.empty && this.y + row.height > this.room(row.notes)) {
        this.newPage()
        this.begin(item, i)
        if (header) this.row(header)
      }
      this.row(row)
    })
    this.last = null
  }

  private row({ height, notes }: FlowRow): void {
    this.note(notes)
    this.y += height
  }

  private begin(item: FlowItem, at: number): void {
    if (this.empty) this.starts.push({ page: this.page, item, at })
    this.empty = false
  }

  /** Height for text on this page, with these notes on it too. */
  private room(notes: readonly number[] = []): number {
    const fresh = notes.filter((number) => !this.noted.has(number))
    const more = fresh.reduce((sum, number) => sum + this.noteHeight(number), 0)
    const all = this.notes + more
    return this.height - (all > 0 ? all + noteRule : 0)
  }

  private note(notes: readonly number[]): void {
    for (const number of notes) {
      if (this.noted.has(number)) continue
      this.noted.add(number)
      this.notes += this.noteHeight(number)
    }
  }
}

/**
 * Space above a paragraph: the larger of what the one before it has after itself and what it has before. Word and
 * LibreOffice keep it at the top of a page too.
 */
function gap(last: FlowParagraph | null, item: FlowParagraph): number {
  const near = last !== null && last.tight !== null && last.tight === item.tight
  return near ? 0 : Math.max(last?.after ?? 0, item.before)
}

function keptWithLast(items: readonly FlowItem[], at: number): boolean {
  const last = items[at - 1]
  return last?.kind === 'paragraph' && last.keepNext
}

/** How many lines of a paragraph have to stand on the page on which it begins. */
function leastLines({ lines, keepLines }: FlowParagraph): number {
  return keepLines || lines.length < 2 * together ? lines.length : together
}
