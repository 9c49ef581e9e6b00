// Asks recheck about the regular expressions of src-core that are new (--all: about all): npm run regular-expressions
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/regular-expressions/write-verdicts.ts')
await module.writeVerdicts(process.argv.includes('--all'))
