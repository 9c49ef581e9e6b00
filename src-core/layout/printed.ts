import type { PartId } from '../document/structure.ts'

/**
 * What is printed, in the order it is printed: the one model from which the DOCX and the HTML are made. It knows no
 * ProseMirror and no Word; every text in it is clean (no character that XML forbids) and every link is safe to follow.
 */
export interface PrintedDocument {
  readonly title: string
  /** BCP 47, such as `en-US`. */
  readonly language: string
  readonly author: string | null
  /** As it is shown: `3 June 2027`. */
  readonly date: string
  /** `2027-06-03`; the date that the file's own properties carry. */
  readonly isoDate: string
  /** Whether the document itself gives its date. */
  readonly dated: boolean
  readonly stage: string | null
  readonly confidentiality: string | null
  /** What stands above the text where a cover was asked for. */
  readonly cover: PrintedCover | null
  /** The table of contents where one was asked for; each entry's anchor is that of a block. */
  readonly contents: readonly ContentsEntry[] | null
  /** A word to print behind the text of each page. */
  readonly watermark: string | null
  readonly parts: readonly PrintedPart[]
  /** Footnotes in the order of their numbers, which start at 1. */
  readonly notes: readonly (readonly PrintedBlock[])[]
  /** What stands in the document and is not printed, in document order, so that nobody has to find out by comparing. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  /**
   * `part`: a whole part, by choice; its text is not listed again. `heading`: a press release heading or label, by
   * choice. `mark`: the `Q1:` of a question that is numbered anew, or the `A:` of its answer. `link`: the address of a
   * link that is printed as plain text. `image`: an image of which only the description is printed.
   */
  readonly kind: 'part' | 'heading' | 'mark' | 'comment' | 'definition' | 'link' | 'image'
  readonly text: string
}

export interface PrintedCover {
  /** Null where the text itself opens with the same words. */
  readonly title: string | null
  /** Such as `Author` and a name; never empty ones. */
  readonly lines: readonly { readonly label: string; readonly value: string }[]
}

export interface ContentsEntry {
  /** 1 for a part, 2 for its sections and questions. */
  readonly level: 1 | 2
  /** With the number of a question in front. */
  readonly text: string
  readonly anchor: string
}

export interface PrintedPart {
  /** Null for what stands before, between or after the parts of a PR/FAQ. */
  readonly id: PartId | null
  readonly newPage: boolean
  /** A section of its own, whose pages are numbered anew. */
  readonly apart: boolean
  readonly blocks: readonly PrintedBlock[]
}

/** Names under which other places can point at a block: `customer-faq`, `summary`, `internal-faq-3`. */
interface Anchored {
  readonly anchors: readonly string[]
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export type PrintedBlock =
  | ({ readonly kind: 'subtitle' | 'paragraph'; readonly runs: readonly Run[] } & Anchored)
  /** `heads`: it is a heading in the document as well, which leads to what follows. */
  | ({ readonly kind: 'title'; readonly heads: boolean; readonly runs: readonly Run[] } & Anchored)
  | ({ readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: readonly Run[] } & Anchored)
  /** `list` names the run of numbers the question belongs to; each FAQ has its own. */
  | ({
      readonly kind: 'question'
      readonly list: string
      readonly number: number
      readonly runs: readonly Run[]
    } & Anchored)
  | ({ readonly kind: 'quote'; readonly blocks: readonly PrintedBlock[] } & Anchored)
  | ({
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly tight: boolean
      readonly items: readonly PrintedItem[]
    } & Anchored)
  | ({ readonly kind: 'code'; readonly text: string } & Anchored)
  | ({
      readonly kind: 'table'
      readonly align: readonly CellAlign[]
      /** Null when the table has no header row. Each row has as many cells as `align`. */
      readonly header: readonly PrintedCell[] | null
      readonly rows: readonly (readonly PrintedCell[])[]
    } & Anchored)
  | ({ readonly kind: 'rule' } & Anchored)

export type PrintedTable = Extract<PrintedBlock, { kind: 'table' }>

export type CellAlign = 'left' | 'center' | 'right' | null
export type PrintedCell = readonly Run[]

export interface PrintedItem {
  /** Null for an ordinary item; whether it is done for a task. */
  readonly checked: boolean | null
  readonly blocks: readonly PrintedBlock[]
}

export interface Style {
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  readonly code: boolean
}

export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly style: Style; readonly link: string | null }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string; readonly link: string | null }
  /** A mark that points to a footnote. */
  | { readonly kind: 'note'; readonly number: number }

export const plain: Style = { bold: false, italic: false, strike: false, code: false }

/** The text of runs as a reader would speak it: a break is a space, an image its alternative text. */
export function runsText(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : run.kind === 'image' ? run.alt : ''))
    .join('')
}
