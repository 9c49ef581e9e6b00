import { strFromU8, strToU8 } from 'fflate'
import { markdownNamespace } from '../export/word-marks.ts'
import { cleanText } from '../layout/clean-text.ts'

/** Identifies the part to Word, which names custom parts by a GUID. It may be any, and is the same in every file. */
const storeItem = '{6D1B7C5A-2B0E-4E55-9C2B-0DA7E11E0001}'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const properties = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * The entries of a Word file together with a custom XML part that holds a Markdown text. Word, LibreOffice and
 * python-docx keep such a part when they save.
 */
export function withMarkdownPart(
  entries: Readonly<Record<string, Uint8Array>>,
  markdown: string,
): Record<string, Uint8Array> {
  const inserted = (name: string, before: string, xml: string) =>
    strToU8(strFromU8(entries[name] ?? new Uint8Array()).replace(before, () => `${xml}${before}`))
  return {
    ...entries,
    'customXml/item1.xml': strToU8(
      `${declaration}<markdown xmlns="${markdownNamespace}" xml:space="preserve">${escaped(markdown)}</markdown>`,
    ),
    'customXml/itemProps1.xml': strToU8(
      `${declaration}<ds:datastoreItem ds:itemID="${storeItem}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${markdownNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': inserted(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      `<Relationship Id="rIdMarkdown" Type="${relationships}/customXml" Target="../customXml/item1.xml"/>`,
    ),
    '[Content_Types].xml': inserted(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/customXml/itemProps1.xml" ContentType="${properties}"/>`,
    ),
  }
}

/** Line ends as `\n`, since XML readers make no difference between them. */
function escaped(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
