const mark = '<w:suppressLineNumbers/>'
/** What the schema (ISO/IEC 29500-1, CT_PPrBase) has before the mark. */
const before =
  /^(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|widowControl)\b[^>]*\/>|<w:numPr>(?:<w:(?:ilvl|numId)\b[^>]*\/>)*<\/w:numPr>)*/

/**
 * The XML with `w:suppressLineNumbers` where the schema wants it: the library writes it behind what must follow it, which the
 * Open XML SDK refuses.
 */
export function withOrderedLineNumberMarks(xml: string): string {
  const [start = '', ...pieces] = xml.split('<w:pPr>')
  const ordered = pieces.map((piece) => {
    const end = piece.indexOf('</w:pPr>')
    const at = piece.lastIndexOf(mark, end)
    if (at < 0) return piece
    const rest = piece.slice(0, at) + piece.slice(at + mark.length)
    const leading = before.exec(rest)?.[0] ?? ''
    return leading + mark + rest.slice(leading.length)
  })
  return [start, ...ordered].join('<w:pPr>')
}
