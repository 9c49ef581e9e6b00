import { addressRanges } from '../addresses.ts'
import { findNumbers } from '../numbers.ts'
import type { TextRange } from '../placeholder.ts'
import type { PassageText } from './passages.ts'

/** Words that are a claim although they are no figures: shares and multiples. */
const share =
  /^(?:half|twice|(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?|one (?:in|out of|of every) \w+|.*(?:hundred|thousand|million|billion)|dozens?)$/i
const figure = /\d/
/** A share, a sum of money, a magnitude: a claim however small it is. */
const weighty =
  /[%$€£¥×]|\b(?:percent|per cent|bps|bn|m|k|x|thousand|million|billion|trillion|euros?|dollars?|pounds?)\b/i
/** Below this a bare figure counts steps, rules or sites, and everybody can check it. */
const least = 10

/** What a figure counts when it names a thing instead of counting anything: step 2, version 3, room 14, Node 20, ISO 9001. */
const named =
  /(?:\b(?:step|phase|stage|version|v|release|tier|level|part|section|chapter|page|figure|table|appendix|question|faq|item|note|option|plan|rule|article|paragraph|no\.|number|room|gate|platform|line|bus|route|building|floor|iso|iec|rfc|din|en|node|ios|android|windows|type|class|form|sprint|week|day|month|year|quarter|age|aged|(?:children|those|anyone|people|adults) (?:under|over|above|below)|size|channel|port|error|code|http|top|q)\s?#?|#|§\s?)$/i
/** Clock times, open hours, ages of people: 24/7, 9 a.m., 9:00, 34-year-old. */
const clock = /^\s?(?::\d\d|a\.?m\b|p\.?m\b|o’clock|h\b|-year-old|(?:st|nd|rd|th)\b)/i
const time = /\b\d{1,2}[:.]\d\d\b/

/** What the makers decide themselves has no source: a price, a trial period, opening hours. */
const decided =
  /\b(?:price|pricing|priced|charge|fees?|plans?|subscription|trial|free|per (?:seat|user|person|bed)|discount|refund|sign up|from \p{Sc})\b/iu
/** What has to be, or is wanted, is no claim about what is: a requirement, a promise, a target; nor is a question one. */
const demanded =
  /\b(?:must|shall|promis\w{1,3}|guarantee\w{0,2}|targets?|goal|aims? (?:to|for|at)|threshold|limit(?:ed)? to)\b/i
const money = /[$€£¥]|\b(?:euros?|dollars?|pounds?|usd|eur)\b/i

export interface Claim extends TextRange {
  /** A sum of money, which is a price where customers read it. */
  readonly money: boolean
}

/** The numbers of a text that somebody could ask the source of. */
export function claimedNumbers({ text, sentences }: PassageText): Claim[] {
  const addresses = addressRanges(text)
  const numbers = findNumbers(text).map(({ from, to }) => ({ from: from + lead(text.slice(from, to)), to }))
  const isMoney = ({ from, to }: TextRange) => money.test(text.slice(from, to + 8))
  const claimed = numbers.filter((range) => {
    if (addresses.some((each) => each.from < range.to && range.from < each.to)) return false
    const words = text.slice(range.from, range.to)
    const [before, after] = [text.slice(Math.max(0, range.from - 24), range.from), text.slice(range.to, range.to + 24)]
    if (!figure.test(words)) return share.test(words) && isShare(words, after)
    const valued = weighty.test(words) || money.test(`${words}${after.split(/\s/).slice(0, 2).join(' ')}`)
    if (named.test(before) || /\d[:.]$/.test(before) || clock.test(after) || (time.test(words) && !valued)) return false
    const sentence = sentences.find((each) => each.from <= range.from && range.from < each.to)
    const said = sentence ? text.slice(sentence.from, sentence.to) : text
    if (demanded.test(said) || /\?["”’']?$/.test(said)) return false
    if (isMoney(range) && decided.test(said)) return false
    return valued || amount(words) >= least
  })
  return claimed.map((range) => ({ ...range, money: isMoney(range) }))
}

/** A dash before a sum of money divides, it is no minus. */
function lead(words: string): number {
  return /^[-–−]\s(?=[$€£¥\d])/.exec(words)?.[0].length ?? 0
}

/** “Half of them”, “twice as many”; not “half a day”, “half past five” or “asked twice”. */
function isShare(words: string, after: string): boolean {
  if (/^half$/i.test(words)) return /^\s(?:of|the|our|their|all)\b/i.test(after)
  return !/^twice$/i.test(words) || /^\s(?:as|the)\b/i.test(after)
}

function amount(words: string): number {
  return Math.max(...(words.match(/\d+(?:[.,]\d+)*/g) ?? ['0']).map((each) => Number(each.replace(/,/g, ''))), 0)
}
