import { sentencesOf } from '../sentences.ts'
import { audienceOf } from './audience.ts'
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

/**
 * Some words between quotation marks: fewer than a dozen characters are a term or a title. Without a bound to the opening
 * marks within, each one of many that nothing closes would search the rest of the text.
 */
const speech =
  /“[^”]{12,}”?|(?<![^\s([—–:>*_-])"(?=\S)[^"]{12,}"?|«(?=[^»]{12})[^«»]*(?:«[^«»]*){0,3}»|»(?=[^«]{12})[^«»]*(?:»[^«»]*){0,3}«|„(?=[^“”]{12})[^„“”]*(?:„[^„“”]*){0,3}[“”]/g
/** Verbs with which speech is attributed. */
export const saying =
  /\b(?<!\b(?:is|are|was|were|be|been) )(?:said|says|say|explain(?:s|ed)|add(?:s|ed)|noted|notes|commented|remarked|recalls?|recalled|told|tells|shared|states?|stated|continued|according to|reports?|reported|wrote|writes|put it|answer(?:s|ed)?|laugh(?:s|ed)|recounts?|admits?|admitted|concludes?|concluded|describes?|described|argues?|argued|asks?|asked)\b/i
const signature = /^\s*(?:[—–]|--|-\s|~\s)\s*[\p{L}[<]/u
const signatureAfterSpeech = /[”"»«]\s*(?:[—–]|--|-\s)\s*([\p{L}[<].*)$/mu
/** The verb belongs to the speech: the paragraph opens with it, or leads to it by a comma or colon. */
const leadsToSpeech = /^\s*(?:\(?\d+[.)]\s*)?["“«»„]|[,:]\s*["“«»„]/
/** “Arne, whose kitchen burned: “I knew …””: whoever stands before the colon speaks. */
const speakerBefore = /^\s*([\p{Lu}][^“"«„:.!?]{2,120})\s*:\s*["“«»„]/u
/** “… better.” Bev Oduya, cabinet member for streets: a name and what the person is, and nothing more. */
const speakerBehind = /[”"»«]\s+(\p{Lu}[\p{L}.’'-]*(?:[ ,]+(?:[\p{L}\p{N}.&’'-]+)){0,14})\.?\s*$/u
/** “… one evening.” (Wren, potter in Asheville) */
const speakerInBrackets = /[”"»«]\s*\((\p{Lu}[^()“”"]{2,80})\)\.?\s*$/u
/** “I sent 212 reminders. – Noor Haddad, CEO of Kindly”: signed at the end, with a role, and no quotation marks. */
const signedWithRole = /[.!?]\s+[—–]\s*(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){1,3},\s[^.!?,]{2,60})\s*$/u
const firstPerson = /\b(?:I|we|my|our)\b/
/** A verb in the present or past straight behind the speech: “…,” laughs Dóra. */
const verbBehind = /[,!?.…]?[”"»«],?\s+\p{Ll}{2,}(?:s|ed|d)\s+(?:\p{Lu}|an?\s|the\s|one\s|our\s)/u

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
    if (start.block.kind === 'bulletList' || start.block.kind === 'orderedList') {
      // Each item of a list speaks for itself.
      while (next < end && lines[next]?.block === start.block && !lines[next]?.line.opensItem) next++
    } else while (next < end && (lines[next] as PlacedLine).block === start.block) next++
    if (mayQuote(start)) {
      const following = next < end ? lines[next] : undefined
      const spoken = textOf(lines, index, next)
      const signed = following !== undefined && speaks(spoken, start) && signs(following, spoken)
      const endLine = signed ? next + 1 : next
      // In plain text a signature begins with a hyphen, which Markdown takes for a list.
      const text = signed && isItemOfOne(following) ? `${spoken}\n— ${following.text}` : textOf(lines, index, endLine)
      const quotation = quotationFrom(text, start, index, endLine, makers)
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

function signs(following: PlacedLine, spoken: string): boolean {
  return (
    isSignature(following) ||
    (isItemOfOne(following) && /["”»«]\s*$/.test(spoken) && /^\p{Lu}/u.test(following.text) && isName(following.text))
  )
}

function isItemOfOne({ block }: PlacedLine): boolean {
  return block.kind === 'bulletList' && block.lineCount === 1
}

function isName(text: string): boolean {
  return !/[.!?:]$/.test(text) && text.split(/\s+/).length <= 14
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
  const around = wordsAroundSpeech(text)
  const inQuote = start.block.kind === 'blockquote'
  const below = text.split('\n').slice(1)
  const signed =
    below.find((line) => signature.test(line)) ?? (inQuote ? shortName(below[below.length - 1]) : undefined)
  const written = spoken.length === 0 && firstPerson.test(text) ? signedWithRole.exec(text)?.[1] : undefined
  if (spoken.length === 0 && !(inQuote && signed) && !written) return null
  const attribution =
    written ??
    signed ??
    signatureAfterSpeech.exec(text)?.[1] ??
    speakerBefore.exec(text)?.[1] ??
    (leadsToSpeech.test(text) && (saying.test(around) || verbBehind.test(text)) ? rest : null) ??
    speakerBehind.exec(text)?.[1] ??
    speakerInBrackets.exec(text)?.[1] ??
    null
  if (attribution === null) return null
  const words = spoken.length > 0 ? spoken.join(' ') : text
  // “Quote from a resident: …”: the label says which side speaks.
  const labelled = audienceOf((/^\W*([^"“«„:]{3,60}):/.exec(text)?.[1] ?? '').toLowerCase())
  if (labelled && /^\W*(?:quote|quotation|testimonial|a? ?word|voice|statement)/i.test(text))
    return {
      firstLine,
      endLine,
      attribution: attribution.trim(),
      side: labelled === 'customer' ? 'customer' : 'maker',
      sure: true,
      weight: labelled === 'customer' ? -4 : 4,
    }
  return { firstLine, endLine, attribution: attribution.trim(), ...sideOf(attribution, words, makers) }
}

/** The sentences of a text in which nobody speaks and to which no speech belongs. */
export function withoutSpeech(text: string): string {
  const marked = text.replace(speech, '“”')
  return sentencesOf(marked)
    .map(({ from, to }) => marked.slice(from, to))
    .filter((sentence) => !sentence.includes('“'))
    .join(' ')
}

/** The clause before each speech and the one behind it: a verb further away is not about it. */
function wordsAroundSpeech(text: string): string {
  const clauses: string[] = []
  for (const match of text.matchAll(speech)) {
    const before = text.slice(Math.max(0, match.index - 160), match.index)
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 160)
    clauses.push(
      /(?<![^.!?”"»])[^.!?”"»]*$/.exec(before)?.[0] ?? '',
      /^[^!?“"«]{0,160}/.exec(behind)?.[0].replace(/\.\s+\p{Lu}.*$/su, '') ?? '',
    )
  }
  return clauses.join(' ')
}

/** “Owen, 12, French horn”: the last line of a quotation that is a name and no sentence. */
function shortName(line: string | undefined): string | undefined {
  return line && /^\p{Lu}/u.test(line) && /,/.test(line) && !/[.!?:”"]$/.test(line) && line.split(/\s+/).length <= 12
    ? line
    : undefined
}
