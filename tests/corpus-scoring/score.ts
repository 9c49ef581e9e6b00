import type { Answers } from './answers.ts'
import { type LabelledEntry, type LabelName, type Lines, labelNames } from './labelled-documents.ts'

/** Counts of one label over a corpus. Labels that are partial are in `partial` alone. */
export interface LabelScore {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
  readonly trueNegative: number
  readonly partial: number
  /** Shared lines divided by all lines of label and answer, one number for each document where both are present. */
  readonly overlaps: readonly number[]
}

export interface Miss {
  readonly document: string
  readonly line: number
  readonly text: string
}

export interface CorpusScore {
  readonly labels: Readonly<Record<LabelName, LabelScore>>
  readonly questions: { readonly found: number; readonly expected: number; readonly right: number }
  readonly misses: readonly Miss[]
}

/** Compares answers with labels, document by document. */
export function scoreCorpus(
  documents: readonly { readonly entry: LabelledEntry; readonly answers: Answers }[],
): CorpusScore {
  const misses: Miss[] = []
  const labels = Object.fromEntries(
    labelNames.map((name) => [name, scoreLabel(name, documents, misses)]),
  ) as unknown as Record<LabelName, LabelScore>
  const questions = { found: 0, expected: 0, right: 0 }
  for (const { entry, answers } of documents) {
    const compared = compareQuestions(entry, answers)
    questions.found += answers.questions.length
    questions.expected += entry.labels.questions.length
    questions.right += entry.labels.questions.length - compared.missed.length
    for (const { text, line } of compared.missed)
      misses.push({ document: entry.file, line, text: `question not found: ${text}` })
    for (const { text, line } of compared.surplus)
      misses.push({ document: entry.file, line, text: `no question: ${text}` })
  }
  return { labels, questions, misses: misses.sort((a, b) => a.document.localeCompare(b.document) || a.line - b.line) }
}

function scoreLabel(
  name: LabelName,
  documents: readonly { readonly entry: LabelledEntry; readonly answers: Answers }[],
  misses: Miss[],
): LabelScore {
  const score = {
    truePositive: 0,
    falsePositive: 0,
    falseNegative: 0,
    trueNegative: 0,
    partial: 0,
    overlaps: [] as number[],
  }
  for (const { entry, answers } of documents) {
    const expected = entry.labels[name]
    const answer = answers.labels[name]
    if (expected.present === 'partial') score.partial++
    else if (expected.present && answer.present) score.truePositive++
    else if (!expected.present && !answer.present) score.trueNegative++
    else if (answer.present) {
      score.falsePositive++
      misses.push({ document: entry.file, line: answer.lines?.[0] ?? 1, text: `${name}: found, but there is none` })
    } else {
      score.falseNegative++
      misses.push({ document: entry.file, line: expected.lines?.[0] ?? 1, text: `${name}: not found` })
    }
    if (expected.present === true && answer.present && expected.lines && answer.lines)
      score.overlaps.push(overlap(expected.lines, answer.lines))
  }
  return score
}

/** Shared lines divided by all lines of either, 0 to 1. */
export function overlap([a, b]: Lines, [c, d]: Lines): number {
  const shared = Math.max(0, Math.min(b, d) - Math.max(a, c) + 1)
  return shared / (b - a + 1 + (d - c + 1) - shared)
}

/** A question as it is compared: without tags, escapes, marks and numbering, white space collapsed; case and words count. */
export function foldQuestion(text: string): string {
  return text
    .replace(/<[^>]+>/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/(?<!\w)([*_])(?=\S)(.+?)\1(?!\w)/g, '$2')
    .replace(/^(?:\d\uFE0F?\u20E3)+\s*/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function compareQuestions(entry: LabelledEntry, answers: Answers) {
  const left = new Map<string, number[]>()
  for (const { text, line } of answers.questions) {
    const key = foldQuestion(text)
    left.set(key, [...(left.get(key) ?? []), line])
  }
  const missed: { text: string; line: number }[] = []
  entry.labels.questions.forEach((text, index) => {
    const same = left.get(foldQuestion(text))
    if (same?.length) same.shift()
    else missed.push({ text, line: entry.labels.question_lines[index] ?? 1 })
  })
  const surplus = [...left].flatMap(([text, lines]) => lines.map((line) => ({ text, line })))
  return { missed, surplus }
}

/** Right answers divided by all labels: partial ones left out (`strict`), or counted as right (`lenient`). */
export function accuracy(scores: readonly LabelScore[], kind: 'strict' | 'lenient'): number {
  const sum = (pick: (score: LabelScore) => number) => scores.reduce((total, score) => total + pick(score), 0)
  const free = kind === 'lenient' ? sum((score) => score.partial) : 0
  const right = sum((score) => score.truePositive + score.trueNegative) + free
  const wrong = sum((score) => score.falsePositive + score.falseNegative)
  return ratio(right, right + wrong)
}

/** The harmonic mean of the questions’ precision and recall, 0 to 1. */
export function questionF1({ questions }: CorpusScore): number {
  return ratio(2 * questions.right, questions.found + questions.expected)
}

/** 1 when nothing was asked for. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
