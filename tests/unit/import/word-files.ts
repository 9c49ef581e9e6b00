import { strToU8, type Zippable, zipSync } from 'fflate'
import type { DocxImportOptions } from '../../../src-core/import/docx/import-docx.ts'
import { importDocx } from '../../../src-core/import/docx/import-docx.ts'
import type { ImportedDocument } from '../../../src-core/import/report.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const namespaces = [
  `xmlns:w="${w}"`,
  `xmlns:r="${r}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

/** Parts of a Word file; `body` is the content of its body, the others that of the part's root element. */
export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly header?: string
  /** Relationships of the body beside those of its parts: `<Relationship …/>`. */
  readonly relationships?: string
  readonly files?: Readonly<Record<string, Uint8Array>>
}

const roots = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  header: 'w:hdr',
} as const

/** A Word file of exactly these parts: what no program writes any more, or only one does. */
export function wordFile({ body, relationships = '', files = {}, ...parts }: WordParts): Uint8Array {
  const kinds = Object.keys(roots) as (keyof typeof roots)[]
  const present = kinds.filter((kind) => parts[kind] !== undefined)
  const related = present.map((kind) => `<Relationship Id="${kind}" Type="${r}/${kind}" Target="${kind}.xml"/>`)
  const entries: Zippable = {
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': rels(`<Relationship Id="rId1" Type="${r}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': strToU8(`${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': rels(related.join('') + relationships),
    ...files,
  }
  for (const kind of present)
    entries[`word/${kind}.xml`] = strToU8(`${declaration}<${roots[kind]} ${namespaces}>${parts[kind]}</${roots[kind]}>`)
  return zipSync(entries)
}

export function rels(content: string): Uint8Array {
  return strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
  )
}

/** A paragraph of text, with properties. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function imported(parts: WordParts | Uint8Array, options: Partial<DocxImportOptions> = {}): ImportedDocument {
  const bytes = parts instanceof Uint8Array ? parts : wordFile(parts)
  return importDocx(bytes, { trackedChanges: 'accept', imageFolder: 'images', ...options })
}
