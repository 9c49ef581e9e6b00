import type { TextRange } from './placeholder.ts'

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '(?:19|20)\\d\\d'
const day = '\\d{1,2}(?:st|nd|rd|th)?'

/** Dates as press releases write them, most exact first; a year is needed except beside a day. */
const datePattern = new RegExp(
  [
    `\\b${month}\\s+${day}(?:,?\\s+${year})?\\b`,
    `\\b${day}(?:\\s+of)?\\s+${month}(?:,?\\s+${year}\\b|(?=[\\s,.)—–-]|$))`,
    `\\b${month},?\\s+${year}\\b`,
    `\\b${year}(?:-\\d{2}(?:-\\d{2})?|/\\d{2}/\\d{2})\\b`,
    '\\b\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})\\b',
    `\\b(?:q[1-4]|h[12]|spring|summer|autumn|fall|winter|early|mid|late)[\\s-]+${year}\\b`,
    `\\b${year}\\s+q[1-4]\\b`,
  ].join('|'),
  'giu',
)

/** The dates in a text, in order. */
export function findDates(text: string): TextRange[] {
  return [...text.matchAll(datePattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
