import { findDates } from './dates.ts'

/** A press release's dateline: where and when. Offsets count from the start of the text it was read from. */
export interface Dateline {
  readonly place: string | null
  readonly date: string | null
  readonly from: number
  readonly to: number
}

/** A dateline stands within the first 200 characters (bordenet/pr-faq-validator). */
const reach = 200
const dash = /^\s*(?:[—–:)\]]|--|-(?=\s)|-$)+\s*/
/** Words with which a sentence, not a place, begins. */
const sentenceWords =
  /\b(?:in|on|by|since|as|after|before|today|from|until|the|this|we|our|it|is|are|was|will|has|have|announced?|announces|launch(?:ed|es|ing)?|released?|available|updated|version|status|author|draft)\b/i
const placeName =
  /^[\p{Lu}][\p{L}.'’-]*(?:[\s,/&]+(?:[\p{Lu}][\p{L}.'’-]*|de|la|le|del|of|upon|am|an|der|den|do|da|dos|and|und|by))*[\s,]*$/u

/**
 * Reads the dateline that opens a text: “Rotterdam, 4 May 2027 — …”, “LONDON (Agency) – 1 June 2027 …”, “4 May 2027 — …”.
 * A date woven into a sentence (“In May 2027 we …”) is none.
 */
export function readDateline(text: string): Dateline | null {
  const date = findDates(text.slice(0, reach)).at(0)
  const lead = text.slice(0, date?.from ?? 0)
  if (!date) return placeAlone(text)
  const after = text.slice(date.to)
  const place = placeIn(lead)
  const closes = dash.exec(after)
  if (place !== null) return { place, date: text.slice(date.from, date.to), from: leadStart(lead), to: date.to }
  if (
    /[\p{L}\p{N}]/u.test(
      lead.replace(/\b(?:date|dateline|release date|launch date|for (?:immediate )?release)\b/giu, ''),
    )
  )
    return null
  // The date comes first: it is a dateline when it stands apart from what follows.
  const following = placeAfter(after)
  if (following)
    return { place: following.place, date: text.slice(date.from, date.to), from: date.from, to: date.to + following.to }
  if (closes || after.trim() === '' || /^\s*\n/.test(after))
    return { place: null, date: text.slice(date.from, date.to), from: date.from, to: date.to }
  return null
}

function placeIn(lead: string): string | null {
  const bare = lead
    .replace(/^\s*[([](?=[^)\]]*$)/, '')
    .replace(/\([^)]*\)?|\[[^\]]{0,200}\]/g, ' ')
    .replace(/^\s*for (?:immediate )?release\s*[:—–-]?\s*/i, '')
    .replace(/(?<![\s,:;—–/|•-])[\s,:;—–/|•-]+$/u, '')
    .trim()
  if (bare === '' || bare.length > 70) return null
  // A news agency or newsroom may stand between place and date: “San Jose, Calif., Example Newsroom —”.
  const words = bare.split(/\s+/)
  if (words.length > 9 || opensSentence(bare)) return null
  return bare.split(/[—–|]/).every((piece) => placeName.test(piece.trim())) ? bare : null
}

/** “Stoke-on-Trent” is one name, and ON and IN behind a comma are Ontario and Indiana. */
function opensSentence(text: string): boolean {
  return sentenceWords.test(
    text
      .replace(/,\s?\p{Lu}{2}(?!\p{L})/gu, ',')
      .replace(/(?<!\p{L})\p{L}+(?:-\p{L}+)+/gu, 'X')
      .replace(/[—–]/g, ' '),
  )
}

function placeAfter(after: string): { place: string; to: number } | null {
  const match = /^\s*(?:[,—–|/]|in\s|-\s)\s*([^—–:\s][^—–:\n]{1,59}?)\s*(?=[—–:\n]|\s-\s|$|--|\.\s)/.exec(after)
  const place = match?.[1]?.replace(/(?<![.,])[.,]+$/, '') ?? ''
  return match && placeName.test(place) && !opensSentence(place) && place.split(/\s+/).length <= 5
    ? { place, to: match[0].length }
    : null
}

const beforeBrackets = /^([^([]*)(?:\([^)]*\)|\[[^\]]*\])(?:,?\s*(?:\([^)]*\)|\[[^\]]*\]))*$/

/** “LONDON —”: a place in capitals or with its state, set off by a dash, and no date. */
function placeAlone(text: string): Dateline | null {
  const match = /^\s*([^—–\s][^—–\n]{1,69}?)\s*(?:[—–]|--)\s/.exec(text)
  // A news agency or an open date may stand behind the place.
  const lead = match?.[1] ?? ''
  const place = beforeBrackets.exec(lead)?.[1]?.replace(/,?(?<!\s)\s*$/, '') ?? lead
  const looksLikePlace =
    placeName.test(place) && (/,\s/.test(place) || (place === place.toUpperCase() && /\p{Lu}{3}/u.test(place)))
  return looksLikePlace && !opensSentence(place) ? { place, date: null, from: 0, to: place.length } : null
}

function leadStart(lead: string): number {
  return lead.length - lead.trimStart().length
}

/** Place and date of a dateline’s text, of which “Date: 4 May 2027” gives one; null when it gives neither. */
export function datelineParts(text: string): { place: string | null; date: string | null } | null {
  const dateline = readDateline(text)
  if (dateline) return { place: dateline.place, date: dateline.date }
  const date = findDates(text)[0]
  return date ? { place: null, date: text.slice(date.from, date.to) } : null
}
