import { strToU8, zipSync } from 'fflate'
import { exportedDocx } from '../docx/exported.ts'
import { canonical } from '../docx/sample-documents.ts'
import { p, rels, run, wordFile } from './word-files.ts'

/** A Word file of Dateline's own, to be cut off and changed. */
export const whole = await exportedDocx(canonical)

function zipOf(document: string | Uint8Array): Uint8Array {
  return zipSync({
    '_rels/.rels': rels('<Relationship Id="rId1" Type="x/officeDocument" Target="word/document.xml"/>'),
    'word/document.xml': typeof document === 'string' ? strToU8(document) : document,
  })
}

const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="1000"/></w:tcPr>${p(text)}</w:tc>`

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

/** Files that do harm to a careless reader, with the reason for which each is refused. */
export const hostile: [name: string, bytes: () => Uint8Array, code: string, message: RegExp][] = [
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
