import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LeftOut } from '../../../src-core/layout/printed.ts'
import { newDocumentText } from '../../../src-core/templates/new-document.ts'
import { firstMissing, wordsOf } from '../../readers/document-text.ts'
import { convertToPdf, libreOffice, pdfPages, poppler, printedPages } from '../../readers/libreoffice.ts'
import { htmlText, mammothText, readWithMammoth } from '../../readers/mammoth.ts'
import { openXmlErrors } from '../../readers/open-xml-sdk.ts'
import { nodesOf, type PandocDocument, pandoc, readWithPandoc, textOf } from '../../readers/pandoc.ts'
import { type PythonDocxReading, pythonDocx, readWithPythonDocx } from '../../readers/python-docx.ts'
import { docxParts, wordRuleViolations } from '../../readers/word-rules.ts'
import { asFile, exportedDocx, exportedHtml, laidOut, opened, template } from './exported.ts'
import { canonical, rich } from './sample-documents.ts'

/**
 * The words of a document in order, read from its nodes alone, without those that export says it left out. Raw blocks
 * stand aside.
 */
function sourceWords(markdown: string, pressReleaseHeadings: boolean): string[] {
  const { doc } = opened(markdown)
  const { leftOut: all } = laidOut(markdown, pressReleaseHeadings)
  const leftOut = all.filter(({ kind }) => kind === 'heading' || kind === 'mark')
  const texts: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    if (node.type.name === 'rawBlock') return false
    let text = inlineText(node)
    for (let at = startOfLeftOut(leftOut[0], text); at >= 0; at = startOfLeftOut(leftOut[0], text)) {
      const { text: gone } = leftOut.shift() as LeftOut
      // Before it stands only what has been looked at, so nothing is left out twice.
      texts.push(text.slice(0, at))
      text = text.slice(at + gone.length)
    }
    texts.push(text)
    return false
  })
  return wordsOf(texts.join('\n'))
}

/** Where what is left out next stands in a textblock; -1 where it does not. A heading is all of it, or a label in it. */
function startOfLeftOut(next: LeftOut | undefined, text: string): number {
  if (!next) return -1
  if (next.kind === 'mark' || /[:.]$/.test(next.text)) return text.search(wholeWord(next.text))
  return text.trim() === next.text ? text.indexOf(next.text) : -1
}

function wholeWord(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}`, 'u')
}

function inlineText(textblock: Node): string {
  let text = ''
  textblock.forEach((child) => {
    if (child.isText) text += child.text
    else if (child.type.name === 'image') text += ` ${child.attrs.alt} `
    else if (child.type.name === 'hardBreak' || /^<br/.test(child.attrs.source)) text += ' '
    // A note's mark is a number in some readers and nothing in others; either way it divides no word of the text.
    else if (!/^(?:<!--|\[\^)/.test(child.attrs.source)) text += String(child.attrs.source)
  })
  return text
}

describe.each([true, false])('a whole PR/FAQ as a Word file, press release headings %s', (pressReleaseHeadings) => {
  let docx: Uint8Array
  let file: string
  beforeAll(async () => {
    docx = await exportedDocx(canonical, { pressReleaseHeadings })
    file = asFile(docx, 'docx')
  })

  it('is valid', async () => {
    expect(wordRuleViolations(docx)).toEqual([])
    expect(await openXmlErrors(file)).toEqual([])
  })

  describe.skipIf(!pandoc.available)('read by pandoc', () => {
    let reading: Promise<PandocDocument> | undefined
    const pandocReading = () => (reading ??= readWithPandoc(file))

    it('has its headings and questions, the latter as headings of level 2', async () => {
      const read = await pandocReading()
      const headings = nodesOf(read.blocks, 'Header').map((node) => {
        const [level] = node.c as [number]
        return `${level} ${textOf(node).trim()}`
      })
      const release = [
        '1 Press release',
        '2 Headline',
        '2 Sub-headline',
        '2 Dateline',
        '2 Summary',
        '2 Customer problem',
      ]
      const rest = ['2 Solution', '2 Leader quote', '2 How it works', '2 Customer quote', '2 Getting started']
      expect(headings).toEqual([
        ...(pressReleaseHeadings ? [...release, ...rest] : []),
        '1 Customer FAQ',
        '2 Does my manager still decide?',
        '2 What does it cost me?',
        '1 Internal FAQ',
        '2 How large is the market?',
        '2 What must be true?',
        '2 How do we measure success?',
        '1 Appendix',
        '2 Sources',
      ])
    })

    it('has its title, table, lists, quotation, code, link and note', async () => {
      const read = await pandocReading()
      // Pandoc takes a title and subtitle at the start for metadata.
      const whole = [read.meta, read.blocks]
      expect(textOf(whole)).toContain('Brightwell launches Swapboard, so nurses settle a shift swap in minutes')
      const [table] = nodesOf(read.blocks, 'Table')
      expect(wordsOf(textOf(table))).toEqual(wordsOf('Plan Beds Price Ward up to 50 $1.20 Group over 800 by agreement'))
      expect(nodesOf(read.blocks, 'BulletList').length).toBeGreaterThan(0)
      const starts = nodesOf(read.blocks, 'OrderedList').map((node) => (node.c as [[number]])[0][0])
      expect(starts).toEqual(expect.arrayContaining([1, 5]))
      expect(textOf(nodesOf(read.blocks, 'BlockQuote'))).toContain('Interviews held in spring.')
      expect(textOf(nodesOf(read.blocks, 'CodeBlock')).trim()).toBe('select ward\n\tfrom swap')
      const targets = nodesOf(read.blocks, 'Link').map((node) => (node.c as [unknown, unknown, [string]])[2][0])
      expect(targets).toEqual(['https://swapboard.example/start?plan=trial&from=pr#now'])
      expect(textOf(nodesOf(read.blocks, 'Note')).trim()).toBe('A diary study with 212 nurses.')
    })

    it('has every word in order', async () => {
      const read = await pandocReading()
      const title = [read.meta.title, read.meta.subtitle].map(textOf).join('\n')
      // The note stands where its mark stands; metadata (title, subtitle) comes first of all.
      const words = sourceWords(canonical, pressReleaseHeadings)
      expect(firstMissing(words, wordsOf(`${pressReleaseHeadings ? '' : title}\n${textOf(read.blocks)}`))).toBeNull()
    })
  })

  it('reads in mammoth with its headings, questions, table and note', async () => {
    const html = await readWithMammoth(docx)
    expect(html).toMatch(/<h1 class="title">.*Brightwell launches Swapboard/)
    expect(html).toMatch(/<p class="subtitle">.*Ward nurses ask once/)
    expect(html.match(/<h2 class="question">/g)).toHaveLength(5)
    expect(html).toContain('<a href="https://swapboard.example/start?plan=trial&amp;from=pr#now">swapboard.example</a>')
    expect(html).toMatch(/<thead><tr><th><p>.*Plan/)
    expect(html).toContain('☑\tInterviewed 14 nurses')
    expect(html).toMatch(/<li id="footnote-1">.*A diary study with <em>212<\/em> nurses/)
    expect(html).toMatch(/<blockquote>.*Interviews held in spring/)
  })

  describe.skipIf(!pythonDocx.available)('read by python-docx', () => {
    let reading: Promise<PythonDocxReading> | undefined
    const pythonReading = () => (reading ??= readWithPythonDocx(file))

    it('has built-in styles, in the right places', async () => {
      const read = await pythonReading()
      const styleOf = (text: string) => read.paragraphs.find((paragraph) => paragraph.text === text)?.style
      expect(styleOf('Brightwell launches Swapboard, so nurses settle a shift swap in minutes')).toBe('Title')
      expect(styleOf('Ward nurses ask once and see only colleagues who may take the shift')).toBe('Subtitle')
      expect(styleOf('Customer FAQ')).toBe('Heading 1')
      expect(styleOf('What must be true?')).toBe('Question')
      expect(styleOf('who may approve')).toBe('List Paragraph')
      expect(styleOf('Interviews held in spring.')).toBe('Quote')
      const joined = read.paragraphs.some(({ text }) => text.startsWith('SEATTLE, 3 June 2027 — Brightwell today'))
      expect(joined).toBe(!pressReleaseHeadings)
    })

    it('starts each part on a new page and keeps headings with what follows', async () => {
      const read = await pythonReading()
      const breaks = read.paragraphs.filter(({ pageBreakBefore }) => pageBreakBefore).map(({ text }) => text)
      expect(breaks).toEqual(['Customer FAQ', 'Internal FAQ', 'Appendix'])
      for (const { style, keepNext } of read.paragraphs)
        if (/^(?:Heading|Question|Title|Subtitle)/.test(style)) expect(keepNext).toBe(true)
    })

    it('has page, header, footer and properties', async () => {
      const read = await pythonReading()
      expect(read.page).toEqual({ width: 8.5, height: 11, left: 1, right: 1, top: 1, bottom: 1 })
      expect(read.header).toEqual(['Swapboard\tStage: hypothesis · Internal'])
      expect(read.footer).toEqual(['3 June 2027\tPage  of '])
      expect(read.properties).toMatchObject({ title: 'Swapboard', author: 'Mara Voss, Jo Lind', subject: 'PR/FAQ' })
      expect(read.tables).toEqual([
        [
          ['Plan', 'Beds', 'Price'],
          ['Ward', 'up to 50', '$1.20'],
          ['Group', 'over 800', 'by agreement'],
        ],
      ])
    })
  })

  it.skipIf(!libreOffice.available || !poppler.available)('prints in LibreOffice, a part a page', async () => {
    const pages = await printedPages(
      asFile(await exportedDocx(canonical, { pressReleaseHeadings, lineNumbers: false }), 'docx'),
    )
    expect(pages).toHaveLength(4)
    expect(firstMissing(sourceWords(canonical, pressReleaseHeadings), wordsOf(pages.join('\n')))).toBeNull()
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Swapboard')
      expect(page).toContain(`Page ${i + 1} of 4`)
      expect(page).toContain('3 June 2027')
    }
    expect(pages[1]).toMatch(/1\.\s+Does my manager still decide\?[\s\S]*2\.\s+What does it cost me\?/)
    expect(pages[2]).toMatch(/1\.\s+How large is the market\?[\s\S]*3\.\s+How do we measure success\?/)
    expect(pages[2]).toMatch(/5\.\s+Hospitals[\s\S]*6\.\s+Rest[\s\S]*☑\s+Interviewed[\s\S]*☐\s+Signed/)
    expect(pages[0]).toContain('A diary study with 212 nurses.')
  })
})

it.skipIf(!libreOffice.available || !poppler.available)(
  'numbers lines through the whole document where asked to',
  async () => {
    const pages = await printedPages(asFile(await exportedDocx(canonical), 'docx'))
    const numbers = pages.flatMap((page) => [...page.matchAll(/^(\d{1,2})(?= |$)/gm)].map(([, n]) => Number(n)))
    expect(numbers).toEqual(expect.arrayContaining(Array.from({ length: 40 }, (_, i) => i + 1)))
    const xml = (docx: Uint8Array) => docxParts(docx)['word/document.xml'] ?? ''
    expect(xml(await exportedDocx(canonical))).toContain('<w:lnNumType w:countBy="1" w:restart="continuous"')
    expect(xml(await exportedDocx(canonical, { lineNumbers: false }))).not.toContain('lnNumType')
  },
)

describe('what the template makes', () => {
  const empty = newDocumentText(template, { today: '2027-06-03' })
  const filled = empty.replace(/^#{1,6} .*$/gm, (heading, at) => `${heading}\n\nWhat was written at ${at}.\n`)

  it.each([true, false])('exports empty and filled in, press release headings %s', async (pressReleaseHeadings) => {
    const headings = filled.match(/^#+ .*$/gm) ?? []
    expect(headings.length).toBeGreaterThan(20)
    for (const markdown of [empty, filled]) {
      const docx = await exportedDocx(markdown, { pressReleaseHeadings })
      expect(wordRuleViolations(docx)).toEqual([])
      expect(await openXmlErrors(asFile(docx, 'docx'))).toEqual([])
      expect(firstMissing(sourceWords(markdown, pressReleaseHeadings), wordsOf(await mammothText(docx)))).toBeNull()
    }
    const asked = laidOut(filled, pressReleaseHeadings).parts.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'question'),
    )
    expect(asked.length).toBeGreaterThan(8)
    const html = await mammothText(await exportedDocx(filled, { pressReleaseHeadings }))
    for (const at of filled.match(/(?<=written at )\d+/g) ?? []) expect(html).toContain(`What was written at ${at}.`)
  })
})

describe('a document with everything Markdown can hold', () => {
  it.each([true, false])('is valid and keeps its words, press release headings %s', async (pressReleaseHeadings) => {
    const docx = await exportedDocx(rich, { pressReleaseHeadings })
    expect(wordRuleViolations(docx)).toEqual([])
    expect(await openXmlErrors(asFile(docx, 'docx'))).toEqual([])
    const words = sourceWords(rich, pressReleaseHeadings)
    expect(words.length).toBeGreaterThan(100)
    expect(firstMissing(words, wordsOf(await mammothText(docx)))).toBeNull()
  })

  it.skipIf(!libreOffice.available || !poppler.available)('prints without repair', async () => {
    const text = (await printedPages(asFile(await exportedDocx(rich, { lineNumbers: false }), 'docx'))).join('\n')
    expect(firstMissing(sourceWords(rich, true), wordsOf(text))).toBeNull()
    for (const noted of ['First note', 'with a second paragraph', 'cell | other', 'Second note, linked'])
      expect(text).toContain(noted)
    expect(text).toContain('[^three]: A note that nothing points to.')
    expect(text).toContain('[^nowhere]')
    expect(text).toContain('raw HTML')
    expect(text).not.toContain('a comment for the writer')
  })
})

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus')
const documents = existsSync(corpus) ? readdirSync(corpus).filter((name) => /^\d.*\.md$/.test(name)) : []
if (documents.length === 0) console.warn('Skipped: there is no corpus of documents by others beside this repository.')

describe.skipIf(documents.length === 0).each(documents)('%s, written by others', (name) => {
  const markdown = () => readFileSync(path.join(corpus, name), 'utf8')

  it.each([true, false])(
    'exports as a valid file with every word, press release headings %s',
    async (pressReleaseHeadings) => {
      const docx = await exportedDocx(markdown(), { pressReleaseHeadings })
      expect(wordRuleViolations(docx)).toEqual([])
      expect(await openXmlErrors(asFile(docx, 'docx'))).toEqual([])
      const words = sourceWords(markdown(), pressReleaseHeadings)
      expect(firstMissing(words, wordsOf(await mammothText(docx)))).toBeNull()
      expect(firstMissing(words, wordsOf(htmlText(exportedHtml(markdown(), { pressReleaseHeadings }))))).toBeNull()
    },
  )
})

it.skipIf(documents.length === 0 || !libreOffice.available || !poppler.available)(
  'prints every word of the documents by others',
  async () => {
    const sources = documents.map((name) => readFileSync(path.join(corpus, name), 'utf8'))
    const options = { pressReleaseHeadings: false, lineNumbers: false }
    const files = await Promise.all(sources.map(async (source) => asFile(await exportedDocx(source, options), 'docx')))
    for (const [i, pdf] of (await convertToPdf(files)).entries()) {
      // Readers of PDF go through the cells of a table line by line, so order says nothing here.
      const left = new Map<string, number>()
      for (const word of wordsOf((await pdfPages(pdf)).join('\n'))) left.set(word, (left.get(word) ?? 0) + 1)
      const missing = sourceWords(sources[i] ?? '', false).filter((word) => {
        left.set(word, (left.get(word) ?? 0) - 1)
        return (left.get(word) ?? 0) < 0
      })
      expect(missing, documents[i]).toEqual([])
    }
  },
  180_000,
)
