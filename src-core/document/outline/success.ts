import type { TemplateSection } from '../../templates/template.ts'
import { firstWhere } from '../first-where.ts'
import type { OutlineQuestion, OutlineSection, SuccessMetric } from '../structure.ts'
import { countWords } from '../words.ts'
import { columnThatAsks } from './asked-table.ts'
import type { DocumentLines, PlacedLine } from './document-lines.ts'
import { inOrder } from './in-order.ts'
import { metricsIn, scatteredMetrics } from './metrics.ts'
import type { Segment } from './parts.ts'
import { perLineAnd } from './per-line.ts'
import { questionText } from './question-text.ts'
import { outlineSection } from './section-state.ts'
import { type FoundSection, inferredSection, sectionsBelowTitles, titledSections } from './sections.ts'
import type { Vocabulary } from './title.ts'

const asksForMetrics =
  /\b(?:success(?:ful)?|succeed(?:ed|s)?|metrics?|kpis?|okrs?)\b.*|\bknow (?:if |that |whether )?(?:it|this|we|the \w+)(?:s|'s| is| has| have|’s)? (?:work(?:s|ed|ing)|succe\w+)/i
/** “Which number tells us that it worked?”, “How we will judge it”, “What would make us stop?”: a yardstick, whatever it is called. */
const asksForYardstick = (text: string): boolean =>
  inOrder(text, /\b(?:numbers?|figures?)\b/i, /\b(?:move|tells?|watch|worked|works|change|matters?|want)\b/i) ||
  inOrder(text, /\b(?:judge|evaluate|assess)\b/i, /\b(?:it|this|ourselves|launch|result)\b/i) ||
  /\b(?:make|made|cause) us (?:stop|give up|kill|end)\b|\bkill criteri\w+\b|\b(?:have to|must|need to|want to) (?:be true|see|reach|prove|show)\b|\bnorth star\b|\btells? us (?:that|if|whether)\b|\bgood look\b|\blooks? like (?:after|in|at|by|when)\b|\bfail(?:s|ed|ure)?\b|\benough\b|\b(?:worked|working|paid off|worth it)\b/i.test(
    text,
  )
/** “How we will judge it”, “What we will count”: a title, which asks less clearly than a question. */
const titlesYardstick =
  /\b(?:judge|measur\w+|evaluat\w+|assess\w*|targets?|success\w*|scorecards?|criteria|yardsticks?|(?:it|this) (?:works|worked))\b/i
/** What comes after the launch, and what would change somebody’s mind. */
const asksHowItGoes =
  /\b(?:worth|prove|proof|evidence|good|enough|fail\w*|stop|continue|go on|expand|scale|pilot|trial|experiment|test|first (?:year|season|months?|quarter)|after|expect|hope|aim|ambition|plan|watch|track|know|learn|see|decide|risk|assum\w+|must|true|happy|proud|win|change)\b/i
/** “Target customers” are not a target. */
const goals =
  /\b(?:north star|promis\w+|pledge\w*|commit(?:ment|ted)?|goals?|objectives?|aim(?:s|ing)?)\b|\btargets?\b(?!\s+(?:customers?|markets?|audiences?|users?|segments?|groups?))/i
const measures =
  /\b(?:measur\w+|metrics?|kpis?|okrs?|define|criteria|look(?:s)? like|know|track|targets?|goals?|judge)\b/i

/** What stands further in is no longer the question. */
const longestQuestion = 300

function isAboutSuccess(question: string): boolean {
  return asksForMetrics.test(question) && (measures.test(question) || /\bsuccess\b|\bsucceed/i.test(question))
}

const namesSuccess = perLineAnd(
  (place: PlacedLine, vocabulary: Vocabulary) =>
    vocabulary.sectionExactly(questionText(place.text)) === 'success-metrics',
)

/** Success metrics stand under a title of their own or in the answer to a question about them; else scattered in answers. */
export function successMetrics(
  document: DocumentLines,
  segments: readonly Segment[],
  titled: readonly FoundSection[],
  questions: readonly OutlineQuestion[],
  vocabulary: Vocabulary,
): { metrics: SuccessMetric[]; section: (wanted: readonly TemplateSection[]) => OutlineSection } {
  const { lines } = document
  const metricsOf = (section: FoundSection) =>
    metricsIn(lines.slice(section.firstLine, section.endLine), section.content, lines[section.firstLine]?.text ?? '')
  const hasTarget = (each: { metrics: readonly SuccessMetric[] }) =>
    each.metrics.some((metric) => metric.number !== null && metric.timeframe !== null)
  const candidates: FoundSection[] = titled.filter((section) => section.id === 'success-metrics')
  for (const segment of segments)
    if (segment.part !== 'press-release' && segment.part !== 'other' && segment.part !== 'appendix')
      candidates.push(...titledSections(document, segment, vocabulary, (id) => id === 'success-metrics'))
  const claimed = new Set(candidates.map((section) => section.range.from))
  const unclaimed = questions.filter((question) => !claimed.has(question.range.from))
  const asked = (about: (text: string) => boolean) =>
    unclaimed
      .filter((question) => about(question.text.slice(0, longestQuestion)))
      .map((question) => sectionOfQuestion(question, document))
  const named = (question: OutlineQuestion) => {
    const place = lines[firstLineAt(lines, question.title.from)]
    // Titles were read for their line; only a question that is part of a line is read anew.
    return place !== undefined && namesSuccess(place, vocabulary) && question.text.length + 12 >= place.text.length
      ? true
      : isAboutSuccess(question.text.slice(0, longestQuestion))
  }
  candidates.push(...unclaimed.filter(named).map((question) => sectionOfQuestion(question, document)))
  // A question about goals counts only where nothing else does, and only with a target: else it is about something else.
  if (candidates.length === 0)
    candidates.push(
      ...asked((text) => goals.test(text)).filter((section) => hasTarget({ metrics: metricsOf(section) })),
    )
  if (candidates.length === 0) candidates.push(...tablesWithTargets(document, segments))
  if (candidates.length === 0)
    for (const { first, end } of segments)
      candidates.push(
        ...sectionsBelowTitles(
          document,
          'success-metrics',
          first,
          end,
          (title) =>
            title.split(/\s+/, 10).length <= 8 &&
            !title.endsWith('?') &&
            (isAboutSuccess(title) || titlesYardstick.test(title) || goals.test(title)),
        ).filter((section) => metricsOf(section).length > 0),
      )
  if (candidates.length === 0)
    candidates.push(...asked(asksForYardstick).filter((section) => metricsOf(section).length > 0))
  const found = candidates.map((section) => ({ section, metrics: metricsOf(section) }))
  const scattered = found.some((each) => each.metrics.length > 0) ? [] : scatteredIn(document, segments, questions)
  const byStart = new Map<number, SuccessMetric>()
  for (const metric of [...found.flatMap((each) => each.metrics), ...scattered.map((each) => each.metric)])
    if (!byStart.has(metric.range.from)) byStart.set(metric.range.from, metric)
  const metrics = [...byStart.values()].sort((a, b) => a.range.from - b.range.from)
  const chosen =
    found.find(hasTarget) ??
    found.find((each) => each.metrics.length > 0) ??
    found.find((each) => each.section.text.trim() !== '') ??
    found[0]

  return {
    metrics,
    section: (wanted) => {
      const single = scattered[0]
      if (!chosen && single) {
        const range = single.metric.range
        const state = scattered.some((each) => each.metric.timeframe !== null) ? 'complete' : 'started'
        return {
          id: 'success-metrics',
          state,
          via: 'inferred',
          range,
          title: null,
          content: range,
          words: countWords(single.metric.text),
        }
      }
      const section = outlineSection('success-metrics', chosen?.section, wanted)
      return section.state === 'complete' && chosen && !hasTarget(chosen) ? { ...section, state: 'started' } : section
    },
  }
}

const targetColumn = /\b(?:targets?|goals?|aims?|we want|we aim|objectives?|success|thresholds?)\b/i

/** What is owed when a service level is missed. */
const serviceLevel = /\b(?:credits?|penalt(?:y|ies)|slas?|price)\b/i

/** Tables with a column for what is to be reached, wherever they stand. */
function tablesWithTargets(document: DocumentLines, segments: readonly Segment[]): FoundSection[] {
  const { lines } = document
  return segments.flatMap(({ first, end }) =>
    lines.slice(first, end).flatMap((place, at) => {
      const cells = place.opensBlock ? (place.line.cells ?? []) : []
      const isTarget = cells.some((cell) => cell.text.length <= 60 && targetColumn.test(cell.text))
      if (!isTarget || cells.some((cell) => serviceLevel.test(cell.text)) || columnThatAsks(lines, first + at) !== null)
        return []
      const { firstLine, lineCount } = place.block
      return [inferredSection('success-metrics', lines, firstLine, Math.min(end, firstLine + lineCount))]
    }),
  )
}

/** Targets that stand in an answer about something else, or in a part of the document that is neither release nor FAQ. */
function scatteredIn(
  document: DocumentLines,
  segments: readonly Segment[],
  questions: readonly OutlineQuestion[],
): { metric: SuccessMetric; line: number }[] {
  const answers = questions.map((question) => ({
    ...sectionOfQuestion(question, document),
    asked: asksHowItGoes.test(question.text.slice(0, longestQuestion)) ? 1 : 0,
  }))
  const inAnswers = answers.flatMap(({ firstLine, endLine, asked }) =>
    scatteredMetrics(document, firstLine, endLine, asked),
  )
  // The release claims benefits; only what it calls a goal or success is a target.
  const others = segments.filter((segment) => !segment.part.endsWith('faq'))
  const inOthers = others.flatMap(({ part, first, end }) =>
    scatteredMetrics(document, first, end, part === 'press-release' ? -0.5 : 0),
  )
  return [...inAnswers, ...inOthers].sort((a, b) => a.line - b.line)
}

function sectionOfQuestion(question: OutlineQuestion, document: DocumentLines): FoundSection {
  const { lines } = document
  const firstLine = firstLineAt(lines, question.title.from)
  let endLine = firstLine
  while (
    endLine < lines.length &&
    (lines[endLine] as PlacedLine).from < Math.max(question.answer?.to ?? 0, question.title.to)
  )
    endLine++
  const content = question.answer ?? { from: question.title.to, to: question.title.to }
  const answerLines = lines
    .slice(firstLine, endLine)
    .filter((place) => place.to > content.from)
    .map((place) => place.text.slice(Math.max(0, content.from - place.from)))
  const isHeading = lines[firstLine]?.block.kind === 'heading'
  return {
    id: 'success-metrics',
    via: isHeading ? 'heading' : 'label',
    title: question.title,
    content,
    range: question.range,
    text: question.answer ? answerLines.join('\n') : '',
    firstLine,
    endLine,
  }
}

/** The first line that ends at a position or behind it; the last one when none does. */
function firstLineAt(lines: readonly PlacedLine[], position: number): number {
  return Math.max(
    0,
    Math.min(
      lines.length - 1,
      firstWhere(lines, ({ to }) => to >= position),
    ),
  )
}
