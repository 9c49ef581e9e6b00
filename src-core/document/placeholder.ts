/** A range of offsets in a text. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** Words that templates put in brackets for the writer to replace. */
const nouns =
  'product service company organization organisation team customer customers user users name names city town place location country state media outlet month day year date time quarter title role job person persona leader founder executive spokesperson speaker price cost amount number metric metrics target percentage benefit benefits feature features problem solution segment market audience industry competitor competitors alternative url link website address email contact headline subheadline sub-headline summary quote answer question text topic value unit currency placeholder launch release version industry region key main primary specific first last full short long tbd x xx xxx y n'
const nounWords = new Set(nouns.split(' '))
const smallWords = new Set('a an the of for and or in on to with by your our their its s'.split(' '))

const instruction =
  /^(?:insert|add|enter|fill|describe|write|replace|explain|provide|include|specify|choose|select|put|state|give|your)\b/i
/** A bracket on purpose: an assumption or open number, which the text keeps until it is known. */
const deliberate =
  /\d|^(?:assum|estimat|guess|hypothes|to be (?:tested|confirmed|validated)|open|source|unknown|about|~|≈|<|>|sic\b|\^|!)/i

const bracketed = /\[([^[\]\n]{1,200})\]|\{\{?([^{}\n]{3,80})\}?\}|<([A-Za-z][^<>\n/]{1,80})>/g
/** An instruction to the writer in round brackets, which prose does not open this way: `(replace with final link)`. */
const instructed =
  /\((?:replace (?:with|this|by)|insert|add (?:the|a|an|your|final|link|name|date)|fill in|to be (?:filled|replaced))\b[^()\n]{0,120}\)/gi
/** In capitals on purpose: “todo” and “tbd” in running text are words about the subject. */
const marker =
  /\b(?:TBD|TBA|TBC|TODO|FIXME|XXX+)\b|\b(?:[Ll]orem|LOREM) (?:[Ii]psum|IPSUM)\b|\b(?:tk tk|TK TK)\b|_{4,}/g
/** A marker only where nothing else is said: “the winner is to be announced on 3 May” and “fields to be filled in” are English. */
const postponed = /\b(?:(?:still|yet) )?to be (?:determined|decided|announced|written|added|filled in)\b/gi

/**
 * Finds text that a template left for the writer to replace: `[Product name]`, `[Insert a quote here]`, `{company}`,
 * `<City>`, `(replace with final link)`, TBD, TODO, lorem ipsum, a line of underscores. A bracket that holds a figure or names an assumption
 * (`[12 %]`, `[assumption: two wards]`) is an open value, not a placeholder.
 */
export function findPlaceholders(text: string): TextRange[] {
  const found: TextRange[] = []
  for (const match of text.matchAll(bracketed)) {
    const inside = (match[1] ?? match[2] ?? match[3] ?? '').trim()
    if (isTemplateWording(inside) && !isEditorial(text, match.index, inside))
      found.push({ from: match.index, to: match.index + match[0].length })
  }
  for (const match of text.matchAll(instructed)) found.push({ from: match.index, to: match.index + match[0].length })
  for (const match of text.matchAll(marker)) {
    const to = match.index + match[0].length
    if (!found.some((other) => other.from <= match.index && to <= other.to)) found.push({ from: match.index, to })
  }
  for (const match of /o be /i.test(text) ? text.matchAll(postponed) : []) {
    const range = { from: match.index, to: match.index + match[0].length }
    if (standsAlone(text, range) && !found.some((other) => other.from <= range.from && range.to <= other.to))
      found.push(range)
  }
  return found.sort((a, b) => a.from - b.from)
}

/** True for what is all of a line, a cell or a bracket, or all that stands behind a colon or dash. */
function standsAlone(text: string, { from, to }: TextRange): boolean {
  const before = text.slice(Math.max(0, from - 60), from)
  const after = text.slice(to, to + 10)
  if (/^\s?[)\]]/.test(after) && inBracket.test(before) && !verb.test(before.slice(before.search(inBracket))))
    return true
  return /(?:^|[\n|:—–([])\s{0,3}$/.test(before) && /^[.…!]{0,3}\s{0,3}(?:$|[\n|)\]])/.test(after)
}

/** “(price to be decided)”: a bracket of a word or two before it. */
const inBracket = /[([](?:[\p{L}’'-]{1,20}\s){0,2}$/u
const verb = /\b(?:needs?|needed|has|have|had|is|are|was|were|ought|lets?|allows?|wants?|that|which|going|not)\b/i

/** “They [the customers] told us”: who quotes says in brackets whom was meant. A template’s brackets have no article there. */
function isEditorial(text: string, at: number, inside: string): boolean {
  if (!/^(?:the|our|their|his|her|its|my|this|that|these|those)\s/i.test(inside)) return false
  const before = text.slice(Math.max(0, at - farthestQuote), at)
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') ||
    before.split('"').length % 2 === 0 ||
    /(?<![\p{L}\p{N}])‘(?:[^‘’]|’(?=\p{L}))*$/u.test(before)
  )
}

const farthestQuote = 400

function isTemplateWording(inside: string): boolean {
  if (/^(?:\.{3}|…|\?+)$/.test(inside)) return true
  if (/^(?:tb[dac]|todo)\b/i.test(inside)) return true
  if (instruction.test(inside)) return true
  if (deliberate.test(inside)) return false
  const words = inside.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  const weighty = words.filter((word) => !smallWords.has(word))
  return weighty.length > 0 && weighty.length <= 6 && weighty.every((word) => nounWords.has(word))
}

/** True when a text says nothing beyond placeholders: `TODO`, `TBD.`, `[answer]`, a dash. */
export function isOnlyPlaceholder(text: string): boolean {
  let rest = ''
  let at = 0
  for (const range of findPlaceholders(text)) {
    rest += text.slice(at, range.from)
    at = range.to
  }
  rest = (rest + text.slice(at)).replace(/^\s*(?:a|answer)\s*[:.)-]/i, '')
  return (
    !/[\p{L}\p{N}]/u.test(rest) ||
    /^[\s\p{P}]*(?:tb[dac]|todo|n\/a|none yet|coming soon|pending)[\s\p{P}]*$/iu.test(rest)
  )
}
