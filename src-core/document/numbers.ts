import { findDates } from './dates.ts'
import type { TextRange } from './placeholder.ts'

const numeral =
  /(?<![\p{L}\p{N}_./-])(?:[<>≤≥~≈±+−-]\s?)?[$€£¥]?\s?\d+(?:[.,'’ ]\d+)*(?:\s?[–-]\s?[$€£¥]?\d+(?:[.,]\d+)*)?\s?(?:%|percent(?:age points?)?\b|per cent\b|bps\b|(?:k|m|bn|x)\b|×|(?:thousand|million|billion|trillion)\b)?\+?/giu
const wordNumber =
  /\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one |two |three |half a |several )?(?:hundred|thousand|million|billion)|dozens?|half|twice|(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?|one (?:in|out of|of every) \w+|no more than one)\b/giu

/** The number of which a paragraph makes something: “11 messages”, “23 %”, “one in four”, “two days”; not a year, a date or a name like 24/7. */
export function findNumbers(text: string): TextRange[] {
  const dates = findDates(text)
  const found: TextRange[] = []
  const add = (from: number, to: number) => {
    const inside = (other: TextRange) => from < other.to && other.from < to
    if (!dates.some(inside) && !found.some(inside)) found.push({ from, to })
  }
  for (const match of text.matchAll(numeral)) {
    const raw = match[0].trim()
    const from = match.index + (match[0].length - match[0].trimStart().length)
    const after = text.slice(from + raw.length, from + raw.length + 2)
    if (/^(?:19|20)\d\d$/.test(raw)) continue
    // Letters or a slash right behind it make it a name: 24/7, 3D, 2nd.
    if (/^[\p{L}_]|^\/\d/u.test(after)) continue
    add(from, from + raw.length)
  }
  for (const match of text.matchAll(wordNumber)) add(match.index, match.index + match[0].length)
  return found.sort((a, b) => a.from - b.from)
}
