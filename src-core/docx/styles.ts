import type { IBaseParagraphStyleOptions, IParagraphPropertiesOptions, IPropertiesOptions } from 'docx'

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
const twips = (size: number) => Math.round(size * 20)

const singleSpaced = { line: 240, lineRule: 'auto' } as const
// Word allows widow control in a style as in a paragraph; the library's type for styles does not name it.
const body: IParagraphPropertiesOptions = {
  widowControl: true,
  spacing: { ...singleSpaced, before: 0, after: twips(6) },
}

const unnumbered: IParagraphPropertiesOptions = { suppressLineNumbers: true }

interface HeadingLook {
  readonly level: number
  readonly size: number
  readonly before: number
  readonly after: number
  readonly bold?: boolean
  readonly italics?: boolean
}

function heading({
  level,
  size,
  before,
  after,
  bold = true,
  italics = false,
}: HeadingLook): IBaseParagraphStyleOptions {
  return {
    // Word's own spelling; its list of built-in styles is matched by name.
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 9,
    quickFormat: true,
    run: { font, size: points(size), bold, italics, color: black },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      spacing: { ...singleSpaced, before: twips(before), after: twips(after) },
    },
  }
}

/**
 * The styles of the exported file: Calibri 11 pt, single spacing, 6 pt after a paragraph, headings 12 pt bold,
 * sub-headline italic, questions 11 pt bold (Calbucci, The PRFAQ Framework, chapter 5).
 * @param language BCP 47, so that Word checks spelling in the right one
 */
export function documentStyles(language: string): NonNullable<IPropertiesOptions['styles']> {
  return {
    default: {
      document: {
        run: { font, size: points(11), color: black, language: { value: language } },
        paragraph: body,
      },
      title: {
        name: 'Title',
        basedOn: 'Normal',
        next: 'Normal',
        uiPriority: 10,
        quickFormat: true,
        run: { font, size: points(16), bold: true, color: black },
        paragraph: { keepNext: true, keepLines: true, spacing: { ...singleSpaced, before: 0, after: twips(6) } },
      },
      heading1: {
        ...heading({ level: 1, size: 12, before: 0, after: 8 }),
        paragraph: {
          ...heading({ level: 1, size: 12, before: 0, after: 8 }).paragraph,
          border: { bottom: { style: 'single', size: 4, space: 3, color: black } },
        },
      },
      heading2: heading({ level: 2, size: 12, before: 6, after: 2 }),
      heading3: heading({ level: 3, size: 11, before: 6, after: 2 }),
      heading4: heading({ level: 4, size: 11, before: 6, after: 2, italics: true }),
      heading5: heading({ level: 5, size: 11, before: 6, after: 2, bold: false, italics: true }),
      heading6: heading({ level: 6, size: 11, before: 6, after: 2, bold: false, italics: true }),
      listParagraph: { uiPriority: 34, quickFormat: true },
      lineNumber: { run: { size: points(8), color: grey } },
      hyperlink: { run: { color: '0563C1', underline: { type: 'single', color: '0563C1' } } },
      footnoteText: {
        run: { size: points(9) },
        paragraph: { spacing: { ...singleSpaced, before: 0, after: twips(2) } },
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
        run: { italics: true },
        paragraph: { keepNext: true, spacing: { ...singleSpaced, before: 0, after: twips(10) } },
      },
      {
        id: styleIds.question,
        name: 'Question',
        // A heading of level 2 to Word's navigation pane and to screen readers.
        basedOn: 'Heading2',
        next: 'Normal',
        uiPriority: 9,
        quickFormat: true,
        run: { size: points(11) },
        paragraph: { spacing: { ...singleSpaced, before: twips(9), after: twips(2) } },
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
        paragraph: { spacing: { ...singleSpaced, before: twips(2), after: twips(2) } },
      },
      {
        // The name under which pandoc knows a block of code again.
        id: styleIds.code,
        name: 'Source Code',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: codeFont, size: points(9.5), noProof: true },
        paragraph: {
          alignment: 'left',
          shading: { type: 'clear', color: 'auto', fill: faintGrey },
          spacing: { ...singleSpaced, before: twips(2), after: twips(8) },
        },
      },
      // Line numbers are turned off by this style alone: beside another property of a paragraph the library writes the
      // switch where the format does not allow it. LibreOffice numbers notes, headers and footers without it.
      { id: styleIds.unnumbered, name: 'Unnumbered', basedOn: 'Normal', paragraph: unnumbered },
      { id: styleIds.header, name: 'header', basedOn: styleIds.unnumbered, uiPriority: 99, ...running },
      { id: styleIds.footer, name: 'footer', basedOn: styleIds.unnumbered, uiPriority: 99, ...running },
    ],
    characterStyles: [
      {
        id: styleIds.inlineCode,
        name: 'Verbatim Char',
        quickFormat: true,
        run: { font: codeFont, size: points(10), noProof: true },
      },
    ],
  }
}

const running = {
  run: { size: points(9), color: grey },
  paragraph: { spacing: { ...singleSpaced, before: 0, after: 0 } },
}
