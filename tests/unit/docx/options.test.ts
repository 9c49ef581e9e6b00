import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src-core/checks/check.ts'
import { readinessMarkdown } from '../../../src-core/checks/readiness-markdown.ts'
import { readinessReport } from '../../../src-core/checks/readiness-report.ts'
import { outline } from '../../../src-core/document/outline.ts'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { docxOf } from '../../../src-core/docx/write-docx.ts'
import { defaultExportChoices, type ExportChoices } from '../../../src-core/export/choices.ts'
import { exportedMarkdown, layoutOptionsOf, travellingMarkdown } from '../../../src-core/export/exported.ts'
import { leftOutLines } from '../../../src-core/export/left-out-lines.ts'
import { htmlOf } from '../../../src-core/html/write-html.ts'
import { layOut } from '../../../src-core/layout/lay-out.ts'
import { openMarkdown } from '../../../src-core/markdown/open.ts'
import { docxParagraphs } from '../../readers/document-text.ts'
import { libreOffice, poppler, printedPages } from '../../readers/libreoffice.ts'
import { readWithMammoth } from '../../readers/mammoth.ts'
import { openXmlErrors } from '../../readers/open-xml-sdk.ts'
import { pandoc, readWithPandoc, textOf } from '../../readers/pandoc.ts'
import { docxParts, wordRuleViolations } from '../../readers/word-rules.ts'
import { asFile, exportedDocx, exportedHtml, template } from './exported.ts'
import { canonical } from './sample-documents.ts'

function source(markdown: string) {
  const opened = openMarkdown(markdown, documentSchema())
  return { doc: opened.doc, opened, outline: outline(opened.doc, template) }
}

function reportOf({ doc, outline: derived }: ReturnType<typeof source>): string {
  const today = '2026-11-23'
  return readinessMarkdown(readinessReport(doc, derived, check(doc, derived, { template, today }), { template, today }))
}

async function exportedWith(markdown: string, chosen: Partial<ExportChoices>) {
  const choices = { ...defaultExportChoices, ...chosen }
  const document = source(markdown)
  const printed = layOut(
    document.doc,
    document.outline,
    layoutOptionsOf(choices, '2026-11-23', new Map(), () => reportOf(document)),
  )
  const travelling = choices.markdownPart ? travellingMarkdown(document, choices) : null
  return {
    printed,
    docx: await docxOf(printed, { ...choices, markdown: travelling }),
    html: htmlOf(printed, choices),
    md: exportedMarkdown(document, choices),
  }
}

async function expectValid(docx: Uint8Array): Promise<void> {
  expect(wordRuleViolations(docx)).toEqual([])
  expect(await openXmlErrors(asFile(docx, 'docx'))).toEqual([])
}

/** Everything in a Word file as one text. */
function everythingIn(docx: Uint8Array): string {
  return Object.values(unzipSync(docx))
    .map((content) => strFromU8(content))
    .join('\n')
}

describe('a copy that leaves something out', () => {
  const secret = `${canonical}

[rate]: https://secret-wiki.example/rates

[^margin]: Secretmargin of 71 %.

<!-- Secretcomment: ask legal -->

Text.<!-- secretinline -->

<!-- secretunclosed
`
    .replace('# Internal FAQ\n', '# Internal FAQ\n\nSecretword here, see [rates][rate].[^margin]\n')
    .replace('title: Swapboard', 'title: Swapboard\nsecretkey: secretvalue\nchecks: { off: [customer-problem-number] }')

  it('holds nothing of the internal FAQ and no comment, in any format, in any part of the file', async () => {
    expect(secret).toMatch(/Secretword[\s\S]*Secretmargin/)
    const { docx, html, md, printed } = await exportedWith(secret, { internalFaq: false, markdownPart: true })
    await expectValid(docx)
    expect(docxParts(docx)['customXml/item1.xml']).toContain('Brightwell launches Swapboard')
    for (const text of [everythingIn(docx), html]) {
      expect(text).not.toMatch(/secret/i)
      expect(text).not.toContain('What must be true')
      expect(text).toContain('What does it cost me?')
    }
    // Markdown keeps the author's own comments, as it says it does.
    expect(md).not.toMatch(/secret(?:word|margin|key|-wiki)/i)
    expect(md).toContain('What does it cost me?')
    expect(leftOutLines(printed.leftOut)).toContain('A part is left out: “Internal FAQ”.')
    expect(leftOutLines(printed.leftOut).join(' ')).toContain('Secretcomment: ask legal')
  })

  it('keeps a note that something else points to as well', async () => {
    const both = secret.replace('Start a trial on', 'Start[^margin] a trial on')
    const { docx, md } = await exportedWith(both, { internalFaq: false })
    expect(everythingIn(docx)).toContain('Secretmargin')
    expect(md).toContain('Secretmargin')
  })

  it('keeps a link of the rest whose definition goes', async () => {
    const linked = secret.replace('Start a trial on', 'See [our rates][rate] or start a trial on')
    const { md } = await exportedWith(linked, { internalFaq: false })
    expect(md).toContain('[our rates](https://secret-wiki.example/rates)')
  })

  it('may leave out the appendix', async () => {
    const { docx, html, md } = await exportedWith(canonical, { appendix: 'left-out' })
    await expectValid(docx)
    for (const text of [everythingIn(docx), html, md]) expect(text).not.toContain('Interviews held in spring')
  })

  it('reads as prose in Markdown too, where the headings of the press release are left out', async () => {
    const { md } = await exportedWith(canonical, { pressReleaseHeadings: false })
    expect(md).toMatch(/^Brightwell launches Swapboard[\s\S]*\n\n# Customer FAQ/)
    expect(md.slice(0, md.indexOf('# Customer FAQ'))).not.toMatch(/^#/m)
    expect(md).toContain('[^calls]: ')
    const labelled =
      '# Press release\n\n## Headline\n\nPlumb hears leaks\n\n**Customer problem:** Leaks *cost* money.\n\n# Customer FAQ\n\n## Why?\n\nBecause.\n'
    const { md: prose } = await exportedWith(labelled, { pressReleaseHeadings: false })
    expect(prose).toBe('Plumb hears leaks\n\nLeaks *cost* money.\n\n# Customer FAQ\n\n## Why?\n\nBecause.\n')
    expect((await exportedWith(labelled, {})).md).toBe(labelled)
  })
})

describe('the Markdown that travels in a Word file', () => {
  const travelling = async (markdown: string) => {
    const { docx } = await exportedWith(markdown, { markdownPart: true })
    await expectValid(docx)
    return docxParts(docx)['customXml/item1.xml'] ?? ''
  }

  it('is the exported Markdown with the front matter that is printed', async () => {
    const xml = await travelling(canonical)
    expect(xml).toContain('title: Swapboard')
    expect(xml).toContain('[^calls]: ')
    expect(xml).not.toContain('template:')
    expect((await exportedWith(canonical, {})).docx).not.toEqual(
      (await exportedWith(canonical, { markdownPart: true })).docx,
    )
    expect(Object.keys(unzipSync((await exportedWith(canonical, {})).docx)).join()).not.toContain('customXml')
  })

  it('may hold what XML may not', async () => {
    expect(await travelling('a\u0001b &amp; <i>c</i> ]]&gt; $& \ufffe\n')).toContain(
      'ab &amp;amp; &lt;i&gt;c&lt;/i&gt; ]]&amp;gt; $&amp; \n',
    )
  })
})

describe('cover, contents, watermark and appendix apart', () => {
  const all = { cover: true, contents: true, watermark: 'DRAFT', appendixApart: true } as const

  it.each([true, false])(
    'are valid and the same bytes each time, press release headings %s',
    async (pressReleaseHeadings) => {
      const docx = await exportedDocx(canonical, { ...all, pressReleaseHeadings })
      await expectValid(docx)
      expect(
        Buffer.from(await exportedDocx(canonical, { ...all, pressReleaseHeadings })).equals(Buffer.from(docx)),
      ).toBe(true)
      await readWithMammoth(docx)
    },
  )

  it('puts title, author, date, stage and confidentiality above the text', async () => {
    const paragraphs = docxParagraphs(await exportedDocx(canonical, { cover: true }))
    expect(paragraphs.slice(0, 5)).toEqual([
      'Swapboard',
      'Author\tMara Voss, Jo Lind',
      'Date\t3 June 2027',
      'Stage\thypothesis',
      'Confidentiality\tInternal',
    ])
    const html = exportedHtml(canonical, { cover: true })
    expect(html).toMatch(
      /<div class="cover">\s*<p class="title">Swapboard<\/p>[\s\S]*<dt>Stage<\/dt><dd>hypothesis<\/dd>/,
    )
    // A title that the text opens with is not said twice.
    const same = docxParagraphs(
      await exportedDocx('# Press release\n\n## Headline\n\nPlumb hears leaks\n', {
        cover: true,
        pressReleaseHeadings: false,
      }),
    )
    expect(same.filter((text) => text === 'Plumb hears leaks')).toHaveLength(1)
  })

  it('lists parts, sections and questions with links to bookmarks that exist, and asks Word for nothing', async () => {
    const docx = await exportedDocx(canonical, { contents: true, pressReleaseHeadings: false })
    const { 'word/document.xml': xml = '', 'word/settings.xml': settings = '' } = docxParts(docx)
    const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="(_[^"]+)"/g)].map(([, anchor]) => anchor)
    expect(anchors).toHaveLength(10)
    for (const anchor of anchors) expect(xml).toContain(`w:name="${anchor}"`)
    expect(xml).not.toMatch(/w:dirty="(?:true|1)"/)
    expect(settings).not.toMatch(/<w:updateFields(?: w:val="(?:true|1)")?\/>/)
    const entries = docxParagraphs(docx)
      .slice(1, 11)
      .map((text) => text.trim())
    expect(entries.slice(0, 4)).toEqual([
      'Brightwell launches Swapboard, so nurses settle a shift swap in minutes',
      'Customer FAQ',
      '1. Does my manager still decide?',
      '2. What does it cost me?',
    ])
    const html = exportedHtml(canonical, { contents: true })
    for (const [, id] of html.matchAll(/<li class="(?:part-)?entry"><a href="#([^"]+)"/g))
      expect(html).toContain(` id="${id}"`)
  })

  it.skipIf(!pandoc.available)('is a table of contents with entries to pandoc', async () => {
    const { blocks } = await readWithPandoc(asFile(await exportedDocx(canonical, { contents: true }), 'docx'))
    expect(textOf(blocks)).toContain('2. What must be true?')
  })

  it.skipIf(!libreOffice.available || !poppler.available)('prints so in LibreOffice', async () => {
    const pages = await printedPages(asFile(await exportedDocx(canonical, { ...all, lineNumbers: false }), 'docx'))
    expect(pages).toHaveLength(5)
    expect(pages[0]).toMatch(/Author\s+Mara Voss[\s\S]*Contents[\s\S]*3\. How do we measure success\?/)
    expect(pages[3]).toContain('Page 4')
    expect(pages[3]).not.toContain('Page 4 of')
    expect(pages[4]).toContain('Appendix, page 1')
  })

  it('counts lines in the text, not on the cover nor in an appendix apart', async () => {
    const xml = docxParts(await exportedDocx(canonical, all))['word/document.xml'] ?? ''
    const sections = xml.match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? []
    expect(sections.map((section) => section.includes('lnNumType'))).toEqual([true, false])
    expect(sections[1]).toContain('<w:pgNumType w:start="1"')
  })

  it('has the watermark on every page, known to Word as one', async () => {
    const parts = docxParts(await exportedDocx(canonical, all))
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d/.test(name))
    expect(headers).toHaveLength(2)
    for (const [, xml] of headers) expect(xml).toMatch(/id="PowerPlusWaterMarkObject1?\d?"[\s\S]*string="DRAFT"/)
    expect(exportedHtml(canonical, all)).toContain('<div class="watermark" aria-hidden="true"><span>DRAFT</span></div>')
  })

  it('leaves each of them out unless asked', async () => {
    const parts = docxParts(await exportedDocx(canonical))
    expect(/PowerPlus|<w:sdt>|w:anchor="_/.test(Object.values(parts).join())).toBe(false)
    expect((parts['word/document.xml']?.match(/<w:sectPr/g) ?? []).length).toBe(1)
  })

  it('lets parts follow on one page where asked', async () => {
    const xml = docxParts(await exportedDocx(canonical, { newPagePerPart: false }))['word/document.xml'] ?? ''
    expect(xml).not.toContain('pageBreakBefore')
    expect(exportedHtml(canonical, { newPagePerPart: false })).not.toContain('class="new-page"')
  })
})

describe('header and footer', () => {
  const header = async (front: Readonly<Record<string, string>>, part = 'word/header1.xml') => {
    const docx = await exportedDocx(`---\n${JSON.stringify(front)}\n---\n\ntext\n`)
    await expectValid(docx)
    return docxParagraphs(docx, part)
  }

  it('stand on one line where they fit, on two where they would meet', async () => {
    expect(await header({ title: 'Short', confidentiality: 'Internal' })).toEqual(['Short\tInternal'])
    const long = 'A title of a document that goes on for rather longer than most do, and then some more'
    expect(await header({ title: long, confidentiality: 'Strictly internal' })).toEqual([long, 'Strictly internal'])
    // Letters of East Asian scripts take twice the room.
    expect(await header({ title: '新しい'.repeat(14), confidentiality: '社外秘・関係者限り' })).toHaveLength(2)
  })

  it('cut a text that would grow into the page', async () => {
    const words = 'many words '.repeat(60)
    for (const lines of [
      await header({ title: words, confidentiality: words }),
      await header({ title: 'x', date: words }, 'word/footer1.xml'),
      await header({ title: '長'.repeat(300) }),
    ])
      for (const line of lines) {
        expect(line.length).toBeLessThan(190)
        if (line.length > 60) expect(line).toMatch(/ …$/)
      }
  })
})

describe('the readiness report', () => {
  it('follows the document in Word on pages of its own, without line numbers, and leaves one title', async () => {
    const { docx, printed, html } = await exportedWith(canonical, { report: true })
    await expectValid(docx)
    const text = docxParagraphs(docx)
    const at = text.findIndex((line) => line.startsWith('Readiness report'))
    expect(at).toBeGreaterThan(text.indexOf('Internal FAQ'))
    expect(text.slice(at).some((line) => /^Score: \d+ of 100$/.test(line))).toBe(true)
    const xml = docxParts(docx)['word/document.xml'] ?? ''
    expect(xml.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1)
    const sections = xml.match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? []
    expect(sections.map((section) => section.includes('<w:lnNumType'))).toEqual([true, false])
    expect(printed.title).not.toContain('Readiness')
    expect(html.indexOf('Readiness report')).toBeGreaterThan(html.indexOf('Internal FAQ'))
  })

  it('stands behind an appendix that is apart, on a page of its own', async () => {
    const { docx } = await exportedWith(`${canonical}\n\n# Appendix\n\nLast words.\n`, {
      report: true,
      appendix: 'apart',
    })
    await expectValid(docx)
    const xml = docxParts(docx)['word/document.xml'] ?? ''
    const sections = xml.match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? []
    expect(sections.map((section) => section.includes('<w:pgNumType w:start="1"'))).toEqual([false, true, true])
    // The properties of a section stand in its last paragraph.
    expect(/<\/w:sectPr><\/w:pPr><w:r><w:t[^>]*>Last words/.test(xml)).toBe(true)
    // No line of what stands apart is counted, in LibreOffice either.
    const report = xml.slice(xml.lastIndexOf('Last words'))
    expect(report.match(/<w:suppressLineNumbers\/>/g)?.length).toBeGreaterThan(20)
  })

  it('is not in a copy that leaves a part out, since it tells of it', async () => {
    for (const chosen of [{ internalFaq: false }, { appendix: 'left-out' }] as const) {
      const { docx, html } = await exportedWith(canonical, { report: true, ...chosen })
      expect(everythingIn(docx)).not.toContain('Readiness report')
      expect(html).not.toContain('Readiness report')
    }
  })
})
