import type { PartId, Via } from '../structure.ts'
import { columnThatAsks } from './asked.ts'
import { audienceOf, namesAskers, notAnFaq, notQuestions } from './audience.ts'
import { boldLevel, type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import { answerAfterQuestion, asksByForm, looksLikeQuestion, opensWithQ } from './question-text.ts'
import { foldTitle, type PartTitle, type Vocabulary } from './title.ts'

/** A run of lines that belongs to one part, or to none (`other`: what follows an FAQ without being one). */
export interface Segment {
  readonly part: PartTitle | 'other'
  readonly via: Via
  /** Index of the title's line; null when there is none. */
  readonly title: number | null
  /** Half-open range of line indices, title included. */
  readonly first: number
  readonly end: number
  readonly level: number
}

type Start = Omit<Segment, 'end'>

/** Divides a document into parts by its titles. What stands before the first of them is the release, if it holds one. */
export function segmentsOf(document: DocumentLines, vocabulary: Vocabulary): Segment[] {
  const { lines } = document
  const starts: Start[] = []
  let current: Start | null = null
  /** The undivided FAQ that audiences found below it divide. */
  let container: Start | null = null
  let headingLevel = 0
  /** Level of the last heading that asked, by its form. */
  let entryLevel = 0
  /** Titles below an undivided FAQ that divide it by audience. */
  let audiences: ReadonlyMap<number, FaqPart> = new Map()

  const begin = (segment: Start) => {
    if (container && segment.level <= container.level) container = null
    if (segment.part === 'faq' && container === null) {
      container = segment
      audiences = audiencesBelow(lines, segment, vocabulary)
    }
    current = segment
    starts.push(segment)
  }

  lines.forEach((place, index) => {
    if (!isProse(place)) return
    const level = titleLevel(place)
    const isHeading = level > 0 && level < boldLevel
    if (isHeading) headingLevel = level
    const open = current as Start | null
    // Inside an appendix, only what calls itself an FAQ leaves it.
    const insideFaq = container !== null
    const part =
      (insideFaq ? audiences.get(index) : undefined) ??
      partTitleOf(place, level, insideFaq, vocabulary) ??
      (isQuestionsTitle(lines, index, level, open) ? askersOf(place.text) : null)
    if (open === null && place.block.quotedIn !== null && part !== 'press-release') {
      begin({ part: 'press-release', via: 'inferred', title: null, first: index, level: 0 })
      return
    }
    if (part !== null) {
      // A plain or bold title stands below the heading it follows.
      const depth = isHeading ? level : Math.min(headingLevel + 0.5, boldLevel)
      begin({ part, via: isHeading ? 'heading' : 'label', title: index, first: index, level: depth })
      return
    }
    const isFaq = open !== null && open.part !== 'press-release' && open.part !== 'other'
    const asks = isHeading && (asksByForm(place.text) || (entryLevel === level && looksLikeQuestion(place.text)))
    if (asks) entryLevel = level
    if (!isFaq && open?.part !== 'appendix' && opensUntitledFaq(lines, index, level)) {
      const depth = (isHeading ? level : headingLevel + 1) - 0.5
      begin({ part: 'faq', via: 'inferred', title: null, first: index, level: depth })
      return
    }
    if (isFaq && isHeading && level <= open.level && !asks)
      begin({ part: 'other', via: 'inferred', title: null, first: index, level })
  })

  const settled = withAudiences(starts, lines)
  const firstStart = settled[0]?.first ?? lines.length
  const hasRelease = settled.some((segment) => segment.part === 'press-release')
  if (!hasRelease && lines.slice(0, firstStart).some((place) => place.block.kind !== 'heading' && isProse(place)))
    settled.unshift({ part: 'press-release', via: 'inferred', title: null, first: 0, level: 0 })
  return settled.map((segment, index) => ({ ...segment, end: settled[index + 1]?.first ?? lines.length }))
}

function partTitleOf(place: PlacedLine, level: number, insideFaq: boolean, vocabulary: Vocabulary): PartTitle | null {
  const text = place.text.replace(/[:\s]+$/, '')
  if (vocabulary.sectionExactly(text) !== null) return null
  if (level === 0 && place.line.itemDepth > 0)
    // Audiences may be items that hold lists of questions.
    return insideFaq && !/[.?!:]$/.test(text) && namesAskers(foldTitle(text)) ? vocabulary.audience(text) : null
  if (level === 0) {
    // A plain line is a title only when it is all of its block and says nothing else.
    if (place.block.kind !== 'paragraph' || !place.opensBlock || text.split(/\s+/).length > 5) return null
    if (/[.!?]$/.test(text) || (place.block.lineCount > 1 && !/^(?:faqs?|press release)$/i.test(text))) return null
    return /[:—–-]\s*\S/.test(text) ? null : vocabulary.part(text)
  }
  const part = vocabulary.part(text)
  // “Technical questions” is a part by itself, and a topic inside an FAQ.
  const isTopic = insideFaq && part !== 'press-release' && part !== 'appendix' && !/\bfaqs?\b/i.test(text)
  if (part !== null && !isTopic) return part
  if (!insideFaq || looksLikeQuestion(place.text) || text.split(/\s+/).length > 8) return null
  return namesAskers(foldTitle(text)) ? vocabulary.audience(text) : null
}

type FaqPart = 'customer-faq' | 'internal-faq'

/** `faq` when a title does not say who asks, or one word of it could mean either side. */
function askersOf(title: string): FaqPart | 'faq' {
  const audience = audienceOf(foldTitle(title.replace(/[()[\]]/g, ' ')))
  return audience === 'customer' ? 'customer-faq' : audience === 'internal' ? 'internal-faq' : 'faq'
}

/**
 * A title that no template foresaw, but that says questions or who asks them, and below which questions stand: “Questions
 * councillors will ask”, “For the school board”.
 */
function isQuestionsTitle(lines: readonly PlacedLine[], index: number, level: number, open: Start | null): boolean {
  const place = lines[index] as PlacedLine
  if (open?.part === 'appendix') return false
  const text = place.text.replace(/[:\s]+$/, '')
  if (/[.!?]$/.test(text) || text.split(/\s+/).length > 9) return false
  if (level === 0 && (place.block.kind !== 'paragraph' || place.block.lineCount > 1 || place.line.bold > 0))
    return false
  const folded = foldTitle(text)
  if (notAnFaq.test(folded)) return false
  const saysQuestions = /\b(?:questions?|q ?& ?a|q and a|answers)\b/.test(folded)
  const saysAskers = level > 0 && level < boldLevel && /^for\b/.test(folded)
  if (!saysQuestions && !saysAskers)
    return (
      level > 0 &&
      level < boldLevel &&
      open?.part !== 'faq' &&
      !asksByForm(place.text) &&
      isAnsweredBelow(lines, index, level, folded)
    )
  return asksBelow(lines, index, level > 0 ? level : boldLevel + 1) >= (saysQuestions ? 1 : 2)
}

/** `Q:` lines, two at least, stand for an FAQ that has no title. */
function opensUntitledFaq(lines: readonly PlacedLine[], index: number, level: number): boolean {
  const place = lines[index] as PlacedLine
  if (!place.opensBlock || !opensWithQ(place.text) || !/^q(?:uestion)?\s*\d*\s*[:.]/i.test(place.text)) return false
  for (let next = index + 1; next < Math.min(lines.length, index + 12); next++) {
    const other = lines[next] as PlacedLine
    if (opensWithQ(other.text) && (titleLevel(other) === level || level === 0)) return true
  }
  return false
}

/** Whatever its title says: where all titles below ask, three at least, and each has an answer, there is an FAQ. */
function isAnsweredBelow(lines: readonly PlacedLine[], index: number, level: number, folded: string): boolean {
  if (notQuestions.test(folded)) return false
  const below = lines[index + 1]
  if (below?.line.cells && below.opensBlock)
    return /\bask(?:s|ed|ing)?\b|^for\b/.test(folded) && columnThatAsks(lines, index + 1) !== null
  let asked = 0
  let entry = 0
  let answered = true
  for (let next = index + 1; next < Math.min(lines.length, index + 60); next++) {
    const place = lines[next] as PlacedLine
    const own = titleLevel(place)
    if (own > 0 && own <= level) break
    if (own === 0 || (entry > 0 && own > entry)) {
      answered = true
      if (asked === 0 && next > index + 2) return false
      continue
    }
    if (!asksByForm(place.text) || !answered) return false
    entry = own
    asked++
    answered = false
  }
  return asked >= 3 && answered
}

/** How many lines below a title ask, up to the next title of its rank; none when what stands right below is no question. */
function asksBelow(lines: readonly PlacedLine[], index: number, level: number): number {
  let asks = 0
  let looked = 0
  for (let next = index + 1; next < lines.length && looked < 40; next++, looked++) {
    const place = lines[next] as PlacedLine
    const own = titleLevel(place)
    const asking =
      looksLikeQuestion(place.text) ||
      opensWithQ(place.text) ||
      answerAfterQuestion(place.text) > 0 ||
      (place.line.cells?.some((cell) => looksLikeQuestion(cell.text)) ?? false) ||
      place.line.asks
    if (asking && (place.opensBlock || place.line.opensItem || place.line.cells)) asks++
    else if (own > 0 && own <= level && own < boldLevel) break
  }
  return asks
}

/** The audiences that divide an FAQ: titles of one rank below it that name people, and one beside them that does not. */
function audiencesBelow(lines: readonly PlacedLine[], faq: Start, vocabulary: Vocabulary): Map<number, FaqPart> {
  const topics: { index: number; level: number; part: FaqPart | null }[] = []
  for (let index = faq.first + 1; index < lines.length; index++) {
    const place = lines[index] as PlacedLine
    const level = titleLevel(place)
    if (level === 0 || level >= boldLevel) continue
    if (level <= faq.level) break
    if (looksLikeQuestion(place.text) || vocabulary.part(place.text) === 'appendix') continue
    const [top] = topics
    if (top && level !== top.level) continue
    const folded = foldTitle(place.text)
    const numbered = /^(?:[^\p{L}]*)([CI])-?\d+[.):\s]/u.exec(lines[index + 1]?.text ?? '')?.[1]
    const part = numbered
      ? numbered === 'I'
        ? 'internal-faq'
        : 'customer-faq'
      : namesAskers(folded)
        ? vocabulary.audience(place.text)
        : null
    topics.push({ index, level, part })
  }
  const known = topics.filter((topic) => topic.part !== null)
  const [first, second] = topics
  if (first && second && topics.length === 2 && known.length === 1) {
    // “Customers” and “Cooperative”: the other one of two.
    const other = known[0]?.part === 'customer-faq' ? 'internal-faq' : 'customer-faq'
    return new Map(topics.map((topic) => [topic.index, topic.part ?? other]))
  }
  if (first && second && topics.length === 2 && first.part === 'internal-faq' && second.part === 'internal-faq') {
    // “For engineers” are the users where those who decide have an FAQ of their own.
    const folded = foldTitle((lines[first.index] as PlacedLine).text)
    if (audienceOf(folded) === 'colleagues')
      return new Map([
        [first.index, 'customer-faq'],
        [second.index, 'internal-faq'],
      ])
  }
  return new Map(known.map((topic) => [topic.index, topic.part as FaqPart]))
}

/** Of several FAQs, those that do not say who asks belong to whoever has none yet. */
function withAudiences(starts: readonly Start[], lines: readonly PlacedLine[]): Start[] {
  const people = starts.filter(
    (start) =>
      start.part === 'faq' && start.title !== null && namesAskers(foldTitle((lines[start.title] as PlacedLine).text)),
  )
  const has = (part: FaqPart) => starts.some((start) => start.part === part)
  if (people.length === 0 || has('internal-faq')) return [...starts]
  // Customers are asked first by custom; whoever comes last is on the inside.
  const last = people[people.length - 1]
  if (!last || (people.length === 1 && !has('customer-faq'))) return [...starts]
  return starts.map((start) => (start === last ? { ...start, part: 'internal-faq' } : start))
}

/** The parts an outline lists, each with the segments that make it up. An FAQ for nobody in particular is for customers. */
export function segmentsByPart(segments: readonly Segment[]): Map<PartId, Segment[]> {
  const byPart = new Map<PartId, Segment[]>()
  for (const segment of segments) {
    if (segment.part === 'other') continue
    const part = segment.part === 'faq' ? 'customer-faq' : segment.part
    const own = byPart.get(part)
    if (own) own.push(segment)
    else byPart.set(part, [segment])
  }
  return byPart
}
