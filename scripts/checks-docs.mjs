// Writes docs/checks from the rules: npm run docs:checks
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/checks-docs/write-pages.ts')
module.writePages()
