import { type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'

/** Direct speech with who says it. */
export interface Quotation {
  readonly firstLine: number
  readonly endLine: number
  /** Everything but the speech: “said Ines Duarte, head of product at Brightwell”. */
  readonly attribution: string
  readonly side: 'maker' | 'customer' | 'unknown'
}

/** At least three words between quotation marks: less is a term or a title. */
const speech = /“[^”]{12,}”?|"[^"]{12,}"?|«[^»]{12,}»|„[^“”]{12,}[“”]/g
const saying =
  /\b(?:said|says|say|explain(?:s|ed)|add(?:s|ed)|noted|notes|commented|remarked|recalls?|recalled|told|shared|states?|stated|continued|according to|reports?|reported|wrote|writes)\b/i
const signature = /^\s*(?:[—–]|--|-\s|~\s)\s*[\p{L}[<]/u

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
    if (isProse(start) && start.block.kind !== 'table' && start.block.kind !== 'heading' && titleLevel(start) === 0) {
      // A signature may stand in a block of its own.
      const following = lines[next]
      const text = textOf(lines, index, next)
      const signed =
        following &&
        next < end &&
        (following.block.kind === 'paragraph' || following.block.kind === 'blockquote') &&
        signature.test(following.text)
      const endLine = signed && speaks(text, start) ? next + 1 : next
      const quotation = quotationFrom(textOf(lines, index, endLine), start, index, endLine, makers)
      if (quotation) found.push(quotation)
      next = quotation ? endLine : next
    }
    index = next
  }
  return found
}

function textOf(lines: readonly PlacedLine[], first: number, end: number): string {
  let text = ''
  for (let index = first; index < end; index++) text += `${(lines[index] as PlacedLine).text}\n`
  return text
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
  const inlineSignature = /[”"]\s*(?:[—–]|--|-\s)\s*([\p{L}[<].*)$/mu.exec(text)?.[1]
  if (spoken.length === 0 && !(start.block.kind === 'blockquote' && signed)) return null
  const attribution = signed ?? inlineSignature ?? (saying.test(rest) || /^\s*["“«„]/.test(text) ? rest : null)
  if (attribution === null || (!signed && !inlineSignature && !saying.test(rest))) return null
  return { firstLine, endLine, attribution: attribution.trim(), side: sideOf(attribution, makers) }
}

const customerWords =
  /\b(?:customers?|users?|early (?:user|adopter)|beta|pilot(?:ed)?|testers?|subscribers?|members?|clients?|shoppers?|patients?|students?|parents?|teachers?|nurses?|freelancers?|homeowners?|guests?|players?|readers?|owner of|who uses|using)\b/i
const makerRoles =
  /\b(?:chief|c[etfop]o|cpo|founders?|co-?founders?|presidents?|general manager|managing director|head of|vp|vice president|product (?:lead|manager|owner|director)|director|lead developer|maintainers?|creators?|developers?|authors?|who (?:built|created|leads?|designed)|the team|our team|spokesperson)\b/i
const elsewhere = /(?:\b(?:at|of|from|with)\s+|,\s*)(?:the\s+)?[\p{Lu}][\p{L}\p{N}&.’'-]+/u

function sideOf(attribution: string, makers: readonly string[]): Quotation['side'] {
  const folded = attribution.toLowerCase()
  // “who uses Swapboard” names the product, not the employer.
  if (customerWords.test(attribution.replace(makerRoles, ' '))) return 'customer'
  if (makers.some((maker) => folded.includes(maker.toLowerCase()))) return 'maker'
  if (makers.length > 0 && /\b(?:at|of|from)\s+(?:the\s+)?[\p{Lu}]/u.test(attribution)) return 'customer'
  if (makerRoles.test(attribution)) return 'maker'
  return elsewhere.test(attribution) ? 'customer' : 'unknown'
}

const announces =
  /^(?:.{0,90}?[—–:]\s+)?(?:today,?\s+)?((?:[\p{Lu}][\p{L}\p{N}.&’'-]*\s?){1,4}?)(?:,[^,.]{3,90},)?\s+(?:(?:is|are)\s+)?(?:today|formally|proudly|has|have|announce[sd]?|launch(?:es|ed)|introduce[sd]?|unveil(?:s|ed)|release[sd]?|shipped|ships|pleased|proud)\b/u

/** Names of the company that announces, as the release's first lines have them: “Brightwell today announced”. */
export function makerNames(texts: readonly string[]): string[] {
  const names = new Set<string>()
  for (const text of texts) {
    const name = announces
      .exec(text)?.[1]
      ?.trim()
      .replace(/[’']s$/, '')
    if (name && name.length > 2 && !/^(?:today|the|we|this|now|for|introducing|announcing)$/i.test(name))
      names.add(name.replace(/,?\s+(?:Inc|LLC|Ltd|GmbH|Corp)\.?$/, ''))
  }
  return [...names]
}
