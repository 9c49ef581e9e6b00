import { labelNames } from './labelled-documents.ts'
import { accuracy, type CorpusScore, questionF1, ratio } from './score.ts'

/** A score as a table for the terminal, followed by every miss with file and line. */
export function reportOf(score: CorpusScore, documents: number, options: { misses: boolean }): string {
  const figure = (value: number) => value.toFixed(3).padStart(9)
  const rows = [
    `${'label'.padEnd(18)}${['precision', 'recall', 'strict', 'lenient', 'overlap', 'partial'].map((title) => title.padStart(10)).join('')}`,
  ]
  for (const name of labelNames) {
    const label = score.labels[name]
    const { truePositive, falsePositive, falseNegative, overlaps } = label
    const figures = [
      ratio(truePositive, truePositive + falsePositive),
      ratio(truePositive, truePositive + falseNegative),
      accuracy([label], 'strict'),
      accuracy([label], 'lenient'),
      overlaps.length === 0 ? 1 : overlaps.reduce((sum, each) => sum + each, 0) / overlaps.length,
    ]
    rows.push(`${name.padEnd(18)} ${figures.map(figure).join(' ')} ${String(label.partial).padStart(9)}`)
  }
  const all = Object.values(score.labels)
  const counted = all.reduce(
    (sum, each) => sum + each.truePositive + each.trueNegative + each.falsePositive + each.falseNegative,
    0,
  )
  const { found, expected, right } = score.questions
  rows.push(
    '',
    `labels     ${documents} documents, ${counted} labels: accuracy ${accuracy(all, 'strict').toFixed(3)} strict, ${accuracy(all, 'lenient').toFixed(3)} lenient`,
    `questions  ${expected} labelled, ${found} found: precision ${ratio(right, found).toFixed(3)}, recall ${ratio(right, expected).toFixed(3)}, F1 ${questionF1(score).toFixed(3)}`,
  )
  if (options.misses)
    rows.push(
      '',
      ...score.misses.map(({ document, line, text }) => `${document}:${line}: ${text}`),
      `${score.misses.length} misses`,
    )
  return `${rows.join('\n')}\n`
}
