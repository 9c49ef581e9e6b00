// Asks recheck about the regular expressions of src-core that are new (--all: about all) and keeps what it says:
// npm run regular-expressions
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', 'tests/unit/regular-expressions.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    RECHECK_BACKEND: 'native',
    KEEP_VERDICTS: process.argv.includes('--all') ? 'all' : 'new',
  },
})
process.exitCode = status ?? 1
