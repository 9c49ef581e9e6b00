// Prints how long opening and saving Markdown, outlining a document and counting its pages take, how right the count is,
// and how the time of regular expressions grows: npm run bench
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, runnerImport } from 'vite'

const { module } = await runnerImport('./tests/bench/markdown.ts')
module.measureMarkdown()

const { module: outline } = await runnerImport('./tests/bench/outline.ts')
outline.measureOutline('templates/press-release-faq.md')

const { module: pages } = await runnerImport('./tests/bench/pages.ts')
pages.measurePageCount()
await pages.measurePageErrors()

const { module: word } = await runnerImport('./tests/bench/word.ts')
await word.measureWord()

// Bundled as what ships is: unbundled, each call of an imported function takes a detour, which is half of a key press.
// Where it is put Node finds the packages that stay outside of the bundle.
const outDir = path.resolve('node_modules/.cache/dateline-bench')
await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'tests/bench/checks.ts', outDir, emptyOutDir: true, target: 'node20', minify: false },
})
const checks = await import(pathToFileURL(path.join(outDir, 'checks.js')).href)
checks.measureChecks('templates/press-release-faq.md')

const { module: expressions } = await runnerImport('./tests/bench/regular-expressions.ts')
expressions.measureRegularExpressions()
