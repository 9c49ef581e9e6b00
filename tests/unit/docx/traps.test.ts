import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../../src-core/document/schema.ts'
import { writeDocx } from '../../../src-core/docx/write-docx.ts'
import { docxParagraphs } from '../../readers/document-text.ts'
import { openXmlErrors } from '../../readers/open-xml-sdk.ts'
import { docxParts, wordRuleViolations } from '../../readers/word-rules.ts'
import { asFile, exportedDocx, opened, printOptions } from './exported.ts'
import { canonical } from './sample-documents.ts'

async function documentXml(markdown: string): Promise<string> {
  return docxParts(await exportedDocx(markdown))['word/document.xml'] ?? ''
}

async function expectValid(docx: Uint8Array): Promise<void> {
  expect(wordRuleViolations(docx)).toEqual([])
  expect(await openXmlErrors(asFile(docx, 'docx'))).toEqual([])
}

describe('what breaks a Word file, or loses something in it without an error', () => {
  it('defines the numbering of every list and FAQ that a paragraph refers to', async () => {
    const docx = await exportedDocx(canonical)
    await expectValid(docx)
    const parts = docxParts(docx)
    const used = new Set(
      [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="([^"]+)"/g)].map(([, id]) => id),
    )
    // Two FAQs, one bulleted, two ordered lists.
    expect(used.size).toBe(5)
    for (const id of used) expect(id).toMatch(/^\d+$/)
  })

  it('takes out the characters that XML forbids, lone surrogates among them, and nothing else', async () => {
    const schema = documentSchema()
    const text = 'a\u0000b\u000bc\u001fd\ufffee\uffff f\ud800g\udc00h 😀 \u0085i'
    const doc = schema.node('doc', null, [
      schema.node('heading', { level: 1 }, [schema.text(text)]),
      schema.node('codeBlock', null, [schema.text(text)]),
    ])
    const docx = await writeDocx(doc, opened('').outline, printOptions)
    await expectValid(docx)
    expect(docxParagraphs(docx).filter(Boolean)).toEqual(['abcde fgh 😀 \u0085i', 'abcde fgh 😀 \u0085i'])
  })

  it('keeps bookmark names within 40 characters, and hidden', async () => {
    const xml = await documentXml(canonical)
    const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name = '']) => name)
    expect(names).toContain('_prfaq_press_release')
    expect(names).toContain('_prfaq_customer_problem')
    expect(names).toContain('_prfaq_internal_faq_2')
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^_prfaq_[a-z0-9_]{1,33}$/)
  })

  it('writes the lines of code as lines, and a tab as a tab', async () => {
    const xml = await documentXml('```\nfirst\n\tsecond\n\n  third\n```\n')
    expect(xml).toMatch(/first<\/w:t><\/w:r><w:r><w:br\/><w:tab\/><w:t[^>]*>second<\/w:t>/)
    expect(xml).toMatch(/xml:space="preserve"> {2}third</)
    expect(xml).not.toMatch(/<w:t[^>]*>[^<]*\n/)
  })

  it('keeps a list deeper than Word’s nine levels a list', async () => {
    const deep = Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- level ${i + 1}`).join('\n')
    const docx = await exportedDocx(deep)
    await expectValid(docx)
    const levels = [...(docxParts(docx)['word/document.xml'] ?? '').matchAll(/<w:ilvl w:val="(\d+)"/g)].map(([, n]) =>
      Number(n),
    )
    expect(levels).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8])
  })

  it('makes hyperlinks of well-formed http, https and mailto addresses only', async () => {
    const addresses: [written: string, kept: string | null][] = [
      ['https://example.com/a?b=c&d=e#f', 'https://example.com/a?b=c&amp;d=e'],
      ['HTTP://EXAMPLE.com', 'HTTP://EXAMPLE.com'],
      ['mailto:jo@example.com?subject=Hi%20there', 'mailto:jo@example.com?subject=Hi%20there'],
      ['https://münchen.example/ü 1', 'https://münchen.example/%C3%BC%201'],
      ['https://example.com/100%', 'https://example.com/100%25'],
      ['https://localhost:8080/x', 'https://localhost:8080/x'],
      ['javascript:alert(1)', null],
      ['JaVaScRiPt:alert(1)', null],
      ['java\tscript:alert(1)', null],
      ['data:text/html,x', null],
      ['file:///etc/passwd', null],
      ['vbscript:x', null],
      ['./other.md', null],
      ['#part', null],
      ['http://', null],
      ['http://[', null],
      ['http://a b.example', null],
      ['https://example.com:99999/', null],
      ['mailto:', null],
      [`https://example.com/${'x'.repeat(2100)}`, null],
    ]
    const schema = documentSchema()
    const doc = schema.node(
      'doc',
      null,
      addresses.map(([href], i) =>
        schema.node('paragraph', null, [schema.text(`link ${i}`, [schema.mark('link', { href })])]),
      ),
    )
    const docx = await writeDocx(doc, opened('').outline, printOptions)
    await expectValid(docx)
    const parts = docxParts(docx)
    const targets = [
      ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]*)" TargetMode="External"/g),
    ]
    expect(targets.map(([, target]) => target)).toEqual(
      addresses.map(([, kept]) => kept).filter((kept) => kept !== null),
    )
    expect(docxParagraphs(docx).filter(Boolean)).toEqual(addresses.map((_, i) => `link ${i}`))
  })

  it('ends every cell with a paragraph, fills ragged rows, and keeps two tables two', async () => {
    const docx = await exportedDocx('| a | b |\n|---|---|\n| 1 |\n\n<!-- -->\n\n| c |\n|---|\n')
    await expectValid(docx)
    const xml = docxParts(docx)['word/document.xml'] ?? ''
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2)
    expect(xml.match(/<w:tc>/g)).toHaveLength(5)
  })

  it.each([
    ['letter', 12_240, 15_840],
    ['a4', 11_906, 16_838],
  ] as const)('sets the page to %s with margins of one inch', async (pageSize, width, height) => {
    const xml = docxParts(await exportedDocx(canonical, { pageSize }))['word/document.xml'] ?? ''
    expect(xml).toContain(`<w:pgSz w:w="${width}" w:h="${height}"`)
    expect(xml).toMatch(/<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/)
  })

  it('names heading styles as Word does and gives them outline levels and “keep with next”', async () => {
    const styles = docxParts(await exportedDocx(canonical))['word/styles.xml'] ?? ''
    for (let level = 1; level <= 6; level++) {
      const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}">.*?</w:style>`).exec(styles)?.[0] ?? ''
      expect(style).toContain(`<w:name w:val="heading ${level}"/>`)
      expect(style).toContain('<w:keepNext/>')
      expect(style).toContain('<w:keepLines/>')
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
    }
    expect(styles).toMatch(/w:styleId="Question">.*?<w:basedOn w:val="Heading2"\/>/)
    expect(styles).toContain('<w:widowControl/>')
  })

  it('says which language the text is in, and falls back where the front matter names none that exists', async () => {
    const styles = async (markdown: string) => docxParts(await exportedDocx(markdown))['word/styles.xml'] ?? ''
    expect(await styles(canonical)).toContain('<w:lang w:val="en-GB"/>')
    expect(await styles('text')).toContain('<w:lang w:val="en-US"/>')
    expect(await styles('---\nlang: "english <b>"\n---\ntext')).toContain('<w:lang w:val="en-US"/>')
  })

  it('gives each list and each FAQ its own numbers, from where the list starts', async () => {
    const docx = await exportedDocx('4. four\n5. five\n\ntext\n\n1. one\n\ntext\n\n1. one again\n')
    const { 'word/document.xml': xml = '', 'word/numbering.xml': numbering = '' } = docxParts(docx)
    const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(4)
    expect(ids[0]).toBe(ids[1])
    expect(new Set(ids).size).toBe(3)
    const startOf = (id: string | undefined) =>
      new RegExp(`<w:num w:numId="${id}".*?<w:lvlOverride w:ilvl="0"><w:startOverride w:val="(\\d+)"`).exec(
        numbering,
      )?.[1]
    expect([startOf(ids[0]), startOf(ids[2]), startOf(ids[3])]).toEqual(['4', '1', '1'])
  })

  it('writes the same bytes for the same document, whenever and however often', async () => {
    const first = await exportedDocx(canonical)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(Buffer.from(await exportedDocx(canonical)).equals(Buffer.from(first))).toBe(true)
    const core = docxParts(first)['docProps/core.xml'] ?? ''
    expect(core.match(/2027-06-03T00:00:00Z/g)).toHaveLength(2)
    expect(core).toContain('<dc:title>Swapboard</dc:title>')
    expect(core).toContain('<dc:creator>Mara Voss, Jo Lind</dc:creator>')
    expect(core).toContain('<dc:subject>PR/FAQ</dc:subject>')
  })

  it('changes nothing in the text while it numbers ids and sets dates', async () => {
    const text = 'He wrote r:id="rId7" Id="rId9" and 2020-01-01T00:00:00.000Z'
    const docx = await exportedDocx(`---\ntitle: '${text}'\n---\n\n\`${text}\` [x](https://x.example)\n`)
    expect(docxParagraphs(docx)).toContain(`${text} x`)
    expect(docxParts(docx)['docProps/core.xml']).toContain('2020-01-01T00:00:00.000Z</dc:title>')
  })

  it('holds images whose bytes are given, as large as the page has room, and the description of others', async () => {
    const bytes = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    )
    const images = new Map([
      ['small.png', { bytes, type: 'png', width: 100, height: 50 } as const],
      ['wide.png', { bytes, type: 'png', width: 6240, height: 10 } as const],
    ])
    const source = '![A "small" one](small.png) ![wide](wide.png) ![again](small.png) ![gone](gone.png)\n'
    const docx = await exportedDocx(source, { images })
    await expectValid(docx)
    const xml = docxParts(docx)['word/document.xml'] ?? ''
    // 9,525 English Metric Units to a pixel; the text of a Letter page is 624 pixels wide.
    expect(
      [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, w, h]) => [Number(w) / 9525, Number(h) / 9525]),
    ).toEqual([
      [100, 50],
      [624, 1],
      [100, 50],
    ])
    expect(xml).toContain('descr="A &quot;small&quot; one"')
    expect(docxParagraphs(docx).join('')).toContain('[Image: gone]')
    expect(Buffer.from(await exportedDocx(source, { images })).equals(Buffer.from(docx))).toBe(true)
  })

  it('names nobody where the front matter names nobody', async () => {
    const core = docxParts(await exportedDocx('text'))['docProps/core.xml'] ?? ''
    expect(core).not.toContain('Un-named')
    expect(core).toContain('2026-11-23T00:00:00Z')
  })
})
