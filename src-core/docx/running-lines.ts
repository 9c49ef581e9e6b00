import { Footer, Header, type IParagraphOptions, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import type { PrintedDocument } from '../layout/printed.ts'
import { styleIds } from './styles.ts'

/** Characters of 9 pt Calibri that leave room for what stands at the right of the same line of a Letter page. */
const longestBesideAnother = 64

/** Top of every page: the title, and at the right the stage and who may read it. */
export function pageHeader(printed: PrintedDocument, width: number): Header {
  const right = [printed.stage && `Stage: ${printed.stage}`, printed.confidentiality].filter(Boolean).join(' · ')
  const line = runningLine(styleIds.header, width)
  if (right === '') return new Header({ children: [line([new TextRun(printed.title)])] })
  if (printed.title.length + right.length <= longestBesideAnother + 32 && printed.title.length <= longestBesideAnother)
    return new Header({ children: [line([new TextRun({ children: [printed.title, new Tab(), right] })])] })
  return new Header({
    children: [line([new TextRun(printed.title)]), line([new TextRun({ children: [new Tab(), right] })])],
  })
}

/** Foot of every page: the date, and at the right the page of how many. */
export function pageFooter(printed: PrintedDocument, width: number): Footer {
  const pages = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  const line = runningLine(styleIds.footer, width)
  return new Footer({ children: [line([new TextRun({ children: [printed.date, new Tab(), ...pages] })])] })
}

function runningLine(style: string, width: number): (children: TextRun[]) => Paragraph {
  const options: IParagraphOptions = {
    style,
    tabStops: [{ type: 'right', position: width }],
  }
  return (children) => new Paragraph({ ...options, children })
}
