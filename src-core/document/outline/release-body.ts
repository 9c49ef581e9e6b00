import { sentencesOf } from '../sentences.ts'
import type { SectionId } from '../structure.ts'
import { countWords } from '../words.ts'
import { type PlacedLine, titleLevel } from './document-lines.ts'
import { isRemark } from './headline.ts'

/** A paragraph of a flowing release, together with the list that it announces. */
export interface Paragraph {
  readonly first: number
  readonly end: number
  readonly text: string
  readonly words: number
}

/** The paragraphs of the release that nothing else has claimed; boilerplate about the company ends them. */
export function bodyParagraphs(
  lines: readonly PlacedLine[],
  free: readonly number[],
  owned: ReadonlySet<number>,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let boilerplate = false
  for (let at = 0; at < free.length; ) {
    const first = free[at] as number
    const place = lines[first] as PlacedLine
    let next = at + 1
    while (next < free.length && lines[free[next] as number]?.block === place.block) next++
    const end = (free[next - 1] as number) + 1
    at = next
    const isTitle = titleLevel(place) > 0
    if (/^about\s+\p{Lu}/iu.test(place.text) && (isTitle || place.line.bold > 0 || place.block.words <= 6)) {
      boilerplate = true
      continue
    }
    if (isTitle) boilerplate = false
    if (boilerplate || owned.has(first) || isTitle || isRemark(place.text)) continue
    const text = lines
      .slice(first, end)
      .map((each) => each.text)
      .join(' ')
    const words = countWords(text)
    const before = paragraphs[paragraphs.length - 1]
    const isList = place.block.kind === 'bulletList' || place.block.kind === 'orderedList'
    if (isList && before && before.end === first && /:\s*$/.test(before.text))
      paragraphs[paragraphs.length - 1] = {
        first: before.first,
        end,
        text: `${before.text} ${text}`,
        words: before.words + words,
      }
    else paragraphs.push({ first, end, text, words })
  }
  return paragraphs
}

const announcing = /\b(?:announc\w+|launch\w*|introduc\w+|unveil\w*|releas\w+|ship(?:s|ped))\b/i
const saysWhatItIs = /\b(?:is|are) (?:an?|the)\b/i
const starting =
  /https?:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|org|io|net|dev|app|example)\b|\b(?:get(?:ting)? started|sign up|learn more|visit|download|register|to start|contact|available (?:now|today|at|from|in|on|as)|join)\b/i
const startingAtTheEnd = /\b(?:today|now|from|available|begin|start(?:s|ing)?|open to|free)\b/i
const ability =
  /\b(?:lets?|allows?|enables?|helps?|gives?|provides?|offers?|automatically|uses?|combines?|connects?|supports?|replaces?|turns?|shows?|built|designed|delivers?|address(?:es)?|solves?|works?|stores?|applies|learns?|reads?|checks?|keeps?|tracks?|acts as)\b/i
const difficult =
  /\b(?:struggl\w+|frustrat\w+|difficult\w*|hard(?:er)?|painful|problems?|challeng\w+|wast\w+|forced|lacks?|lacking|unable|can(?:no|’|')t|too (?:much|many|long|slow|expensive|late)|costly|manual(?:ly)?|tedious|los(?:e|es|ing|t)|miss(?:es|ed|ing)?|fragment\w+|errors?|delays?|burden|scattered|nightmare|confus\w+|slow|expensive|stuck|instead of|inconsisten\w+|fail\w*|no way|never|nobody|no one|biased|noisy|inefficien\w+|until now|before this|previously|today,?|currently|spends?|pays?|gone|lost|hours|wait\w*|risk\w*|stress\w*|empty|thrown away|without|by hand|by feel|only to|still)\b/gi
const stepWords =
  /\b(?:simply|opens?|clicks?|taps?|chooses?|selects?|then|first|next|starts? by|upload\w*|installs?|sign(?:s)? in|enters?|receives?|sees?|once|when|after|steps?|picks?|scans?|logs? in|runs?|sends?|connects?|texts?|confirms?|types?|snaps?|gets?|follows?|invites?|adds?|creates?|sticks?|downloads?|to \w+,)\b/gi

function distinct(text: string, pattern: RegExp): number {
  return new Set(text.toLowerCase().match(pattern)).size
}

/**
 * Says which paragraph of a flowing release is which section, in the order of the seven-paragraph press release: by its
 * words, and by what stands before it.
 * @param body the paragraphs that are neither headline nor quotation
 * @param datelineLine the line that opens with the dateline
 * @param products names of the product: a problem is told without them
 */
export function bodySections(
  body: readonly Paragraph[],
  datelineLine: number | null,
  products: readonly string[],
  missing: (id: SectionId) => boolean,
): Map<SectionId, Paragraph> {
  const taken = new Map<SectionId, Paragraph>()
  const rest = () => body.filter((paragraph) => ![...taken.values()].includes(paragraph))
  const take = (id: SectionId, paragraph: Paragraph | undefined) => {
    if (paragraph && missing(id)) taken.set(id, paragraph)
  }
  const names = (paragraph: Paragraph, reach: number) =>
    products.some((product) => paragraph.text.slice(0, reach).toLowerCase().includes(product.toLowerCase()))

  const opening = body.slice(0, 2)
  take(
    'summary',
    body.find((paragraph) => paragraph.first === datelineLine && paragraph.words >= 12) ??
      opening.find((paragraph) => announcing.test(paragraph.text)) ??
      opening.find((paragraph) => saysWhatItIs.test(paragraph.text) && distinct(paragraph.text, difficult) < 2) ??
      opening.find((paragraph) => paragraph.words >= 15),
  )
  const last = rest().at(-1)
  take(
    'getting-started',
    rest().findLast((paragraph) => starting.test(paragraph.text)) ??
      (last && body.length >= 4 && startingAtTheEnd.test(last.text) ? last : undefined),
  )
  // What stands right behind the summary and does without the product is its problem, the more so before one that names it.
  const [afterSummary, next] = rest()
  const isPositioned =
    afterSummary !== undefined &&
    !names(afterSummary, 1000) &&
    (distinct(afterSummary.text, difficult) >= 1 || (next !== undefined && names(next, 60)))
  take(
    'customer-problem',
    rest().find((paragraph) => !names(paragraph, 60) && distinct(paragraph.text, difficult) >= 2) ??
      (isPositioned ? afterSummary : undefined),
  )
  const tellsOfProduct = (paragraph: Paragraph) => ability.test(paragraph.text) || names(paragraph, 1000)
  const problem = taken.get('customer-problem')
  take(
    'solution',
    rest().find((paragraph) => paragraph.words >= 15 && tellsOfProduct(paragraph)) ??
      rest().find((paragraph) => problem !== undefined && paragraph.first >= problem.end && paragraph.words >= 12),
  )
  take(
    'how-it-works',
    rest().find((paragraph) => distinct(paragraph.text, stepWords) >= 2),
  )
  return taken
}

/** The first sentence of a text that tells of a difficulty, as offsets, where no paragraph is given to the problem. */
export function problemSentence(text: string, products: readonly string[]): { from: number; to: number } | null {
  const about = (sentence: string) =>
    products.some((product) => sentence.toLowerCase().startsWith(product.toLowerCase()))
  return (
    sentencesOf(text).find(({ from, to }) => {
      const sentence = text.slice(from, to)
      return distinct(sentence, difficult) >= 2 && !about(sentence)
    }) ?? null
  )
}
