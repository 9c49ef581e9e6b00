import { sentencesOf } from '../sentences.ts'
import type { SectionId } from '../structure.ts'
import { countWords } from '../words.ts'
import { type PlacedLine, titleLevel } from './document-lines.ts'
import { isRemark } from './headline.ts'
import { foldTitle } from './title.ts'
import { hintOf } from './title-words.ts'

/** A paragraph of a flowing release, together with the list that it announces. */
export interface Paragraph {
  readonly first: number
  readonly end: number
  readonly text: string
  readonly words: number
  /** What the title above says of it, where that title is no usual one. */
  readonly hint: SectionId | null
  /** True below a title of the release that names no section. */
  readonly apart: boolean
}

/** The paragraphs of the release that nothing else has claimed; boilerplate about the company ends them. */
export function bodyParagraphs(
  lines: readonly PlacedLine[],
  free: readonly number[],
  owned: ReadonlySet<number>,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let boilerplate = false
  let hint: SectionId | null = null
  let apart = false
  for (let at = 0; at < free.length; ) {
    const first = free[at] as number
    const place = lines[first] as PlacedLine
    let next = at + 1
    // Items that open with a label of their own are told apart.
    const labelled = isLabelledItem(place)
    while (next < free.length && lines[free[next] as number]?.block === place.block) {
      if (labelled && isLabelledItem(lines[free[next] as number] as PlacedLine)) break
      next++
    }
    const end = (free[next - 1] as number) + 1
    at = next
    const isTitle = titleLevel(place) > 0 && !isBoldSentence(place)
    if (/^about\s+\p{Lu}/iu.test(place.text) && (isTitle || place.line.bold > 0 || place.block.words <= 6)) {
      boilerplate = true
      continue
    }
    if (isTitle) {
      boilerplate = false
      hint = hintOf(foldTitle(place.text))
      apart = place.block.kind === 'heading' && !owned.has(first) && paragraphs.length > 0
    }
    if (boilerplate || owned.has(first) || isTitle || isRemark(place.text)) continue
    const text = lines
      .slice(first, end)
      .map((each) => each.text)
      .join(' ')
    const words = countWords(text)
    const said = labelHint(place) ?? hint
    const before = paragraphs[paragraphs.length - 1]
    const isList = place.block.kind === 'bulletList' || place.block.kind === 'orderedList'
    if (isList && before && before.end === first && /:\s*$/.test(before.text))
      paragraphs[paragraphs.length - 1] = {
        first: before.first,
        end,
        text: `${before.text} ${text}`,
        words: before.words + words,
        hint: before.hint ?? said,
        apart,
      }
    else paragraphs.push({ first, end, text, words, hint: said, apart })
  }
  return paragraphs
}

/** A call to action may be set in bold from its first word to its full stop. */
function isBoldSentence(place: PlacedLine): boolean {
  return place.block.kind !== 'heading' && /[.!]$/.test(place.text) && countWords(place.text) >= 8
}

/** The words of a label that is no usual one, in front of its text: “**Somebody who uses it**: …”. */
function labelHint(place: PlacedLine): SectionId | null {
  if (place.line.bold === 0 || place.line.bold === place.text.length) return null
  const label = place.text.slice(0, place.line.bold)
  return /:\s*$/.test(label) || /^\s*[:—–-]/.test(place.text.slice(place.line.bold)) ? hintOf(foldTitle(label)) : null
}

function isLabelledItem(place: PlacedLine): boolean {
  return (
    place.line.opensItem &&
    place.line.bold > 0 &&
    /^\s*:|:\s*$/.test(place.text.slice(place.line.bold - 1, place.line.bold + 2))
  )
}

const announcing =
  /\b(?:announc\w+|launch\w*|introduc\w+|unveil\w*|releas\w+|ship(?:s|ped)|mak(?:es|ing) \S+(?: \S+){0,4} available|(?:is|are) now)\b/i
const addressesSomeone = /\b(?:customers?|users?|teams?|everyone|everybody|anyone|now|from today)\b/i
const saysWhatItIs = /\b(?:is|are) (?:an?|the)\b/i
/** An address, or words that only stand where something begins. */
const address =
  /https?:\/\/|\bwww\.|\w[.+-]*@[\w-]+\.\w|\b(?:[a-z0-9]+|-+)\.(?:com|org|io|net|dev|app|ai|co|example)\b|\b(?:get(?:ting)? started|sign(?:ing)? up|learn more|to start|for more information)\b|\+?\d{2,5}[ -]\d{3}[ -]\d{3,}/i
/** A sentence that tells the reader what to do. */
const imperative =
  /(?:^|[.!:;]\s+|\bto [^,.]{3,60},\s+|\b(?:in|on|from|under) (?:the|your|our) [^,.]{3,40},\s+|\b(?:simply|just|please)\s+)(?:visit|go to|sign up|register|download|install|run|add|order|book|reserve|buy|choose|pick|call|text|ring|write to|email|ask|bring|apply|open|start|try|join|contact|update|request|subscribe|scan|talk to|head to|search|send|create|switch|turn on|enable|enrol|enroll|follow|build|clone|fork|reply|click|tap|dial|fill (?:in|out)|log ?in|plug|set up|borrow|rent|come|stop by|drop|check out|get|grab|pre-?order|mail|look for|stand|find|explore|see|read)\b/i
/** What customers do to have it: “growers order a pack”, “can be booked”. */
const obtaining =
  /\b(?:orders?|ordered|books?|booked|buys?|bought|reserves?|reserved|registers?|registered|downloads?|downloaded|installs?|installed|joins?|sign up|signs? in|finds? (?:it|the|a|out)|requests?|subscribes?|apply|applies|enrols?|available|switch(?:es)? \w+ on|get (?:it|the|a)|demonstration)\b/i
const somewhere =
  /\b(?:in|at|on|from|by|with|via|through|to|inside|under)\s+(?:\p{L}+['’]?s?\s+){0,4}(?:shops?|stores?|website|site|portal|dealers?|offices?|branch(?:es)?|marketplace|menu|github|npm|pypi|console|counter|desk|catalogue|app|page|form|phone|telephone|machine|repository|code|library|libraries|secretar(?:y|ies)|manager|settings|url|link|email|account|staff)\b/iu
const availability = /\bavailable (?:now|today|at|from|in|on|as|to|for|via|through)\b/i
const commandLine =
  /(?:^|\n|\$\s)[^\S\n]*(?:sudo )?(?:npm|npx|pip3?|pipx|uv|cargo|brew|docker|curl|git clone|apt(?:-get)?|go (?:get|install)|yarn|pnpm|gem|dotnet|helm|kubectl|winget|choco)\s/

/** True for source that shows how to install or fetch something. */
export function isInstallation(code: string): boolean {
  return commandLine.test(code) || /\binstall\b/.test(code)
}

/** How much a paragraph tells of where or how to begin; 2 and more does, 1 is for standing last. */
function startingScore(text: string, isLast: boolean): number {
  return (
    (address.test(text) ? 2 : 0) +
    (imperative.test(text) ? 1.5 : 0) +
    (obtaining.test(text) ? 1 : 0) +
    (availability.test(text) ? 1 : 0) +
    (somewhere.test(text) ? 1 : 0) +
    (isLast ? 1 : 0) +
    (isLast && /\b(?:today|now|from|available|begin|starts?|starting|open to)\b/i.test(text) ? 1 : 0)
  )
}

const ability =
  /\b(?:lets?|allows?|enables?|helps?|gives?|provides?|offers?|automatically|uses?|combines?|connects?|supports?|replaces?|turns?|shows?|built|designed|delivers?|address(?:es)?|solves?|works?|stores?|applies|learns?|reads?|checks?|keeps?|tracks?|acts as)\b/i
const difficult =
  /\b(?:struggl\w+|frustrat\w+|difficult\w*|hard(?:er)?|painful|problems?|challeng\w+|wast\w+|forced|lacks?|lacking|unable|can(?:no|’|')t|too (?:much|many|long|slow|expensive|late)|costly|manual(?:ly)?|tedious|los(?:e|es|ing|t)|miss(?:es|ed|ing)?|fragment\w+|errors?|delays?|burden|scattered|nightmare|confus\w+|slow|expensive|stuck|instead of|inconsisten\w+|fail\w*|no way|never|nobody|no one|biased|noisy|inefficien\w+|until now|before this|previously|today,?|currently|spends?|pays?|gone|lost|hours|wait\w*|risk\w*|stress\w*|empty|thrown away|without|by hand|by feel|only to|still)\b/gi
/** What is denied or limited is what customers complain about. */
const negations =
  /\b(?:no|not|n[’']t|never|nobody|none|nothing|neither|nor|cannot|without|only|seldom|rarely|too|yet|but|or|half|wrong|at night|declined?|stop(?:s|ped)?|left|sick|worse|worst|crash\w*|leaves?|weeks?|switch\w*|bored|guess\w*)\b/gi
/** How things are before the product. */
const beforeNow =
  /^\W*(?:today|until (?:now|today)|so far|currently|at present|before|now|in the past|up to now|to date)\b/i
/** A paragraph about what the product does, even where it is not named. */
const opensWithProduct =
  /^\W*(?:you|with (?:it|the)|using|simply|just|it|the (?:app|service|tool|platform|system|device|kit|sensor|product|website|site|library|extension|plug-?in|bot|box|machine|program|feature))\b/i
const stepWords =
  /\b(?:simply|opens?|clicks?|taps?|chooses?|selects?|then|first|next|starts? by|upload\w*|installs?|sign(?:s)? in|enters?|receives?|sees?|once|when|after|steps?|picks?|scans?|logs? in|runs?|sends?|connects?|texts?|confirms?|types?|snaps?|gets?|follows?|invites?|adds?|creates?|sticks?|downloads?|to \w+,)\b/gi

/** Finds any of the names as a word of its own; null when there are none. */
function wordPattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null
  const alternatives = names.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu')
}

function distinct(text: string, pattern: RegExp): number {
  return new Set(text.toLowerCase().match(pattern)).size
}

/** What the release as a whole says of how its paragraphs are read. */
export interface Reading {
  /** The line that opens with the dateline. */
  readonly datelineLine: number | null
  /** Names of the product: a problem is told without them. */
  readonly products: readonly string[]
  /** Whether a section may be found by words and place; below a title of its own it may be in any case. */
  readonly wanted: (id: SectionId, hinted: boolean) => boolean
}

/**
 * Says which paragraph of a flowing release is which section, in the order of the seven-paragraph press release: by the
 * title above, by its words, and by what stands before it.
 * @param body the paragraphs that are neither headline nor quotation
 */
export function bodySections(
  body: readonly Paragraph[],
  { datelineLine, products, wanted }: Reading,
): Map<SectionId, Paragraph> {
  const taken = new Map<SectionId, Paragraph>()
  const free = (id: SectionId) => {
    const gone = new Set(taken.values())
    return body.filter(
      (paragraph) => !gone.has(paragraph) && (paragraph.hint === null || paragraph.hint === id) && paragraph.words > 0,
    )
  }
  const take = (id: SectionId, paragraph: Paragraph | undefined) => {
    if (paragraph && !taken.has(id) && wanted(id, paragraph.hint === id || paragraph.apart)) taken.set(id, paragraph)
  }
  const namePattern = wordPattern(products)
  const names = (paragraph: Paragraph, reach: number) => namePattern?.test(paragraph.text.slice(0, reach)) ?? false

  // A dateline on a line of its own says nothing else.
  const isDateline = (paragraph: Paragraph) => paragraph.first === datelineLine && paragraph.words < 12
  const opening = body
    .filter((paragraph) => !isDateline(paragraph))
    .slice(0, 2)
    .filter(({ hint }) => hint === null || hint === 'summary')
  take(
    'summary',
    body.find((paragraph) => paragraph.first === datelineLine && paragraph.words >= 12) ??
      opening.find(
        (paragraph) =>
          announcing.test(paragraph.text) ||
          (saysWhatItIs.test(paragraph.text) && distinct(paragraph.text, difficult) < 2 && names(paragraph, 1000)),
      ) ??
      opening.find((paragraph) => saysWhatItIs.test(paragraph.text) && distinct(paragraph.text, difficult) < 2) ??
      opening.find(
        (paragraph) =>
          paragraph.words >= 15 &&
          (products.length === 0 || names(paragraph, 1000) || addressesSomeone.test(paragraph.text)),
      ),
  )
  for (const id of ['summary', 'customer-problem', 'solution', 'getting-started', 'how-it-works'] as const)
    take(
      id,
      free(id).find(({ hint, words }) => hint === id && words >= 6),
    )

  const gone = new Set(taken.values())
  // Whatever the title above says, who tells where to click tells how to begin.
  const ending = body.filter(
    (paragraph) =>
      !gone.has(paragraph) &&
      (paragraph.hint === null || paragraph.hint === 'getting-started' || saysHowToStart(paragraph.text)),
  )
  // Where no more is left than problem and solution take, only the plainest call to action is one.
  const needed = (['customer-problem', 'solution'] as const).filter((id) => !taken.has(id) && wanted(id, false)).length
  const leastToStart = ending.length > needed ? 2 : 3
  const lastOne = ending.at(-1)
  let start: Paragraph | undefined
  let startScore = 0
  for (const paragraph of ending) {
    const score = startingScore(paragraph.text, paragraph === lastOne && body.length >= 3)
    if (score >= leastToStart && score >= startScore) {
      start = paragraph
      startScore = score
    }
  }
  take('getting-started', start)

  const middle = free('customer-problem').filter((paragraph) => !isDateline(paragraph))
  const complaint = (paragraph: Paragraph) =>
    distinct(paragraph.text, difficult) + distinct(paragraph.text, negations) / 2
  // What stands right behind the summary and does without the product is its problem, the more so before one that names it.
  let problem: Paragraph | undefined
  let most = 2
  middle.forEach((paragraph, index) => {
    if (names(paragraph, 60) || paragraph.words < 8) return
    const next = middle[index + 1]
    const leadsToProduct =
      index === 0 &&
      next !== undefined &&
      (names(next, 60) || opensWithProduct.test(next.text)) &&
      !names(paragraph, 1000) &&
      !opensWithProduct.test(paragraph.text)
    const tells = Math.min(complaint(paragraph), 4) - (names(paragraph, 1000) ? 1 : 0)
    const score = tells + (index === 0 ? 1.5 : 0) + (leadsToProduct ? 1 : 0) - index
    if (score >= most && (tells >= 0.5 || leadsToProduct)) {
      problem = paragraph
      most = score + 0.01
    }
  })
  take('customer-problem', problem)
  const told = taken.get('customer-problem')
  const tellsOfProduct = (paragraph: Paragraph) => ability.test(paragraph.text) || names(paragraph, 1000)
  const left = free('solution')
  take(
    'solution',
    left.find((paragraph) => told !== undefined && paragraph.first >= told.end && paragraph.words >= 12) ??
      left.find((paragraph) => paragraph.words >= 15 && tellsOfProduct(paragraph)) ??
      left.find(
        (paragraph) => paragraph.first > (taken.get('summary')?.first ?? paragraph.first) && paragraph.words >= 20,
      ),
  )
  take(
    'how-it-works',
    free('how-it-works').find((paragraph) => distinct(paragraph.text, stepWords) >= 2),
  )
  return taken
}

/**
 * The sentences behind the first one of a paragraph that say what the product does, as offsets, where no other text does;
 * null when there are fewer than two.
 */
export function solutionSentences(text: string): { from: number; to: number } | null {
  const found = sentencesOf(text)
    .slice(1)
    .filter(({ from, to }) => {
      const sentence = text.slice(from, to)
      const complains = beforeNow.test(sentence) || distinct(sentence, difficult) >= 2
      return (
        !complains && (ability.test(sentence) || opensWithProduct.test(sentence) || distinct(sentence, stepWords) >= 2)
      )
    })
  const [first] = found
  const last = found[found.length - 1]
  return first && last && found.length >= 2 ? { from: first.from, to: last.to } : null
}

/** True for a text that says where or how to begin even where it stands below the label of another section. */
export function saysHowToStart(text: string): boolean {
  return startingScore(text, false) >= 2.5
}

/** True for a text that announces something. */
export function announces(text: string): boolean {
  return announcing.test(text)
}

/** The first sentence of a text that tells of a difficulty, as offsets, where no paragraph is given to the problem. */
export function problemSentence(text: string, products: readonly string[]): { from: number; to: number } | null {
  const about = (sentence: string) =>
    products.some((product) => sentence.toLowerCase().startsWith(product.toLowerCase()))
  return (
    sentencesOf(text).find(({ from, to }) => {
      const sentence = text.slice(from, to)
      const before = beforeNow.test(sentence) ? 1 : 0
      return before + distinct(sentence, difficult) + distinct(sentence, negations) / 2 >= 2 && !about(sentence)
    }) ?? null
  )
}

/** The sentence of a text that tells how to begin, as offsets, where no paragraph does. */
export function startSentence(text: string): { from: number; to: number } | null {
  return sentencesOf(text).find(({ from, to }) => saysHowToStart(text.slice(from, to))) ?? null
}
