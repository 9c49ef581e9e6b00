import type { HeadingLevel } from './printed.ts'

/**
 * How each kind of paragraph is set. Sizes and spaces are in points, a 72nd of an inch. The Word file's styles are made
 * from it, and so is the estimate of pages: Calibri 11 pt, single spacing, 6 pt after a paragraph, headings 12 pt bold,
 * sub-headline italic, questions 11 pt bold (Calbucci, The PRFAQ Framework, chapter 5).
 */
export interface Look {
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly before: number
  readonly after: number
  /** On one page with what follows, and its own lines on one page. */
  readonly keepNext: boolean
  readonly keepLines: boolean
}

const body: Look = { size: 11, bold: false, italic: false, before: 0, after: 6, keepNext: false, keepLines: false }
const heading: Look = { ...body, bold: true, before: 6, after: 2, keepNext: true, keepLines: true }

export const looks = {
  body,
  title: { ...body, size: 16, bold: true, keepNext: true, keepLines: true },
  subtitle: { ...body, italic: true, after: 10, keepNext: true },
  question: { ...heading, before: 9 },
  tableText: { ...body, before: 2, after: 2 },
  code: { ...body, size: 9.5, before: 2, after: 8 },
  note: { ...body, size: 9, after: 2 },
  coverLine: { ...body, after: 1 },
  coverEnd: { ...body, after: 14 },
  contentsTitle: { ...body, size: 12, bold: true, keepNext: true },
  contentsPart: { ...body, bold: true, before: 6, after: 1 },
  contentsEntry: { ...body, after: 1 },
} as const satisfies Readonly<Record<string, Look>>

export const headingLooks: Readonly<Record<HeadingLevel, Look>> = {
  1: { ...heading, size: 12, before: 0, after: 8 },
  2: { ...heading, size: 12 },
  3: heading,
  4: { ...heading, italic: true },
  5: { ...heading, bold: false, italic: true },
  6: { ...heading, bold: false, italic: true },
}

/** Size of code within a line. */
export const inlineCodeSize = 10

/** The line under a part's heading: how thick, and how far below the text. */
export const partRule = { width: 0.5, space: 3 } as const

/** Left and right of a quotation. */
export const quoteIndent = 28.8

/** How far a list item's text stands to the right of what surrounds the list: a quarter inch. */
export const listIndent = 18

/** Room for the number of a question: “10.” in 11 pt bold. */
export const questionIndent = 21.6

/** From the label of a cover's line to its text, and how far a section stands in from its part in the contents. */
export const coverIndent = 90
export const contentsIndent = 12

/** Between two lists that follow each other. */
export const listGap = 6

/** Height of the empty paragraph after a table. */
export const tableGap = 6
