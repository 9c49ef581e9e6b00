import { announcers, announcing } from './announcers.ts'

/** Which side of the counter a speaker stands on. */
export interface Side {
  readonly side: 'maker' | 'customer'
  /** False when only a role or the words spoken suggest the side, not a name or “customer”. */
  readonly sure: boolean
  /** Above 0 for a maker, below for a customer; the further away, the more says so. */
  readonly weight: number
}

const customerWords =
  /\b(?:customers?|users?|early (?:user|adopter)|beta|pilot(?:ed)?|testers?|subscribers?|members?|clients?|shoppers?|patients?|students?|parents?|mother|father|mum|dad|teachers?|nurses?|freelancers?|homeowners?|guests?|players?|readers?|residents?|owner of|runs an?|who uses|using|participants?|volunteer at|farms?|farmers?|lives? in|rents?|first team to use|(?:first|second|third) (?:day|night|week|month|time|visit|order) (?:with|on|of|at))\b/i
const makerRoles =
  /\b(?:chief|c[etfopm]o|cpo|founders?|co-?founders?|presidents?|general manager|managing director|head of|vp|vice president|product (?:lead|manager|owner|director)|programme (?:lead|manager)|project (?:lead|manager)|directors?|curators?|ministers?|mayor|architects?|researchers?|professor|organi[sz]ers?|secretary|chair(?:man|woman|person)?|coordinator|engineering (?:lead|manager)|lead (?:developer|engineer|designer)|developers?|authors?|designers?|scientists?|inventors?|who (?:leads?|designed|designs|develops|developed)|the team|our team|spokes(?:person|man|woman))\b/i
/** Who made it, beyond doubt. */
const surelyMaker =
  /\b(?:(?:co-?)?founders?|founded|maintainers?|creators?|inventors?|our team|the team (?:behind|that)|who (?:built|made|created|wrote|founded|started|designed|invented) (?:it|the|this)\b|product (?:lead|manager|owner) (?:for|of))\b/iu
/** Case counts: “who runs Swapboard” made it, “who runs a shop” buys it. */
const madeNamed = /\bwho (?:built|made|created|wrote|founded|started|designed|invented|runs|leads|heads) \p{Lu}/u
const ofOrganisation =
  /\b(?:at|of|from|with|for)\s{1,9}(?:the\s{1,9})?\p{Lu}|,\s{1,9}\p{Lu}[\p{L}&.’'-]{0,59}(?:\s{1,9}\p{Lu}[\p{L}&.’'-]{0,59}){0,3}\s{0,9}$/u
const speaksAsMaker =
  /\b(?:we|our team|i) (?:built|build|created|designed|wanted|decided|set out|believe|started|began|made|set ourselves|are (?:proud|thrilled|excited))\b|\bour (?:customers|users|mission|goal|members|patients|guests|readers)\b/i
const speaksAsCustomer =
  /\b(?:I|we|our \w+) (?:used to|no longer|can now|could|can|save[ds]?|now|switched|spent|spend|went|left|had|got|stopped)\b|\bmy (?:team|doctor|boss|family|day|mother|father|kids|children|son|daughter|wife|husband)\b/i

/** On which side a speaker is: by the attribution first and the words spoken last. */
export function sideOf(attribution: string, spoken: string, makers: readonly string[]): Side {
  const folded = attribution.toLowerCase()
  const withoutRoles = attribution.replace(makerRoles, ' ')
  const ofMaker = makers.some((maker) => new RegExp(`(?<![\\p{L}])${escaped(maker)}(?![\\p{L}])`, 'iu').test(folded))
  const ofTheHouse = makers.some((maker) => sharesStem(maker, folded))
  // “Who uses Swapboard” names the product, not the employer.
  const asUser = customerWords.test(withoutRoles)
  const role = makerRoles.test(attribution)
  const made = surelyMaker.test(attribution) || madeNamed.test(attribution)
  let weight = 0
  if (asUser) weight -= made ? 1 : 4
  else if (ofMaker) weight += 3
  else if (ofTheHouse) weight += 1.5
  else if (makers.length > 0 && ofOrganisation.test(attribution)) weight -= 2.5
  if (made) weight += 3
  else if (role) weight += 1.5
  if (speaksAsMaker.test(spoken)) weight += 1
  if (speaksAsCustomer.test(spoken)) weight -= 1
  if (!role && !made && !ofMaker) weight -= 0.5
  return { side: weight > 0 ? 'maker' : 'customer', sure: Math.abs(weight) >= 2, weight }
}

/** The archivist of an archive, the librarian of a library. */
function sharesStem(maker: string, attribution: string): boolean {
  const stems = (maker.toLowerCase().match(/\p{L}{6,}/gu) ?? []).map((word) => word.slice(0, 6))
  return (attribution.match(/\p{L}{6,}/gu) ?? []).some(
    (word) => stems.includes(word.slice(0, 6)) && !maker.toLowerCase().includes(word),
  )
}

/** True when an attribution gives a role in an organisation. */
export function hasRole(attribution: string): boolean {
  return makerRoles.test(attribution)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

// Every repetition has an end: a long word in capitals, or a long run of blanks, must not be read again from each of its
// characters, let alone be cut into names in every way.
const gap = '\\s{1,9}'
const nameWord = "\\p{Lu}[\\p{L}\\p{N}.&’'-]{0,59}"
const notNames =
  /^(?:today|the|we|this|now|for|introducing|announcing|it|they|new|press|release|headline|(?:pr[-/]?)?faqs?|announcement|from|with|and|when|every|each|until|starting|people|most|many)$/i

/** Names of the company that announces, as the release's first lines have them: “Brightwell today announced”. */
export function makerNames(texts: readonly string[]): string[] {
  return namesOf(texts.flatMap(announcers))
}

const announced = new RegExp(
  `${announcing}\\w{0,9}${gap}(?:the${gap})?(?:(?:general${gap})?(?:launch|availability|release|introduction)${gap}of${gap})?(?:its${gap}|a${gap}new${gap}|the${gap})?(${nameWord}(?:${gap}${nameWord}){0,2}|\\p{Ll}{1,40}(?:-\\p{Ll}{1,40}){1,9})`,
  'gu',
)

/** Names of the product that is announced: “announced Swapboard”. */
export function productNames(texts: readonly string[]): string[] {
  const written = texts.flatMap((text) => Array.from(text.matchAll(announced), ([, name = '']) => name))
  return namesOf(written).filter((each) => /\p{Lu}|-/u.test(each))
}

/** The name with which an announcement opens, whole and by its first word: “Vierkant Devices presents …”. */
export function subjectOf(announcement: string): string[] {
  const match = /^[^\p{L}]*(?:Today,?\s+|The\s+)?((?:\p{Lu}[\p{L}\p{N}&’'-]*\s+){1,4})(?=\p{Ll})/u.exec(announcement)
  const whole = (match?.[1] ?? '').trim()
  const [first = ''] = whole.split(/\s+/)
  const generic =
    /^(?:the|city|association|council|university|bank|national|united|new|our|from|starting|people|users?)$/i
  return [whole, first].filter((each) => each.length >= 4 && !generic.test(each) && !notNames.test(each))
}

/** Names inside the sentences of a text: runs of capitalised words that do not open a sentence. */
export function namesInside(text: string): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(
    /(?<=[\p{Ll},]\s)(?:\p{Lu}[\p{L}\p{N}&’'-]+)(?:\s+(?:&\s+)?\p{Lu}[\p{L}\p{N}&’'-]+){0,3}/gu,
  ))
    if (match[0].length > 3 && !notNames.test(match[0])) found.add(match[0].replace(/[’']s$/, ''))
  return [...found]
}

/**
 * Names that the titles and the running text share: words with a capital that the text never writes without one.
 * @param titles the document's title and the headline
 */
export function namesInTitles(titles: readonly string[], text: string): string[] {
  const words = new Set(text.match(/[\p{L}][\p{L}\p{N}-]{2,}/gu) ?? [])
  const found = new Set<string>()
  for (const title of titles) {
    const own = title.match(/[\p{L}][\p{L}\p{N}-]{2,}/gu) ?? []
    const [only] = own
    if (only && own.length === 1) found.add(only)
    for (const word of own)
      if (/^\p{Lu}/u.test(word) && words.has(word) && !words.has(word.toLowerCase())) found.add(word)
  }
  return [...found].filter((word) => !notNames.test(word))
}

/** Names that no title has: words with a capital inside sentences, more than once, and never without one. */
export function repeatedNames(text: string): string[] {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/(?<=[\p{Ll},]\s)\p{Lu}[\p{L}\p{N}-]{3,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = new Set(text.match(/[\p{L}][\p{L}\p{N}-]{2,}/gu) ?? [])
  return [...counts]
    .filter(
      ([word, count]) => count >= 2 && !words.has(word.toLowerCase()) && !notNames.test(word) && !calendar.test(word),
    )
    .map(([word]) => word)
}

const calendar =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/i

function namesOf(written: readonly string[]): string[] {
  const names = new Set<string>()
  for (const each of written) {
    const found = each
      .trim()
      .replace(/^(?:Today|The|Now|This|In|New)\s+/, '')
      .replace(/[’']s$|[.,]$/, '')
      .replace(/,?(?<!\s)\s+(?:Inc|LLC|Ltd|GmbH|Corp)\.?$/, '')
    if (found.length > 2 && !notNames.test(found)) names.add(found)
  }
  return [...names]
}
