import { Footer, Header, type IRunOptions, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import type { PrintedDocument } from '../layout/printed.ts'
import { styleIds } from './styles.ts'

/** Characters that fit a line: 9 pt Calibri takes 4.4 pt on average, and the text of an A4 page is 451 pt wide. */
const lineLength = 95

/** Top of every page: the title, and at the right the stage and who may read it, below it where one line is too short. */
export function pageHeader(printed: PrintedDocument, width: number): Header {
  const { title } = printed
  const right = [printed.stage && `Stage: ${printed.stage}`, printed.confidentiality].filter(Boolean).join(' · ')
  const line = runningLine(styleIds.header, width)
  if (right === '') return new Header({ children: [line([title])] })
  if (title.length + right.length <= lineLength) return new Header({ children: [line([title, new Tab(), right])] })
  return new Header({ children: [line([title]), line([new Tab(), right])] })
}

/** Foot of every page: the date, and at the right the page of how many. */
export function pageFooter(printed: PrintedDocument, width: number): Footer {
  const page = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({ children: [runningLine(styleIds.footer, width)([printed.date, new Tab(), ...page])] })
}

type Content = NonNullable<IRunOptions['children']>

function runningLine(style: string, width: number): (content: Content) => Paragraph {
  const tabStops = [{ type: 'right', position: width } as const]
  return (children) => new Paragraph({ style, tabStops, children: [new TextRun({ children })] })
}
