import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expressionsOfCore } from './collect.ts'
import { judge, type Verdict } from './judge.ts'

const file = path.join(import.meta.dirname, 'verdicts.json')

/**
 * Asks recheck about every expression that has no verdict yet, or with `--all` about every one, and keeps the verdicts.
 * All of them take minutes, which is why the test asks only about new ones.
 */
export async function writeVerdicts(all: boolean): Promise<void> {
  let known: Record<string, Verdict> = {}
  try {
    if (!all) known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>
  } catch {
    // There are none yet.
  }
  const verdicts: Record<string, Verdict> = {}
  for (const expression of await expressionsOfCore())
    verdicts[expression.text] = known[expression.text] ?? judge(expression, 4000)
  const sorted = Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`)
}
