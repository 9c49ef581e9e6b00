import { type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import { type Side, sideOf } from './quote-side.ts'

/** Direct speech with who says it. */
export interface Quotation extends Side {
  /** Half-open range of the document's lines. */
  readonly firstLine: number
  readonly endLine: number
  /** Everything but the speech: “said Ines Duarte, head of product at Brightwell”. */
  readonly attribution: string
}

/** Some words between quotation marks: fewer than a dozen characters are a term or a title. */
const speech = /“[^”]{12,}”?|"[^"]{12,}"?|«[^»]{12,}»|„[^“”]{12,}[“”]/g
const saying =
  /\b(?:said|says|say|explain(?:s|ed)|add(?:s|ed)|noted|notes|commented|remarked|recalls?|recalled|told|shared|states?|stated|continued|according to|reports?|reported|wrote|writes)\b/i
const signature = /^\s*(?:[—–]|--|-\s|~\s)\s*[\p{L}[<]/u
const signatureAfterSpeech = /[”"]\s*(?:[—–]|--|-\s)\s*([\p{L}[<].*)$/mu
/** The verb belongs to the speech: the paragraph opens with it, or leads to it by a comma or colon. */
const leadsToSpeech = /^\s*["“«„]|[,:]\s*["“«„]/

/** The quotations in a run of lines, in document order. `makers` are the names of those who make the product. */
export function quotationsIn(
  document: DocumentLines,
  first: number,
  end: number,
  makers: readonly string[],
): Quotation[] {
  const { lines } = document
  const found: Quotation[] = []
  for (let index = first; index < end; ) {
    const start = lines[index] as PlacedLine
    let next = index + 1
    while (next < end && (lines[next] as PlacedLine).block === start.block) next++
    if (mayQuote(start)) {
      const following = next < end ? lines[next] : undefined
      const endLine = following && isSignature(following) && speaks(textOf(lines, index, next), start) ? next + 1 : next
      const quotation = quotationFrom(textOf(lines, index, endLine), start, index, endLine, makers)
      if (quotation) {
        found.push(quotation)
        next = endLine
      }
    }
    index = next
  }
  return found
}

function mayQuote(place: PlacedLine): boolean {
  return isProse(place) && !place.line.cells && place.block.kind !== 'heading' && titleLevel(place) === 0
}

/** A signature may stand in a block of its own below the speech. */
function isSignature(place: PlacedLine): boolean {
  return (place.block.kind === 'paragraph' || place.block.kind === 'blockquote') && signature.test(place.text)
}

function textOf(lines: readonly PlacedLine[], first: number, end: number): string {
  return lines
    .slice(first, end)
    .map((place) => place.text)
    .join('\n')
}

function speaks(text: string, start: PlacedLine): boolean {
  return start.block.kind === 'blockquote' || text.search(speech) >= 0
}

function quotationFrom(
  text: string,
  start: PlacedLine,
  firstLine: number,
  endLine: number,
  makers: readonly string[],
): Quotation | null {
  const spoken = text.match(speech) ?? []
  const rest = text.replace(speech, ' ')
  const signed = text
    .split('\n')
    .slice(1)
    .find((line) => signature.test(line))
  if (spoken.length === 0 && !(start.block.kind === 'blockquote' && signed)) return null
  const attribution =
    signed ?? signatureAfterSpeech.exec(text)?.[1] ?? (leadsToSpeech.test(text) && saying.test(rest) ? rest : null)
  if (attribution === null) return null
  const words = spoken.length > 0 ? spoken.join(' ') : text
  return { firstLine, endLine, attribution: attribution.trim(), ...sideOf(attribution, words, makers) }
}
