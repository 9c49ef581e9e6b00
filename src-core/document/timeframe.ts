import { findDates } from './dates.ts'
import type { TextRange } from './placeholder.ts'

const count = '(?:\\d+(?:[.,]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)'
const amount = `(?:${count}|an?)`
/** An hour is how fast something is, not by when. */
const unit = '(?:days?|weeks?|months?|quarters?|years?|sprints?|mo|yrs?)'

const patterns = [
  `\\b(?:with)?in(?:side)?\\s+(?:the\\s+)?(?:our\\s+)?(?:(?:first|next|following)\\s*)?(?:${amount}[\\s-]*|-[\\s-]*)?${unit}(?:\\s+(?:of|after|from|following|post)[\\s-]+(?:the\\s+)?(?:launch|release|ga|going live|go-live|start|rollout|opening))?`,
  `\\b(?:after|over|during|at|by|for)\\s+(?:the\\s+)?(?:(?:first|next|following)\\s*)?${amount}[\\s-]+${unit}(?:\\s+(?:of|after|from|following|post)[\\s-]+(?:the\\s+)?(?:launch|release|ga|start|rollout|opening))?`,
  `\\b${amount}[\\s-]+${unit}\\s+(?:after|from|following|post|of)[\\s-]+(?:the\\s+)?(?:launch|release|ga|going live|go-live|start|rollout|opening)`,
  `\\b(?:first|next)\\s+(?:${amount}[\\s-]+)?${unit}\\b`,
  `\\b(?:by|before|until|at|in)\\s+(?:the\\s+)?(?:end|close|start|beginning|middle)\\s+of\\s+(?:the\\s+)?(?:year\\s+(?:one|two|three|\\d)|[\\w-]+(?:\\s+(?:19|20)\\d\\d)?)`,
  `\\b(?:by|in|before|until|during|through|for|end of)\\s+(?:fy\\s?\\d{2,4}|(?:19|20)\\d\\d|q[1-4]\\b|h[12]\\b|year[\\s-]end|the (?:pilot|beta))`,
  `\\b(?:by|before|until|at|in)\\s+(?:(?:eoy|eom|eoq)|year[\\s-]end|end\\s+of\\s+year)(?:\\s*(?:19|20)\\d\\d)?\\b`,
  `\\(${amount}[\\s-]+${unit}\\)`,
  `\\b(?:year|month|week|day|quarter)[\\s-](?:one|two|three|four|five|six|\\d+)\\b`,
  `\\bq[1-4](?:\\s+(?:of\\s+)?(?:19|20)\\d\\d)?\\b`,
  `\\b${count}[\\s-](?:day|week|month|quarter|year)\\b(?!\\s*old)`,
  `\\b(?:at|by|on|before|since)\\s+(?:launch|ga|general availability|launch day)\\b`,
  `\\b(?:by|before|until|in|end of)\\s+(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|august|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b`,
].map((pattern) => new RegExp(pattern, 'giu'))

/** “before the end of ”, however it is spaced; the whole text would be read for each date. */
const longestLead = 60

/**
 * The times in a text by which or in which something is to be reached: “within 90 days of launch”, “by Q3 2027”, “in year one”,
 * “4 May 2027”. A rate (“per week”) is none.
 */
export function findTimeframes(text: string): TextRange[] {
  const found: TextRange[] = []
  const add = (range: TextRange) => {
    const overlapping = found.findIndex((other) => range.from < other.to && other.from < range.to)
    if (overlapping < 0) found.push(range)
    else {
      const other = found[overlapping] as TextRange
      found[overlapping] = { from: Math.min(other.from, range.from), to: Math.max(other.to, range.to) }
    }
  }
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) add({ from: match.index, to: match.index + match[0].length })
  for (const date of findDates(text)) {
    const before = Math.max(0, date.from - longestLead)
    const lead = /\b(?:by|before|until|from|on|in)\s+(?:the\s+)?(?:end\s+of\s+)?$/i.exec(text.slice(before, date.from))
    add({ from: lead ? before + lead.index : date.from, to: date.to })
  }
  return found.sort((a, b) => a.from - b.from)
}
