// Prints how long opening and saving Markdown takes: npm run bench
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/bench/markdown.ts')
module.measureMarkdown()
