import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ImportProblem } from '../../../src-core/import/import-problem.ts'
import { importLimits } from '../../../src-core/import/limits.ts'
import { exportedDocx } from '../docx/exported.ts'
import { canonical } from '../docx/sample-documents.ts'
import { imported, p, rels, run, wordFile } from './word-files.ts'

const whole = await exportedDocx(canonical)

/** Why a file is refused, how long that takes in ms, and how much memory it takes in MB, over what was in use before. */
function refused(bytes: Uint8Array): { message: string; code: string; ms: number; mb: number } {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const started = performance.now()
  try {
    imported(bytes)
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    const ms = performance.now() - started
    return { message: error.message, code: error.code, ms, mb: (process.memoryUsage().rss - before) / 1e6 }
  }
  throw new Error('It was not refused.')
}

function zipOf(document: string | Uint8Array): Uint8Array {
  return zipSync({
    '_rels/.rels': rels('<Relationship Id="rId1" Type="x/officeDocument" Target="word/document.xml"/>'),
    'word/document.xml': typeof document === 'string' ? strToU8(document) : document,
  })
}

const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="1000"/></w:tcPr>${p(text)}</w:tc>`

/** A zip file that declares that it holds little, and holds much. */
function lyingAboutSize(): Uint8Array {
  const bytes = zipOf(strToU8(`<w:document ${ns}>${' '.repeat(60_000_000)}</w:document>`))
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true)
  }
  return bytes
}

/** A zip file whose entries all are the same packed bytes. */
function manyEntries(count: number): Uint8Array {
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`a${i}`, new Uint8Array()])))
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0])

// The limits are those that the product promises: 5 s and 500 MB. They are ten times what these files take, so that a
// busy machine fails nothing.
const hostile: [name: string, bytes: () => Uint8Array, code: string, message: RegExp][] = [
  ['a zip bomb', () => zipOf(new Uint8Array(100_000_000)), 'too-large', /larger than the 30 MB that are taken/],
  ['a zip bomb that declares itself small', lyingAboutSize, 'too-large', /larger than the 30 MB/],
  ['a great many entries', () => manyEntries(2001), 'too-large', /holds 2001 files; at most 2000/],
  [
    'a table of 10,000 rows',
    () => wordFile({ body: `<w:tbl>${`<w:tr>${cell('a')}${cell('b')}</w:tr>`.repeat(10_000)}</w:tbl>` }),
    'too-large',
    /A table in it has 10,000 rows; at most 2,000 are taken/,
  ],
  ['300,000 paragraphs', () => wordFile({ body: '<w:p/>'.repeat(300_000) }), 'too-large', /more than 250,000 elements/],
  [
    'deep nesting',
    () => wordFile({ body: `<w:p>${'<w:ins>'.repeat(20_000)}${run('x')}${'</w:ins>'.repeat(20_000)}</w:p>` }),
    'unsafe',
    /nests deeper than 200 elements/,
  ],
  ['a truncated file', () => whole.slice(0, whole.length - 3000), 'damaged', /damaged or was not copied to its end/],
  ['half a file', () => whole.slice(0, 4000), 'damaged', /damaged or was not copied/],
  [
    'a .doc of another name',
    () => new Uint8Array([...compound, ...Array(2000).fill(0)]),
    'not-this-format',
    /Word 97 to 2003 \(\.doc\).*Save it as \.docx/,
  ],
  [
    'an encrypted file',
    () => new Uint8Array([...compound, ...Array(600).fill(0x45), ...utf16('EncryptedPackage'), ...Array(2000).fill(0)]),
    'encrypted',
    /protected by a password/,
  ],
  [
    'entities that expand to entities',
    () =>
      zipOf(
        `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document ${ns}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    'unsafe',
    /declares a document type/,
  ],
  [
    'an entity that names a file',
    () => zipOf(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document ${ns}>&x;</w:document>`),
    'unsafe',
    /declares a document type/,
  ],
  [
    'XML that is not well-formed',
    () => zipOf(`<w:document ${ns}><w:body>`),
    'damaged',
    /“word\/document\.xml” in it is not well-formed/,
  ],
  ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'not-this-format', /an Excel workbook/],
  [
    'an OpenDocument file',
    () => zipSync({ 'content.xml': strToU8('<x/>') }),
    'not-this-format',
    /save it as \.docx in LibreOffice/,
  ],
  ['a text', () => strToU8('# Just text'), 'not-this-format', /not a Word document \(\.docx\), whatever it is called/],
  ['nothing', () => new Uint8Array(), 'not-this-format', /not a Word document/],
]

describe('a file that nobody vouches for', () => {
  it.each(hostile)(
    '%s is refused with its reason, soon and in little memory',
    (_, make, code, reason) => {
      const { message, code: found, ms, mb } = refused(make())
      expect(message).toMatch(reason)
      expect(found).toBe(code)
      expect(ms).toBeLessThan(5000)
      expect(mb).toBeLessThan(500)
    },
    60_000,
  )

  it('ends in a message at whatever byte it is cut off or changed', () => {
    for (let at = 0; at < whole.length; at += 997) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      for (const bytes of [whole.slice(0, at), changed])
        try {
          imported(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(ImportProblem)
        }
    }
  }, 60_000)

  it('may refer to notes, comments, styles, lists and links that are not there', () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="None"/><w:numPr><w:ilvl w:val="7"/><w:numId w:val="99"/></w:numPr></w:pPr><w:hyperlink r:id="none">${run('text')}</w:hyperlink><w:r><w:footnoteReference w:id="5"/><w:commentReference w:id="5"/></w:r><w:commentRangeStart w:id="8"/></w:p>`
    expect(imported({ body }).markdown).toBe('text\n')
  })

  it('is taken at the limit of a table', () => {
    const rows = `<w:tr>${cell('a')}</w:tr>`.repeat(importLimits.tableRows)
    expect(imported({ body: `<w:tbl>${rows}</w:tbl>` }).markdown.match(/\n/g)).toHaveLength(importLimits.tableRows + 1)
  }, 60_000)
})
