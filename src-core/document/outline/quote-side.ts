/** Which side of the counter a speaker stands on. */
export interface Side {
  readonly side: 'maker' | 'customer'
  /** False when only a role or the words spoken suggest the side, not a name or “customer”. */
  readonly sure: boolean
}

const customerWords =
  /\b(?:customers?|users?|early (?:user|adopter)|beta|pilot(?:ed)?|testers?|subscribers?|members?|clients?|shoppers?|patients?|students?|parents?|teachers?|nurses?|freelancers?|homeowners?|guests?|players?|readers?|owner of|runs an?|who uses|using)\b/i
const makerRoles =
  /\b(?:chief|c[etfop]o|cpo|founders?|co-?founders?|presidents?|general manager|managing director|head of|vp|vice president|product (?:lead|manager|owner|director)|director|chair(?:man|woman|person)?|coordinator|engineering lead|lead developer|maintainers?|creators?|developers?|authors?|who (?:built|created|leads?|designed|designs|founded)|founded|before (?:s?he|they) founded|the team|our team|spokesperson)\b/i
const atOrganisation = /\b(?:at|of|from|with)\s+(?:the\s+)?[\p{Lu}]/u
const speaksAsMaker =
  /\b(?:we|our team) (?:built|created|designed|wanted|decided|set out|believe)\b|\bour (?:customers|users|mission|goal)\b/i
const speaksAsCustomer =
  /\b(?:I|we|our \w+) (?:used to|no longer|can now|could|can|save[ds]?|now|switched|spent|spend|went|left)\b|\bmy (?:team|doctor|boss|family|day)\b/i

/** A founder or maintainer made it; a chief or director may be the customer’s. */
const surelyMaker = /\b(?:(?:co-?)?founders?|founded|maintainers?|creators?|inventors?|our team|the team)\b/i

/** On which side a speaker is, by the attribution first and the words spoken last. */
export function sideOf(attribution: string, spoken: string, makers: readonly string[]): Side {
  const folded = attribution.toLowerCase()
  const founder = surelyMaker.test(attribution) && !/\b(?:uses|using|customer|user)\b/i.test(attribution)
  // “Who uses Swapboard” names the product, not the employer.
  if (!founder && customerWords.test(attribution.replace(makerRoles, ' '))) return { side: 'customer', sure: true }
  if (makers.some((maker) => folded.includes(maker.toLowerCase()))) return { side: 'maker', sure: true }
  if (founder && makers.length === 0) return { side: 'maker', sure: true }
  if (makers.length > 0 && atOrganisation.test(attribution)) return { side: 'customer', sure: true }
  if (founder) return { side: 'maker', sure: true }
  if (speaksAsCustomer.test(spoken) && !makerRoles.test(attribution) && !speaksAsMaker.test(spoken))
    return { side: 'customer', sure: false }
  return { side: makerRoles.test(attribution) || speaksAsMaker.test(spoken) ? 'maker' : 'customer', sure: false }
}

const verb = '(?:[Aa]nnounc|[Ll]aunch|[Ii]ntroduc|[Uu]nveil|[Rr]eleas|[Ss]hip)'
const between =
  '(?:(?:is|are|has|have|today|formally|proudly|just|officially|now|pleased|proud|excited|happy|thrilled|to)\\s+)*'
const name = "(?:[\\p{Lu}][\\p{L}\\p{N}.&’'-]*\\s*){1,4}"
/** “Brightwell, a maker of rosters, today announced”. */
const aside = '(?:,\\s[^,.]{3,90},)?'
const announcement = new RegExp(`(${name})(?:LLC|Inc\\.?)?${aside}\\s*(?:\\([^)]*\\)\\s+)?${between}${verb}`, 'gu')
const notNames =
  /^(?:today|the|we|this|now|for|introducing|announcing|it|they|new|press|release|headline|prfaq|faq|announcement)$/i

/** Names of the company that announces, as the release's first lines have them: “Brightwell today announced”. */
export function makerNames(texts: readonly string[]): string[] {
  return namesIn(texts, announcement)
}

const announced = new RegExp(
  `${verb}\\w*\\s+(?:the\\s+)?(?:(?:general\\s+)?(?:launch|availability|release|introduction)\\s+of\\s+)?(?:its\\s+|a\\s+new\\s+|the\\s+)?((?:[\\p{Lu}][\\p{L}\\p{N}.&’'-]*\\s*){1,3}|\\p{Ll}+(?:-\\p{Ll}+)+)`,
  'gu',
)

/** Names of the product that is announced: “announced Swapboard”. */
export function productNames(texts: readonly string[]): string[] {
  return namesIn(texts, announced).filter((each) => /\p{Lu}|-/u.test(each))
}

/**
 * Names that the titles and the running text share: words with a capital that the text never writes without one.
 * @param titles the document's title and the headline
 */
export function namesInTitles(titles: readonly string[], text: string): string[] {
  const found = new Set<string>()
  for (const title of titles) {
    const words = title.match(/[\p{L}][\p{L}\p{N}-]{2,}/gu) ?? []
    const [only] = words
    if (only && words.length === 1) found.add(only)
    for (const word of words)
      if (/^\p{Lu}/u.test(word) && text.includes(word) && !text.includes(word.toLowerCase())) found.add(word)
  }
  return [...found].filter((word) => !notNames.test(word))
}

function namesIn(texts: readonly string[], pattern: RegExp): string[] {
  const names = new Set<string>()
  for (const text of texts)
    for (const match of text.matchAll(pattern)) {
      const found = (match[1] ?? '')
        .trim()
        .replace(/^(?:Today|The|Now|This|In|New)\s+/, '')
        .replace(/[’']s$|[.,]$/, '')
        .replace(/,?\s+(?:Inc|LLC|Ltd|GmbH|Corp)\.?$/, '')
      if (found.length > 2 && !notNames.test(found)) names.add(found)
    }
  return [...names]
}
