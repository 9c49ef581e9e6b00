import { type FileChild, Paragraph, Tab, TableOfContents, TextRun } from 'docx'
import type { PrintedDocument } from '../layout/printed.ts'
import { bookmarkName } from './runs.ts'
import { styleIds } from './styles.ts'

/** What stands before the text where it was asked for: the cover block and the table of contents. */
export function frontMatter({ cover, contents }: PrintedDocument): FileChild[] {
  const children: FileChild[] = []
  if (cover?.title) children.push(new Paragraph({ style: styleIds.coverTitle, children: [new TextRun(cover.title)] }))
  cover?.lines.forEach(({ label, value }, i) => {
    const style = i === cover.lines.length - 1 ? styleIds.coverEnd : styleIds.coverLine
    const named = new TextRun({ text: label, style: styleIds.coverLabel })
    children.push(new Paragraph({ style, children: [named, new TextRun({ children: [new Tab(), value] })] }))
  })
  if (contents === null || contents.length === 0) return children
  return [
    ...children,
    new Paragraph({ style: styleIds.contentsTitle, children: [new TextRun('Contents')] }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      useAppliedParagraphOutlineLevel: true,
      // Only Word knows its pages. Numbers that are not there cannot be wrong, and a field that is written as up to date
      // does not greet a reviewer with a question about updating it.
      pageNumbersEntryLevelsRange: '1-2',
      tabLeader: 'none',
      beginDirty: false,
      cachedEntries: contents.map(({ level, text, anchor }) => ({ level, title: text, href: bookmarkName(anchor) })),
    }),
  ]
}
