import { readDateline } from '../dateline.ts'
import { countWords } from '../words.ts'
import { type PlacedLine, titleLevel } from './document-lines.ts'
import type { Segment } from './parts.ts'

const releaseNote = /^\W*for (?:immediate )?release\b|^\W*embargoed\b|^(?=\W*###)\W*$/i
/** What a document says of itself: a memo for a meeting, a confidential draft. */
const aboutTheDocument =
  /^\W*(?:confidential|internal use|for internal|draft\b|working[- ]backwards (?:memo|document|paper|draft)|(?:memo|paper|document|proposal) (?:for|to)\b|(?:hi|hello|hey|dear|folks|team|all|everyone|colleagues)\b[^.!?]{0,40}[,!]\s)/i
const metadata =
  /^\W*(?:author|owner|status|version|date|draft|last updated|updated|document|note|participants?|space|mode|source|team|reviewers?|product concept|embargo|to|from|cc|subject|sent)s?\b\s*:/i
/** Who wrote it and when, below the title: “Posted on 4 May by the maintainers”, “By Ada Okafor”. */
const byline =
  /^\W*(?:(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Pp]repared)\s+(?:by|on|in|from|at)|[Bb]y\s+\p{Lu}\p{Ll}+\s+\p{Lu})/u
const documentTitle = /\bpr\s*(?:[/&+-]\s*)?faqs?\b|\bworking[ -]backwards\b|\bpress release\b/i
/** The title of a proposal is the document’s. */
const proposalTitle = /^\W*(?:rfcs?|adr|rfd|oep|proposal|decision paper|design doc(?:ument)?)\b/i

/** True for a line that is about the document or its release, not part of what it says. */
export function isRemark(text: string): boolean {
  return releaseNote.test(text) || metadata.test(text) || aboutTheDocument.test(text) || byline.test(text)
}

/**
 * The line that stands as the headline of a release that does not name one.
 * @param free indices of the release's lines that no titled section holds
 */
export function headlineAt(lines: readonly PlacedLine[], free: readonly number[], release: Segment): number | null {
  let fallback: number | null = null
  let looked = 0
  for (let at = 0; at < free.length; at++) {
    const index = free[at] as number
    const place = lines[index] as PlacedLine
    if (isRemark(place.text)) continue
    if (++looked > 4) break
    const dateline = readDateline(place.text)
    if (dateline !== null && dateline.to < place.text.length - 20) break
    if (dateline !== null) continue
    const isTitle = titleLevel(place) > 0
    const words = countWords(place.text)
    if (isTitle && proposalTitle.test(place.text)) continue
    if (isTitle && documentTitle.test(place.text)) {
      if (countWords(place.text.replace(documentTitle, ' ')) >= 3) fallback ??= index
    } else if (isTitle && words < 3 && ((release.title === null && at === 0) || hasTitleBelow(lines, free, at))) {
      // The file's first heading is a name unless it says something.
      fallback ??= index
    } else if (isTitle || isPlainHeadline(place, words) || standsBeforeDateline(lines, free, at)) return index
    else break
  }
  return fallback ?? titleAbove(lines, release)
}

/** A name, or a word like “Imagine”, above a title that says something. */
function hasTitleBelow(lines: readonly PlacedLine[], free: readonly number[], at: number): boolean {
  const next = lines[free[at + 1] ?? -1]
  return next !== undefined && titleLevel(next) > 0 && countWords(next.text) >= 4
}

/** Where the release itself opens with running text, the title that stands above its own may be the headline. */
function titleAbove(lines: readonly PlacedLine[], release: Segment): number | null {
  if (release.title === null) return null
  for (let index = 0; index < Math.min(release.title, 3); index++) {
    const place = lines[index] as PlacedLine
    if (place.block.kind !== 'heading' || isRemark(place.text)) continue
    if (documentTitle.test(place.text) || proposalTitle.test(place.text)) continue
    return countWords(place.text) >= 5 ? index : null
  }
  return null
}

function isPlainHeadline(place: PlacedLine, words: number): boolean {
  return place.block.kind === 'paragraph' && words >= 3 && words <= 25 && !/[.:,;]$|^["“]/.test(place.text)
}

/** A short paragraph straight before the one with the dateline is a headline, even with a full stop. */
function standsBeforeDateline(lines: readonly PlacedLine[], free: readonly number[], at: number): boolean {
  const place = lines[free[at] as number] as PlacedLine
  const next = free[at + 1]
  if (next === undefined || place.block.kind !== 'paragraph' || place.block.words > 40) return false
  return readDateline((lines[next] as PlacedLine).text) !== null
}

/** The line that stands as the sub-headline, straight below the headline and set apart from the running text. */
export function subHeadlineAt(lines: readonly PlacedLine[], free: readonly number[], headline: number): number | null {
  const at = free.indexOf(headline) + 1
  const index = free[at]
  if (index === undefined) return null
  const place = lines[index] as PlacedLine
  const above = lines[headline] as PlacedLine
  const words = countWords(place.text)
  if (words < 4 || words > 55 || isRemark(place.text)) return null
  if (readDateline(place.text) !== null || /^["“]|^note\b/i.test(place.text)) return null
  if (place.block.kind === 'heading') {
    if (place.block.level > above.block.level) return index
    // Two titles of one rank, one right below the other, with running text behind them.
    const behind = lines[index + 1]
    const adjoin = index === headline + 1 && behind !== undefined && behind.block.kind !== 'heading'
    return place.block.level === above.block.level && adjoin && words >= 5 && !/\?$/.test(place.text) ? index : null
  }
  if (place.block.kind !== 'paragraph') return null
  const allBold = place.line.bold === place.text.length
  if (place.line.italic || (allBold && words >= 6) || place.block === above.block) return index
  const next = free[at + 1]
  const isTitleLike = place.opensBlock && place.closesBlock && words <= 30 && !/[.:;!?]["”’]?$/.test(place.text)
  if (isTitleLike && above.block.kind === 'heading') return index
  if (!place.opensBlock || !place.closesBlock || next === undefined) return null
  return words <= 40 && readDateline((lines[next] as PlacedLine).text) !== null ? index : null
}
