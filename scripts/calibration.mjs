// Writes docs/checks/calibration.md and language-sample.md from the documents in ../shared/corpus: npm run docs:calibration
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/checks-docs/calibration.ts')
if (module.hasCorpus) {
  writeFileSync('docs/checks/calibration.md', module.calibrationPage())
  const language = await runnerImport('./tests/calibration/language-page.ts')
  writeFileSync('docs/checks/language-sample.md', language.module.languageSamplePage())
} else {
  console.error(`There are no documents in ${module.corpus}.`)
  process.exitCode = 1
}
