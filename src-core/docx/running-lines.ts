import { Footer, Header, type IRunOptions, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { PrintedDocument } from '../layout/printed.ts'
import { styleIds } from './styles.ts'

/** Characters that fit a line: 9 pt Calibri takes 4.4 pt on average, and the text of an A4 page is 451 pt wide. */
const lineLength = 95
/** Two lines; what is longer is cut, as a header that grows takes its room from the text of every page. */
const longestText = 2 * lineLength - 10

/** Top of every page: the title, and at the right the stage and who may read it, below it where one line is too short. */
export function pageHeader(printed: PrintedDocument, width: number): Header {
  const title = shortened(printed.title)
  const right = shortened(
    [printed.stage && `Stage: ${printed.stage}`, printed.confidentiality].filter(Boolean).join(' · '),
  )
  const lines = twoSided(styleIds.header, width, title, right === '' ? [] : [right], visualLength(right))
  return new Header({ children: withWatermark(lines, printed.watermark) })
}

export type FooterPages = 'all' | 'main' | 'appendix' | 'report'

/** Foot of every page: the date, and at the right the page of how many; of what stands apart only which of its own. */
export function pageFooter(printed: PrintedDocument, width: number, pages: FooterPages): Footer {
  const page = {
    all: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
    // The total counts what stands apart too, and Word alone of all programs can count the pages of a section.
    main: ['Page ', PageNumber.CURRENT],
    appendix: ['Appendix, page ', PageNumber.CURRENT],
    report: ['Report, page ', PageNumber.CURRENT],
  }[pages]
  const date = shortened(printed.date)
  return new Footer({
    children: twoSided(styleIds.footer, width, date, page, 'Appendix, page 12'.length).map((line) => line([])),
  })
}

type Content = NonNullable<IRunOptions['children']>
type Line = (more: readonly ParagraphChild[]) => Paragraph

/** One line with text at both sides, or two where they would meet. */
function twoSided(style: string, width: number, left: string, right: Content, rightLength: number): Line[] {
  const text = (children: Content) => new TextRun({ children })
  const alone: Line = (more) => new Paragraph({ style, children: [...more, text([left])] })
  if (right.length === 0) return [alone]
  const tabStops = [{ type: 'right', position: width } as const]
  if (visualLength(left) + rightLength <= lineLength)
    return [(more) => new Paragraph({ style, tabStops, children: [...more, text([left, new Tab(), ...right])] })]
  return [alone, (more) => new Paragraph({ style, alignment: 'right', children: [...more, text(right)] })]
}

function withWatermark(lines: readonly Line[], watermark: string | null): Paragraph[] {
  return lines.map((line, i) =>
    line(
      i === 0 && watermark !== null
        ? [new TextWatermark({ text: watermark, color: 'D9D9D9', opacity: 0.5, width: 400 })]
        : [],
    ),
  )
}

/** Letters of East Asian scripts are twice as wide as Latin ones (Unicode Standard Annex 11). */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/gu

function visualLength(text: string): number {
  return [...text].length + (text.match(wide)?.length ?? 0)
}

function shortened(text: string): string {
  if (visualLength(text) <= longestText) return text
  const characters = [...text]
  while (visualLength(characters.join('')) > longestText) characters.length -= 1
  return `${characters.join('').replace(/(?<!\s)\s+\S{0,20}$/, '')} …`
}
