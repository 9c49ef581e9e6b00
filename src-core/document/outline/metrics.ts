import { findNumbers } from '../numbers.ts'
import type { TextRange } from '../placeholder.ts'
import { sentencesOf } from '../sentences.ts'
import type { Range, SuccessMetric } from '../structure.ts'
import { findTimeframes } from '../timeframe.ts'
import type { DocumentLines, PlacedLine } from './document-lines.ts'
import { inOrder } from './in-order.ts'
import { perLine } from './per-line.ts'

/**
 * The metrics in a stretch that is about success: each sentence, list item or table row with a number in it.
 * @param heading what stands above (“Within 90 days of launch:”), whose timeframe holds for what has none of its own
 */
export function metricsIn(lines: readonly PlacedLine[], content: Range, heading: string): SuccessMetric[] {
  const metrics: SuccessMetric[] = []
  let inherited = timeframeOf(heading)
  for (const place of lines) {
    if (place.to <= content.from || place.from >= content.to) continue
    if (place.line.cells) {
      const read = metricInRow(place)
      if (read)
        metrics.push({
          ...read,
          range: { from: place.from, to: place.to },
          timeframe: read.timeframe ?? inherited,
        })
      continue
    }
    // An answer may begin on the line of its question.
    const skip = Math.max(0, content.from - place.from)
    const text = place.text.slice(skip)
    if (/:\s*$/.test(text)) {
      inherited = timeframeOf(text) ?? inherited
      if (findNumbers(masked(text)).length === 0) continue
    }
    for (const read of skip === 0 ? sentencesWithNumbers(place) : readSentences(text))
      metrics.push(metricAt(read, place.from + skip, inherited))
  }
  return metrics
}

/** A sentence with a number in it; offsets count from the start of the text that it was read from. */
interface ReadSentence extends TextRange {
  readonly text: string
  readonly number: string
  readonly timeframe: string | null
  /** How surely it sets a target by itself; null when it cannot. */
  readonly weight: number | null
}

function readSentences(text: string): ReadSentence[] {
  return sentencesOf(text).flatMap(({ from, to }) => readSentence(text.slice(from, to), from) ?? [])
}

function readSentence(text: string, from: number): ReadSentence | null {
  const metric = metricFrom(text, from, from + text.length, null)
  if (!metric || metric.number === null) return null
  const weight = notTarget.test(text) || text.endsWith('?') ? null : weightOf(text, metric)
  return { from, to: from + text.length, text, number: metric.number, timeframe: metric.timeframe, weight }
}

const sentencesWithNumbers = perLine((place) => readSentences(place.text))

const answerInRow = perLine((place) =>
  readSentence(
    (place.line.cells ?? [])
      .slice(1)
      .map((cell) => cell.text)
      .join(' | '),
    0,
  ),
)

function metricAt(read: ReadSentence, start: number, inherited: string | null): SuccessMetric {
  const { text, number, timeframe } = read
  return { range: { from: start + read.from, to: start + read.to }, text, number, timeframe: timeframe ?? inherited }
}

function metricFrom(text: string, from: number, to: number, inherited: string | null): SuccessMetric | null {
  const numbers = findNumbers(masked(text))
  const number = numbers.find((each) => !isAside(text, each)) ?? numbers[0]
  if (!number) return null
  return {
    range: { from, to },
    text,
    number: text.slice(number.from, number.to),
    timeframe: timeframeOf(text) ?? inherited,
  }
}

/** “From 22 %”, “14 % today” is where it stands, “within four hours” what is counted; the target is another number, if there is one. */
function isAside(text: string, { from, to }: TextRange): boolean {
  return (
    (/\bwithin\s+$/i.test(text.slice(0, from)) && /^\s*(?:hours?|minutes?|seconds?)\b/i.test(text.slice(to))) ||
    /\b(?:from|today|currently|now|up from|down from)\s+(?:about\s+|around\s+)?$/i.test(text.slice(0, from)) ||
    /^\s*(?:of \S+ )?\(?(?:today|now|currently|at present)\b/i.test(text.slice(to))
  )
}

function timeframeOf(text: string): string | null {
  const found = findTimeframes(text)[0]
  return found ? text.slice(found.from, found.to).trim() : null
}

/** The text with its timeframes blanked out, so that “90 days” is not taken for the target. */
function masked(text: string): string {
  let rest = text
  for (const { from, to } of findTimeframes(text)) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
  return rest
}

/** The metric of a row, by itself: a table that changes is a new block. */
const metricInRow = perLine((place): SuccessMetric | null => {
  const columns = headerOf(place)
  const metric = metricFrom(place.text, 0, place.text.length, timeframeOf(columns ?? ''))
  return metric && columns !== place.text ? withTarget(metric, place, columns) : null
})

const targetTitle = /\b(?:targets?|goals?|aims?|we want|objectives?|success)\b/i

/** In a table with a column for the target, the number is the one there: the baseline stands to its left. */
function withTarget(metric: SuccessMetric, place: PlacedLine, columns: string | null): SuccessMetric {
  const column = columns?.split(' | ').findIndex((title) => targetTitle.test(title)) ?? -1
  const text = place.line.cells?.[column]?.text ?? ''
  const [number] = findNumbers(masked(text))
  return number ? { ...metric, number: text.slice(number.from, number.to) } : metric
}

function headerOf(place: PlacedLine): string | null {
  const row = place.block.node.firstChild
  if (row?.firstChild?.type.name !== 'tableHeader') return null
  const cells: string[] = []
  row.forEach((cell) => {
    cells.push(cell.textContent.trim())
  })
  return cells.join(' | ')
}

const target =
  /\b(?:goals?|targets?|kpis?|success(?:ful)?|objectives?|aim(?:s|ing)?|we (?:will|would) (?:call|consider|count|know)|we (?:want|plan|intend) (?:to (?:reach|have|see|get)|\S+ (?:of|per|out of)))\b|^\W*KR\s?\d|\bOKRs?\b/i
/** “At least 9 in 10”, “from 2.7 to 0.8”: a bound to be kept. */
const bound =
  /\b(?:at least|at most|no more than|not more than|no fewer than|fewer than|less than|more than|below|under|above|over|reach(?:es)?|rises? to|falls? (?:to|by)|fallen by|drops? (?:to|by)|down to|up to|cut(?:s)? (?:to|by)|halve[sd]?|doubles?|from \S+ (?:\S+ )?to)\b|[<>≤≥]/i
/** What is to be stopped or continued on a condition. */
const condition = (text: string): boolean =>
  inOrder(text, /\b(?:if|unless|once|when|until)\b/i, /\b(?:we|it|they|the \w+)\b/i) ||
  /\bwe (?:expand|stop|continue|go on|renew|kill|end)\b/i.test(text)
/** What will be. */
const ahead = /\b(?:will|should|must|would|shall|expect|hope|want|by the (?:end|time)|until)\b/i
/** What was measured already. */
const past =
  /\b(?:was|were|had|did|showed|reported|last (?:year|month|winter|summer|spring|autumn|quarter)|in the past|so far|already)\b/i
const notTarget =
  /\b(?:price|pricing|sla|slas|revenue|costs?|paid|pays?|margin|break-?even|uptime|latency|availability|alarms?|today only|cannot|in the (?:pilot|trial|test|beta)|we (?:measured|found|counted|asked|surveyed|estimate))\b|[$€£]\s?\d/i

/** How surely a sentence sets a target: its words, a bound to be kept, a time by which, and what follows from it. */
function weightOf(text: string, metric: SuccessMetric): number {
  return (
    (target.test(text) ? 3 : 0) +
    (bound.test(text) ? 1 : 0) +
    (metric.timeframe !== null ? 1 : 0) +
    (condition(text) ? 1 : 0) +
    (ahead.test(text) ? 0.5 : 0) -
    (past.test(text) ? 1.5 : 0)
  )
}

/**
 * Sentences outside a section on success that set a target all the same.
 * @param asked how much the question above asks for one: 0 not at all
 */
export function scatteredMetrics(
  document: DocumentLines,
  first: number,
  end: number,
  asked: number,
): { metric: SuccessMetric; line: number }[] {
  const found: { metric: SuccessMetric; line: number }[] = []
  for (let index = first; index < end; index++) {
    const place = document.lines[index] as PlacedLine
    if (place.block.kind === 'heading') continue
    if (place.line.cells) {
      const read = asked > 0 ? answerInRow(place) : null
      if (read && read.weight !== null && asked + read.weight >= 3)
        found.push({ metric: { ...metricAt(read, 0, null), range: { from: place.from, to: place.to } }, line: index })
      continue
    }
    for (const read of sentencesWithNumbers(place))
      if (read.weight !== null && asked + read.weight >= 3)
        found.push({ metric: metricAt(read, place.from, null), line: index })
  }
  return found
}
