// Prints how long opening and saving Markdown, and outlining a document, take: npm run bench
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/bench/markdown.ts')
module.measureMarkdown()

const { module: outline } = await runnerImport('./tests/bench/outline.ts')
outline.measureOutline('templates/press-release-faq.md')
