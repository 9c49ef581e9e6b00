import type { IBaseParagraphStyleOptions, IParagraphPropertiesOptions, IPropertiesOptions } from 'docx'
import {
  contentsIndent,
  coverIndent,
  headingLooks,
  inlineCodeSize,
  type Look,
  looks,
  partRule,
} from '../layout/looks.ts'
import type { HeadingLevel } from '../layout/printed.ts'

/** Ids of the styles that the writer applies; each is defined below or among docx's defaults. */
export const styleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  question: 'Question',
  quote: 'Quote',
  list: 'ListParagraph',
  tableText: 'TableText',
  code: 'SourceCode',
  inlineCode: 'VerbatimChar',
  unnumbered: 'Unnumbered',
  header: 'Header',
  footer: 'Footer',
  note: 'FootnoteText',
  hyperlink: 'Hyperlink',
  coverTitle: 'CoverTitle',
  coverLine: 'CoverLine',
  coverEnd: 'CoverEnd',
  coverLabel: 'CoverLabel',
  contentsTitle: 'ContentsTitle',
} as const

const font = 'Calibri'
/** Set on code inside a link too, whose character style is the link's. */
export const codeFont = 'Consolas'
const black = '000000'
const grey = '595959'
const faintGrey = 'F2F2F2'

/** Half points, Word's unit of type size. */
const points = (size: number) => Math.round(size * 2)
/** Twips, Word's unit of space. */
export const twips = (size: number) => Math.round(size * 20)
/** Eighths of a point, Word's unit of a line's width. */
const eighths = (size: number) => Math.round(size * 8)

// Word allows widow control in a style as in a paragraph; the library's type for styles does not name it.
const body: IParagraphPropertiesOptions = { widowControl: true, spacing: spacing(looks.body) }

const unnumbered: IParagraphPropertiesOptions = { suppressLineNumbers: true }

function spacing({ before, after }: Pick<Look, 'before' | 'after'>) {
  return { line: 240, lineRule: 'auto', before: twips(before), after: twips(after) } as const
}

function keep({ keepNext, keepLines }: Look) {
  return { ...(keepNext && { keepNext }), ...(keepLines && { keepLines }) }
}

function heading(level: HeadingLevel): IBaseParagraphStyleOptions {
  const look = headingLooks[level]
  return {
    // Word's own spelling; its list of built-in styles is matched by name.
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 9,
    quickFormat: true,
    run: { font, size: points(look.size), bold: look.bold, italics: look.italic, color: black },
    paragraph: { ...keep(look), outlineLevel: level - 1, spacing: spacing(look) },
  }
}

/**
 * The styles of the exported file, as `looks` says.
 * @param language BCP 47, so that Word checks spelling in the right one
 */
export function documentStyles(language: string): NonNullable<IPropertiesOptions['styles']> {
  return {
    default: {
      document: {
        run: { font, size: points(looks.body.size), color: black, language: { value: language } },
        paragraph: body,
      },
      title: {
        name: 'Title',
        basedOn: 'Normal',
        next: 'Normal',
        uiPriority: 10,
        quickFormat: true,
        run: { font, size: points(looks.title.size), bold: looks.title.bold, color: black },
        paragraph: { ...keep(looks.title), spacing: spacing(looks.title) },
      },
      heading1: {
        ...heading(1),
        paragraph: {
          ...heading(1).paragraph,
          border: { bottom: { style: 'single', size: eighths(partRule.width), space: partRule.space, color: black } },
        },
      },
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
      listParagraph: { uiPriority: 34, quickFormat: true },
      lineNumber: { run: { size: points(8), color: grey } },
      hyperlink: { run: { color: '0563C1', underline: { type: 'single', color: '0563C1' } } },
      footnoteText: {
        run: { size: points(looks.note.size) },
        paragraph: { spacing: spacing(looks.note) },
      },
    },
    paragraphStyles: [
      {
        id: styleIds.subtitle,
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        uiPriority: 11,
        quickFormat: true,
        run: { italics: looks.subtitle.italic },
        paragraph: { ...keep(looks.subtitle), spacing: spacing(looks.subtitle) },
      },
      {
        id: styleIds.question,
        name: 'Question',
        // A heading of level 2 to Word's navigation pane and to screen readers.
        basedOn: 'Heading2',
        next: 'Normal',
        uiPriority: 9,
        quickFormat: true,
        run: { size: points(looks.question.size) },
        paragraph: { spacing: spacing(looks.question) },
      },
      {
        id: styleIds.quote,
        name: 'Quote',
        basedOn: 'Normal',
        uiPriority: 29,
        quickFormat: true,
      },
      {
        id: styleIds.tableText,
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: spacing(looks.tableText) },
      },
      {
        // The name under which pandoc knows a block of code again.
        id: styleIds.code,
        name: 'Source Code',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: codeFont, size: points(looks.code.size), noProof: true },
        paragraph: {
          alignment: 'left',
          shading: { type: 'clear', color: 'auto', fill: faintGrey },
          spacing: spacing(looks.code),
        },
      },
      // Line numbers are turned off by this style alone: beside another property of a paragraph the library writes the
      // switch where the format does not allow it. LibreOffice numbers notes, headers and footers without it.
      { id: styleIds.unnumbered, name: 'Unnumbered', basedOn: 'Normal', paragraph: unnumbered },
      { id: styleIds.coverTitle, name: 'Cover Title', basedOn: styleIds.title, paragraph: unnumbered },
      {
        id: styleIds.coverLine,
        name: 'Cover Line',
        basedOn: styleIds.unnumbered,
        paragraph: {
          // The tab after the label ends where the lines below the first begin.
          indent: { left: twips(coverIndent), hanging: twips(coverIndent) },
          spacing: spacing(looks.coverLine),
        },
      },
      {
        id: styleIds.coverEnd,
        name: 'Cover End',
        basedOn: styleIds.coverLine,
        paragraph: {
          spacing: spacing(looks.coverEnd),
          border: { bottom: { style: 'single', size: eighths(partRule.width), space: 8, color: black } },
        },
      },
      {
        // Not a heading: it would stand in the table of contents itself.
        id: styleIds.contentsTitle,
        name: 'Contents Title',
        basedOn: styleIds.unnumbered,
        run: { size: points(looks.contentsTitle.size), bold: looks.contentsTitle.bold },
        paragraph: { ...keep(looks.contentsTitle), spacing: spacing(looks.contentsTitle) },
      },
      contentsLine(1),
      contentsLine(2),
      { id: styleIds.header, name: 'header', basedOn: styleIds.unnumbered, uiPriority: 99, ...running },
      { id: styleIds.footer, name: 'footer', basedOn: styleIds.unnumbered, uiPriority: 99, ...running },
    ],
    characterStyles: [
      { id: styleIds.coverLabel, name: 'Cover Label', run: { color: grey } },
      // The name that the library gives the text of a table of contents.
      { id: 'IndexLink', name: 'Index Link' },
      {
        id: styleIds.inlineCode,
        name: 'Verbatim Char',
        quickFormat: true,
        run: { font: codeFont, size: points(inlineCodeSize), noProof: true },
      },
    ],
  }
}

/** Word's own name for the lines of a table of contents, so that updating it keeps their look. */
function contentsLine(level: 1 | 2) {
  const look = level === 1 ? looks.contentsPart : looks.contentsEntry
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: styleIds.unnumbered,
    next: 'Normal',
    uiPriority: 39,
    run: { bold: look.bold },
    paragraph: { spacing: spacing(look), ...(level === 2 && { indent: { left: twips(contentsIndent) } }) },
  }
}

const running = {
  run: { size: points(9), color: grey },
  paragraph: { spacing: spacing({ before: 0, after: 0 }) },
}
