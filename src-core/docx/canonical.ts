import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { wordApplication } from '../export/word-marks.ts'
import { withMarkdownPart } from './markdown-part.ts'
import { withOrderedLineNumberMarks } from './paragraph-order.ts'

/** Every entry of the file carries this time: the earliest that zip can write. */
const entryTime = new Date(1980, 0, 1)

/**
 * The same file written so that the same document always gives the same bytes: the library puts the present time into
 * the properties and random ids into relationships and bookmarks.
 * @param docx the file as the library wrote it
 * @param date `YYYY-MM-DD`, for the properties
 * @param markdown to be kept in a part of its own, or null
 * @throws when `docx` is not a zip file
 */
export function canonicalDocx(docx: Uint8Array, date: string, markdown: string | null): Uint8Array<ArrayBuffer> {
  const unpacked = unzipSync(docx)
  const entries = markdown === null ? unpacked : withMarkdownPart(unpacked, markdown)
  const names = Object.keys(entries).sort(contentTypesFirst)
  const written: Zippable = {}
  const counted: Counted = { bookmarks: new Map(), drawings: new Map(), watermarks: new Map() }
  for (const name of names) {
    const content = entries[name] ?? new Uint8Array()
    written[name] = [
      isXml(name) ? strToU8(canonicalXml(name, entries, date, counted)) : content,
      { mtime: entryTime, os: 0 },
    ]
  }
  return zipSync(written, { level: 6 })
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels')
}

/** Readers that stream a package want the content types before the parts. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

/** New numbers of what the library counts through all documents that it writes, by the number it gave. */
interface Counted {
  readonly bookmarks: Map<string, number>
  readonly drawings: Map<string, number>
  readonly watermarks: Map<string, number>
}

function canonicalXml(
  name: string,
  entries: Readonly<Record<string, Uint8Array>>,
  date: string,
  counted: Counted,
): string {
  const xml = strFromU8(entries[name] ?? new Uint8Array())
  if (name === 'docProps/app.xml')
    return xml.replace(/(<Properties[^<>]*?)\/>/, `$1><Application>${wordApplication}</Application></Properties>`)
  if (name === 'docProps/core.xml') return xml.replace(/(<dcterms:[^<>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
  const relationships = strFromU8(entries[name.endsWith('.rels') ? name : relationshipsOf(name)] ?? new Uint8Array())
  return withOrderedLineNumberMarks(withSequentialIds(xml, relationships))
    .replace(/(<w:bookmark(?:Start|End)\b[^<>]*? w:id=")(\d+)"/g, renumbered(counted.bookmarks))
    .replace(/(<wp:docPr id=")(\d+)"/g, renumbered(counted.drawings))
    .replace(/(<v:shape\b[^<>]*? id="PowerPlusWaterMarkObject)([^"]*)"/g, renumbered(counted.watermarks))
}

function renumbered(numbers: Map<string, number>): (whole: string, before: string, id: string) => string {
  return (_, before, id) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${before}${number}"`
  }
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** Relationship ids in the order in which the part's relationships stand. */
function withSequentialIds(xml: string, relationships: string): string {
  const ids = [...relationships.matchAll(/ Id="([^"]+)"/g)].map(([, id = '']) => id)
  const sequential = new Map(ids.map((id, i) => [id, `rId${i + 1}`]))
  // Only inside tags: in text, where it may stand as well, it is the author's.
  return xml.replace(/<[^<>]+>/g, (tag) =>
    tag.replace(/ (Id|r:id|r:embed|r:link)="([^"]+)"/g, (whole, attribute: string, id: string) => {
      const next = sequential.get(id)
      return next === undefined ? whole : ` ${attribute}="${next}"`
    }),
  )
}
