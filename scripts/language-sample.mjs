// Draws language findings on real documents for a reader to judge one by one: node scripts/language-sample.mjs SEED [COUNT]
// Prints a table of findings per rule to standard error and the sample as JSON to standard output. What is printed
// holds text of other people: it is for judging, only ids, rules and verdicts are kept (docs/checks/language-sample.md).
import { runnerImport } from 'vite'

const [seed, count = '100'] = process.argv.slice(2)
if (!/^\d+$/.test(seed ?? '') || !/^\d+$/.test(count)) {
  process.stderr.write(
    'language-sample: expected a seed and, if wanted, a count: node scripts/language-sample.mjs 7 100\n',
  )
  process.exit(2)
}
const { module } = await runnerImport('./tests/calibration/language-sample.ts')
const { findings, words } = module.languageFindings()
const perRule = new Map()
for (const { rule } of findings) perRule.set(rule, (perRule.get(rule) ?? 0) + 1)
for (const [rule, number] of [...perRule].sort((a, b) => b[1] - a[1]))
  process.stderr.write(
    `${rule.padEnd(24)}${String(number).padStart(5)}${((1000 * number) / words).toFixed(2).padStart(8)} per 1,000 words\n`,
  )
process.stderr.write(`${'all'.padEnd(24)}${String(findings.length).padStart(5)} in ${words} words\n`)
process.stdout.write(`${JSON.stringify(module.draw(findings, Number(count), Number(seed)), null, 1)}\n`)
