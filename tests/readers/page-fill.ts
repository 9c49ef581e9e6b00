import { type PrintedDocument, runsText } from '../../src-core/layout/printed.ts'
import { convertToPdf } from './libreoffice.ts'
import { run } from './outside-program.ts'

interface Word {
  readonly text: string
  readonly size: number
  /** From the top of the page, in points, where its line ends. */
  readonly bottom: number
}

/** What poppler takes a font's box to be above and below the baseline, and what Calibri has below it, to the type size. */
const box = 0.95 + 0.35
const below = 0.35 - 512 / 2048

const margin = 72
/** Notes and running lines are set in 9 pt, the marks of notes smaller. */
const smallest = 9.2

/**
 * How many pages LibreOffice gives each part that begins on a page of its own, the first one included, counted to the
 * last line on its last page.
 * @param docx files of one folder, and what each was written from
 */
export async function pageFill(
  docx: readonly { readonly file: string; readonly printed: PrintedDocument }[],
): Promise<number[][]> {
  const pdfs = await convertToPdf(docx.map(({ file }) => file))
  return Promise.all(pdfs.map(async (pdf, i) => partsOf(await pagesOf(pdf), docx[i]?.printed as PrintedDocument)))
}

async function pagesOf(pdf: string): Promise<{ height: number; words: Word[] }[]> {
  const html = await run('pdftotext', ['-bbox', pdf, '-'])
  return [...html.matchAll(/<page width="[\d.]+" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, tall, content = '']) => {
      const height = Number(tall)
      const words = [...content.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
        ([, top, end, text = '']) => {
          const size = (Number(end) - Number(top)) / box
          // Only letters are compared: what stands as an entity is none.
          return { text: text.replace(/&#?\w+;/g, ''), size, bottom: Number(end) - below * size }
        },
      )
      const inText = ({ bottom, size }: Word) => size > smallest && bottom > margin && bottom < height - margin + 2
      return { height, words: words.filter(inText) }
    },
  )
}

function partsOf(pages: readonly { height: number; words: readonly Word[] }[], printed: PrintedDocument): number[] {
  const starts = [0]
  for (const { newPage, blocks } of printed.parts) {
    if (!newPage || blocks.length === 0) continue
    const [first] = blocks
    const opening = letters(first && 'runs' in first ? runsText(first.runs) : '').slice(0, 24)
    const after = (starts.at(-1) ?? 0) + 1
    const page = pages.findIndex(
      ({ words }, i) =>
        i >= after &&
        letters(
          words
            .slice(0, 30)
            .map(({ text }) => text)
            .join(''),
        ).includes(opening),
    )
    if (page < 0) throw new Error(`No page begins with “${opening}”.`)
    starts.push(page)
  }
  return starts.map((start, i) => {
    let last = (starts[i + 1] ?? pages.length) - 1
    while (last > start && pages[last]?.words.length === 0) last -= 1
    const { height = 1, words = [] } = pages[last] ?? {}
    const bottom = Math.max(margin, ...words.map((word) => word.bottom))
    return last - start + (bottom - margin) / (height - 2 * margin)
  })
}

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}
