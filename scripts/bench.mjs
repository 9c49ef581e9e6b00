// Prints how long opening and saving Markdown, outlining a document and counting its pages take, how right the count is,
// and how the time of regular expressions grows: npm run bench
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/bench/markdown.ts')
module.measureMarkdown()

const { module: outline } = await runnerImport('./tests/bench/outline.ts')
outline.measureOutline('templates/press-release-faq.md')

const { module: pages } = await runnerImport('./tests/bench/pages.ts')
pages.measurePageCount()
await pages.measurePageErrors()

const { module: word } = await runnerImport('./tests/bench/word.ts')
await word.measureWord()

const { module: checks } = await runnerImport('./tests/bench/checks.ts')
checks.measureChecks('templates/press-release-faq.md')

const { module: expressions } = await runnerImport('./tests/bench/regular-expressions.ts')
expressions.measureRegularExpressions()
