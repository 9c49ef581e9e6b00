import { strFromU8, unzipSync } from 'fflate'

/** The XML parts of a DOCX by name. */
export function docxParts(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(docx))
      .filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
      .map(([name, content]) => [name, strFromU8(content)]),
  )
}

/**
 * What Word refuses or silently loses and the Open XML SDK does not report: numbering and styles that nothing defines,
 * cells that do not end with a paragraph, bookmarks that share a name or are too long, characters that XML forbids.
 * @returns a line for each, empty for a file without any
 */
export function wordRuleViolations(docx: Uint8Array): string[] {
  const parts = docxParts(docx)
  const styles = parts['word/styles.xml'] ?? ''
  const numbering = parts['word/numbering.xml'] ?? ''
  const styleIds = new Set(values(styles, /<w:style [^>]*w:styleId="([^"]+)"/g))
  const numIds = new Set(values(numbering, /<w:num [^>]*w:numId="([^"]+)"/g))
  const problems: string[] = []
  for (const [name, xml] of Object.entries(parts)) {
    for (const id of values(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
      if (!styleIds.has(id)) problems.push(`${name}: style “${id}” is not defined`)
    for (const id of values(xml, /<w:(?:basedOn|next|link) w:val="([^"]+)"/g))
      if (!styleIds.has(id) && id !== 'DefaultParagraphFont') problems.push(`${name}: style “${id}” is not defined`)
    for (const id of values(xml, /<w:numId w:val="([^"]+)"/g))
      if (!numIds.has(id)) problems.push(`${name}: numbering “${id}” is not defined`)
    for (const cell of xml.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [])
      if (!/(?:<\/w:p>|<w:p\/>)<\/w:tc>$/.test(cell)) problems.push(`${name}: a cell does not end with a paragraph`)
    const bookmarks = values(xml, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g)
    for (const [i, bookmark] of bookmarks.entries()) {
      if (bookmark.length > 40) problems.push(`${name}: bookmark “${bookmark}” has more than 40 characters`)
      if (bookmarks.indexOf(bookmark) !== i) problems.push(`${name}: bookmark “${bookmark}” stands twice`)
    }
    if (/<\/w:tbl>(?:<w:tbl>|<w:sectPr|<\/w:tc>)/.test(xml)) problems.push(`${name}: no paragraph follows a table`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being looked for
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml))
      problems.push(`${name}: a forbidden character`)
  }
  return problems
}

function values(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) => value)
}
