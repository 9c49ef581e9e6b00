import { draw, languageFindings } from './language-sample.ts'
import { languageVerdicts } from './language-verdicts.ts'

/** Drawn with this seed, so that nobody chose which findings are judged. */
export const sampleSeed = 7
export const sampleSize = 100

/** The findings that were drawn for judging, by document and place. */
export function drawnFindings() {
  const { findings } = languageFindings()
  return draw(findings, sampleSize, sampleSeed).sort(
    (a, b) => a.document.localeCompare(b.document) || a.line - b.line || a.id.localeCompare(b.id),
  )
}

/** The page with the sample and its verdicts. It holds no text of the documents. */
export function languageSamplePage(): string {
  const drawn = drawnFindings()
  const rows = drawn.map(({ id, document, line, rule }) => {
    const { verdict, reason } = languageVerdicts[id] ?? { verdict: 'not judged', reason: '' }
    return `| ${document.slice(0, 2)} | ${line} | [${rule}](${rule}.md) | ${verdict === 'worth showing' ? 'yes' : 'no'} | ${reason} |`
  })
  const worth = drawn.filter(({ id }) => languageVerdicts[id]?.verdict === 'worth showing')
  return [
    '<!-- Made by npm run docs:calibration, where the documents are. -->',
    '# Language findings, judged one by one',
    `${drawn.length} findings of the language rules on public PR/FAQs by others, drawn with seed ${sampleSeed} (\`node scripts/language-sample.mjs ${sampleSeed} ${sampleSize}\`) and read beside their text by a reader who wrote none of the rules. The question was: would the writer of this document be glad to have been shown it? Worth showing: ${worth.length}. Rules that were changed after a first reading are listed in [calibration.md](calibration.md).`,
    `| Document | Line | Rule | Worth showing | Why |\n| --- | --: | --- | --- | --- |\n${rows.join('\n')}`,
    '',
  ].join('\n\n')
}
