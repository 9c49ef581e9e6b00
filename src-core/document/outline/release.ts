import { readDateline } from '../dateline.ts'
import type { SectionId } from '../structure.ts'
import { countWords } from '../words.ts'
import { type DocumentLines, isProse, type PlacedLine, titleLevel } from './document-lines.ts'
import type { Segment } from './parts.ts'
import { makerNames, quotationsIn } from './quotes.ts'
import { type FoundSection, inferredSection } from './sections.ts'

const releaseNote = /^\W*for (?:immediate )?release\b|^\W*embargoed\b|^\W*###\W*$/i
const metadata =
  /^\W*(?:author|owner|status|version|date|draft|last updated|updated|document|note|participants?|space|mode|source|team|reviewers?|product concept|embargo)s?\b\s*:/i
const documentTitle = /\bpr\s*[/&+-]?\s*faqs?\b|\bworking backwards\b|\bpress release\b/i

/**
 * Finds sections that no heading or label names by where they stand and what they say: headline and sub-headline by
 * position, the dateline by its form, quotations by their speaker, the paragraphs of a flowing release by their words.
 */
export function inferSections(
  document: DocumentLines,
  segments: readonly Segment[],
  titled: readonly FoundSection[],
): FoundSection[] {
  const release = segments.find((segment) => segment.part === 'press-release')
  if (!release) return []
  const known = new Set<SectionId>(titled.filter((section) => section.text.trim() !== '').map((section) => section.id))
  const missing = (id: SectionId) => !titled.some((section) => section.id === id)
  const owned = new Set<number>()
  for (const section of titled) for (let i = section.firstLine; i < section.endLine; i++) owned.add(i)
  const { lines } = document
  const first = release.title === null ? release.first : release.first + 1
  const free: number[] = []
  for (let index = first; index < release.end; index++)
    if (!owned.has(index) && isProse(lines[index] as PlacedLine)) free.push(index)

  const found: FoundSection[] = []
  const add = (id: SectionId, from: number, end: number) => {
    found.push(inferredSection(id, lines, from, end))
    for (let i = from; i < end; i++) owned.add(i)
  }

  const headline = missing('headline') ? headlineAt(lines, free, release) : null
  if (headline !== null) {
    found.push(lineSection('headline', lines, headline))
    owned.add(headline)
  }
  const headlineLine = headline ?? titled.find((section) => section.id === 'headline')?.firstLine ?? null
  if (missing('sub-headline') && headline !== null) {
    const next = subHeadlineAt(lines, free, headline)
    if (next !== null) {
      found.push(lineSection('sub-headline', lines, next))
      owned.add(next)
    }
  }
  if (missing('dateline')) {
    const dateline = datelineIn(document, first, Math.min(release.end, first + 14), headlineLine)
    if (dateline) found.push(dateline)
  }

  const paragraphs = bodyParagraphs(lines, free, owned)
  const datelineAt = found.find((section) => section.id === 'dateline')?.firstLine ?? null
  const makers = makerNames(lines.slice(first, Math.min(release.end, first + 10)).map((place) => place.text))

  for (const segment of segments) {
    if (segment.part !== 'press-release' && segment.part !== 'other') continue
    for (const quotation of quotationsIn(document, segment.first, segment.end, makers)) {
      if (titledOther(titled, quotation.firstLine)) continue
      const side = quotation.side === 'maker' ? 'leader-quote' : quotation.side === 'customer' ? 'customer-quote' : null
      const unnamed: SectionId = 'customer-quote'
      const id: SectionId = side ?? unnamed
      if (missing(id) && !found.some((section) => section.id === id)) add(id, quotation.firstLine, quotation.endLine)
      else for (let i = quotation.firstLine; i < quotation.endLine; i++) owned.add(i)
    }
  }

  const body = paragraphs.filter((paragraph) => !owned.has(paragraph.first))
  // A release that names its sections names all of them; only one that flows is read by its words.
  const flows = known.size <= 4
  const taken = new Set<Paragraph>()
  const take = (id: SectionId, paragraph: Paragraph | undefined) => {
    if (!paragraph || !missing(id) || found.some((section) => section.id === id)) return
    taken.add(paragraph)
    add(id, paragraph.first, paragraph.end)
  }
  if (missing('summary')) {
    const opening = body.slice(0, 2)
    take(
      'summary',
      body.find((paragraph) => paragraph.first === datelineAt && paragraph.words >= 12) ??
        opening.find((paragraph) => announcing.test(paragraph.text)) ??
        opening.find((paragraph) => paragraph.words >= 15),
    )
  }
  if (flows) {
    const rest = () => body.filter((paragraph) => !taken.has(paragraph))
    take(
      'getting-started',
      rest().findLast((paragraph) => starting.test(paragraph.text)),
    )
    take(
      'customer-problem',
      rest().find((paragraph) => difficulty(paragraph.text) >= 2),
    )
    take(
      'how-it-works',
      rest().find((paragraph) => steps(paragraph.text) >= 3),
    )
    take(
      'solution',
      rest().find((paragraph) => paragraph.words >= 20 && ability.test(paragraph.text)),
    )
  }
  return found
}

interface Paragraph {
  readonly first: number
  readonly end: number
  readonly text: string
  readonly words: number
}

const announcing = /\b(?:today|announc\w+|launch\w*|introduc\w+|unveil\w*|releas\w+|ship(?:s|ped)|is an? )\b/i
const starting =
  /https?:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|org|io|net|dev|app|example)\b|\b(?:get(?:ting)? started|sign up|learn more|visit|download|register|to start|contact|available (?:now|today|at|from|in|on|as)|join)\b/i
const ability =
  /\b(?:lets?|allows?|enables?|helps?|gives?|provides?|offers?|automatically|uses?|combines?|connects?|supports?|replaces?|turns?|shows?|with|built|designed|delivers?|addresses|solves?|works?|stores?|applies)\b/i
const difficult =
  /\b(?:struggl\w+|frustrat\w+|difficult\w*|hard(?:er)?|painful|problems?|challeng\w+|wast\w+|forced|lacks?|lacking|unable|can(?:no|’|')t|too (?:much|many|long|slow|expensive|late)|costly|manual(?:ly)?|tedious|los(?:e|es|ing|t)|miss(?:es|ed|ing)?|fragment\w+|errors?|delays?|burden|scattered|nightmare|confus\w+|slow|expensive|stuck|instead of|inconsisten\w+|fail\w*|no way|never|biased|noisy|inefficien\w+|until now|before this|today,|currently|spend|hours|wait\w*|risk\w*|stress\w*)\b/gi
const stepWords =
  /\b(?:simply|opens?|clicks?|taps?|chooses?|selects?|then|first|next|starts? by|upload\w*|installs?|sign(?:s)? in|enters?|receives?|sees?|once|when|after|steps?|picks?|scans?|logs? in|runs?)\b/gi

function difficulty(text: string): number {
  return new Set(text.toLowerCase().match(difficult)).size
}

function steps(text: string): number {
  return new Set(text.toLowerCase().match(stepWords)).size
}

function titledOther(titled: readonly FoundSection[], line: number): boolean {
  return titled.some(
    (section) =>
      section.firstLine <= line &&
      line < section.endLine &&
      section.id !== 'leader-quote' &&
      section.id !== 'customer-quote' &&
      section.via === 'heading' &&
      section.id === 'success-metrics',
  )
}

function headlineAt(lines: readonly PlacedLine[], free: readonly number[], release: Segment): number | null {
  let fallback: number | null = null
  let looked = 0
  for (const index of free) {
    const place = lines[index] as PlacedLine
    if (releaseNote.test(place.text) || metadata.test(place.text)) continue
    if (++looked > 4) break
    const dateline = readDateline(place.text)
    const words = countWords(place.text)
    if (dateline !== null) {
      if (dateline.to < place.text.length - 20) break
      continue
    }
    const isTitle = titleLevel(place) > 0
    if (isTitle && documentTitle.test(place.text)) {
      if (namesMore(place.text)) fallback ??= index
      continue
    }
    const isPlainTitle =
      place.block.kind === 'paragraph' &&
      words >= 3 &&
      words <= 25 &&
      !/[.:,;]$/.test(place.text) &&
      !/^["“]/.test(place.text)
    // The file's first heading is a name unless it says something.
    if (isTitle && release.title === null && words < 3 && index === free[0]) {
      fallback ??= index
      continue
    }
    if (isTitle || (isPlainTitle && (words <= 25 || place.line.italic))) return index
    break
  }
  return fallback
}

/** True for a document's title that says more than that it is a PR/FAQ: “PR/FAQ: Swapboard, shift swaps for nurses”. */
function namesMore(title: string): boolean {
  return countWords(title.replace(documentTitle, ' ')) >= 3
}

function subHeadlineAt(lines: readonly PlacedLine[], free: readonly number[], headline: number): number | null {
  const at = free.indexOf(headline) + 1
  const index = free[at]
  if (index === undefined) return null
  const place = lines[index] as PlacedLine
  const words = countWords(place.text)
  if (words < 4 || words > 55 || releaseNote.test(place.text) || metadata.test(place.text)) return null
  if (readDateline(place.text) !== null || /^["“]/.test(place.text) || /^note\b/i.test(place.text)) return null
  if (place.block.kind === 'heading')
    return place.block.level > (lines[headline] as PlacedLine).block.level ? index : null
  if (place.block.kind !== 'paragraph') return null
  const nextIndex = free[at + 1]
  const next = nextIndex === undefined ? null : (lines[nextIndex] as PlacedLine)
  if (place.line.italic || (titleLevel(place) > 0 && next !== null && words >= 6)) return index
  if (place.block === (lines[headline] as PlacedLine).block) return index
  if (!place.opensBlock || !place.closesBlock || next === null) return null
  return readDateline(next.text) !== null && words <= 40 ? index : null
}

function lineSection(id: SectionId, lines: readonly PlacedLine[], index: number): FoundSection {
  const section = inferredSection(id, lines, index, index + 1)
  const place = lines[index] as PlacedLine
  return { ...section, content: { from: place.from, to: place.to } }
}

const placeholderDateline = /^\W*\[?\s*(?:city|place|location)\b[^\]]{0,40}[\]—–:-]/i

function datelineIn(document: DocumentLines, first: number, end: number, headline: number | null): FoundSection | null {
  for (let index = first; index < end; index++) {
    const place = document.lines[index] as PlacedLine
    if (index === headline || !isProse(place) || place.line.cells) continue
    const dateline = readDateline(place.text)
    const placeholder = dateline === null ? placeholderDateline.exec(place.text) : null
    if (dateline === null && placeholder === null) continue
    if (dateline !== null && metadata.test(place.text) && !/^\W*date\b/i.test(place.text)) continue
    const range = {
      from: place.from + (dateline?.from ?? 0),
      to: place.from + (dateline?.to ?? placeholder?.[0].length ?? 0),
    }
    const text = document.lines[index]?.text.slice(range.from - place.from, range.to - place.from) ?? ''
    return {
      id: 'dateline',
      via: 'inferred',
      title: null,
      content: range,
      range,
      text,
      firstLine: index,
      endLine: index + 1,
    }
  }
  return null
}

/** Paragraphs, and lists taken together with the paragraph that announces them. */
function bodyParagraphs(
  lines: readonly PlacedLine[],
  free: readonly number[],
  owned: ReadonlySet<number>,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (let at = 0; at < free.length; ) {
    const first = free[at] as number
    const place = lines[first] as PlacedLine
    let next = at + 1
    while (next < free.length && lines[free[next] as number]?.block === place.block) next++
    const end = (free[next - 1] as number) + 1
    at = next
    if (owned.has(first) || place.block.kind === 'heading' || titleLevel(place) > 0) continue
    if (releaseNote.test(place.text) || metadata.test(place.text)) continue
    const text = lines
      .slice(first, end)
      .map((each) => each.text)
      .join(' ')
    const before = paragraphs[paragraphs.length - 1]
    const isList = place.block.kind === 'bulletList' || place.block.kind === 'orderedList'
    if (isList && before && before.end === first && /:\s*$/.test(before.text)) {
      paragraphs[paragraphs.length - 1] = {
        first: before.first,
        end,
        text: `${before.text} ${text}`,
        words: before.words + countWords(text),
      }
    } else paragraphs.push({ first, end, text, words: countWords(text) })
  }
  return paragraphs
}
