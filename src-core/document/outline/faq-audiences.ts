import { audienceOf, departments } from './audience.ts'
import { boldLevel, type PlacedLine, titleLevel } from './document-lines.ts'
import type { SegmentStart } from './parts.ts'
import { looksLikeQuestion } from './question-text.ts'
import { foldTitle, saysWhoAsks, type Vocabulary } from './title.ts'

export type FaqPart = 'customer-faq' | 'internal-faq'

/** The audiences that divide an FAQ: titles of one rank below it that name people, and one beside them that does not. */
export function audiencesBelow(
  lines: readonly PlacedLine[],
  faq: SegmentStart,
  vocabulary: Vocabulary,
): Map<number, FaqPart> {
  const byHeadings = topicsBelow(lines, faq, vocabulary, (level) => level < boldLevel)
  const topics =
    byHeadings.length > 0
      ? byHeadings
      : withDepartments(
          topicsBelow(lines, faq, vocabulary, (level) => level === boldLevel),
          lines,
        )
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

interface Topic {
  readonly index: number
  readonly level: number
  readonly part: FaqPart | null
}

function topicsBelow(
  lines: readonly PlacedLine[],
  faq: SegmentStart,
  vocabulary: Vocabulary,
  ranks: (level: number) => boolean,
): Topic[] {
  const topics: Topic[] = []
  for (let index = faq.first + 1; index < lines.length; index++) {
    const place = lines[index] as PlacedLine
    const level = titleLevel(place)
    if (level > 0 && level < boldLevel && level <= faq.level) break
    if (level === 0 || !ranks(level) || !isTopic(lines, index)) continue
    if (looksLikeQuestion(place.text) || vocabulary.part(place.text) === 'appendix') continue
    const [top] = topics
    if (top && level !== top.level) continue
    const numbered = /^(?:[^\p{L}]*)([CI])-?\d+[.):\s]/u.exec(lines[index + 1]?.text ?? '')?.[1]
    const part = numbered
      ? numbered === 'I'
        ? 'internal-faq'
        : 'customer-faq'
      : saysWhoAsks(place.text)
        ? vocabulary.audience(place.text)
        : null
    topics.push({ index, level, part })
  }
  return topics
}

/** A bold line is a topic when it is all of its block and questions stand right below. */
function isTopic(lines: readonly PlacedLine[], index: number): boolean {
  const place = lines[index] as PlacedLine
  if (place.block.kind === 'heading') return true
  const next = lines[index + 1]
  if (place.block.lineCount > 1 || !next) return false
  return looksLikeQuestion(next.text.slice(0, next.line.bold).trim() || next.text)
}

/** Beside the customers, a department is an audience; among departments it is a topic. */
function withDepartments(topics: readonly Topic[], lines: readonly PlacedLine[]): Topic[] {
  if (!topics.some(({ part }) => part === 'customer-faq')) return [...topics]
  return topics.map((topic) =>
    topic.part === null && departments.test(foldTitle((lines[topic.index] as PlacedLine).text))
      ? { ...topic, part: 'internal-faq' }
      : topic,
  )
}

/** Of several FAQs, those that do not say who asks belong to whoever has none yet. */
export function withAudiences(starts: readonly SegmentStart[], lines: readonly PlacedLine[]): SegmentStart[] {
  const people = starts.filter(
    (start) => start.part === 'faq' && start.title !== null && saysWhoAsks((lines[start.title] as PlacedLine).text),
  )
  const has = (part: FaqPart) => starts.some((start) => start.part === part)
  if (has('internal-faq')) return withUsersAmongColleagues(starts, lines)
  if (people.length === 0) return withAwkwardOnes(starts, lines)
  // Customers are asked first by custom; whoever comes last is on the inside.
  const last = people[people.length - 1]
  if (!last || (people.length === 1 && !has('customer-faq'))) return [...starts]
  return starts.map((start) => (start === last ? { ...start, part: 'internal-faq' } : start))
}

const awkward =
  /\b(?:awkward|hard|harder|tough|difficult|uncomfortable|inconvenient|honest|nasty|sceptical|skeptical)\b/

/** “Polite questions” and “Awkward questions”: of two FAQs the one with the harder questions is for the inside. */
function withAwkwardOnes(starts: readonly SegmentStart[], lines: readonly PlacedLine[]): SegmentStart[] {
  const faqs = starts.filter((start) => start.part === 'faq' || start.part === 'customer-faq')
  const last = faqs[faqs.length - 1]
  if (faqs.length < 2 || last?.part !== 'faq' || last.title === null) return [...starts]
  if (!awkward.test(foldTitle((lines[last.title] as PlacedLine).text))) return [...starts]
  return starts.map((start) => (start === last ? { ...start, part: 'internal-faq' } : start))
}

/** “FAQ for service teams” is for the users where those who decide have an FAQ of their own, and nobody else has one. */
function withUsersAmongColleagues(starts: readonly SegmentStart[], lines: readonly PlacedLine[]): SegmentStart[] {
  const faqs = starts.filter(({ part }) => part === 'faq' || part === 'customer-faq' || part === 'internal-faq')
  const [first, ...others] = faqs
  const audience = ({ title }: SegmentStart) =>
    title === null ? null : audienceOf(foldTitle((lines[title] as PlacedLine).text.replace(/[()[\]]/g, ' ')))
  if (!first || others.length === 0 || faqs.some(({ part }) => part !== 'internal-faq')) return [...starts]
  if (audience(first) !== 'colleagues' || others.some((other) => audience(other) !== 'internal')) return [...starts]
  return starts.map((start) => (start === first ? { ...start, part: 'customer-faq' } : start))
}
