import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64 } from '../../../src-core/html/base64.ts'
import { cssString } from '../../../src-core/html/escape.ts'
import { firstMissing, wordsOf } from '../../readers/document-text.ts'
import { nodesOf, pandoc, readWithPandoc, textOf } from '../../readers/pandoc.ts'
import { asFile, exportedHtml } from '../docx/exported.ts'
import { canonical, rich } from '../docx/sample-documents.ts'

const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

describe('HTML export', () => {
  it('is one page that fetches nothing and runs nothing', () => {
    const html = exportedHtml(rich)
    expect(html).not.toMatch(/<script|<link|<iframe|\son\w+=|javascript:|@import|url\(/i)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(4)
    for (const address of addresses) expect(address).toMatch(/^(?:https?:\/\/|mailto:|#note-\d)/)
  })

  it('has language, title and one h1, with parts and questions below it', () => {
    const html = exportedHtml(canonical, { pressReleaseHeadings: false })
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('<title>Swapboard</title>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<h2 id="customer-faq" class="part">Customer FAQ<\/h2>/)
    expect(html).toMatch(
      /<h3 id="internal-faq-2" class="question"><span class="number">2\.<\/span> What must be true\?<\/h3>/,
    )
    expect(html).toContain('<th scope="col" class="right">Beds</th>')
    expect(html).toContain('<ol start="5">')
    expect(html).toContain('@page { size: letter;')
    expect(exportedHtml(canonical, { pageSize: 'a4' })).toContain('@page { size: A4;')
  })

  it('escapes whatever the document and its front matter hold', () => {
    const hostile = `</title></style><script>alert(1)</script>"'&`
    const html = exportedHtml(
      `---\ntitle: ${JSON.stringify(hostile)}\nconfidentiality: ${JSON.stringify(hostile)}\nauthor: ${JSON.stringify(hostile)}\ndate: ${JSON.stringify(hostile)}\nlang: ${JSON.stringify('en" onload="x')}\n---\n\n# \`${hostile}\`\n\n| \`${hostile}\` |\n|---|\n\n![${hostile.replaceAll('<', '\\<')}](x)\n\n    ${hostile}\n`,
    )
    expect(html).not.toContain('<script')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html.match(/<\/title>/g)).toHaveLength(1)
    expect(html).toContain('<html lang="en-US">')
  })

  it('never lets text out of a CSS string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cssString(text)).toMatch(/^"(?:[\p{L}\p{N} .,:;()·–—-]|\\[0-9a-f]+ )*"$/u)
      }),
    )
  })

  it('holds images whose bytes are given, and the description of others', () => {
    const images = new Map([['a.png', { bytes: pixel, type: 'png', width: 4, height: 2 } as const]])
    const html = exportedHtml('![one "dot"](a.png) ![two](b.png) ![](dir/c.png?x)\n', { images })
    expect(html).toContain(
      `<img src="data:image/png;base64,${Buffer.from(pixel).toString('base64')}" alt="one &quot;dot&quot;" width="4" height="2">`,
    )
    expect(html).toContain('[Image: two] [Image: c.png]')
  })

  it('writes base64 as everybody does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      }),
    )
  })

  it.skipIf(!pandoc.available)('reads back in pandoc with its headings, tables, notes and words', async () => {
    const read = await readWithPandoc(asFile(exportedHtml(canonical), 'html'), 'html')
    expect(nodesOf(read.blocks, 'Header').map((node) => textOf(node).trim())).toEqual(
      expect.arrayContaining(['Press release', '1. Does my manager still decide?', '3. How do we measure success?']),
    )
    expect(nodesOf(read.blocks, 'Table')).toHaveLength(1)
    const words = wordsOf(
      canonical
        .slice(canonical.indexOf('# Press'), canonical.indexOf('[^calls]: '))
        .replace(/\]\([^)]*\)|```sql|\[x\]|^\s*\d\. /gm, '')
        .replace('[^calls]', '1'),
    )
    expect(firstMissing(words, wordsOf(textOf(read.blocks)))).toBeNull()
    expect(textOf(read.blocks)).toContain('A diary study with 212 nurses.')
  })
})
