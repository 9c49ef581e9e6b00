// npm test: lint, types, unit and property tests, then the built application in Chromium and in Electron.
//   node scripts/test.mjs [--long] [--only static|unit|e2e|electron ...] [-- arguments for Playwright]
// --long: 10,000 random documents for each property and 1,000 kills; takes about half an hour more.
// Ends with one line: N passed, M failed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { build, root } from './build.mjs'
import { canInstallPackages, findOrInstallChromium, installPackages } from './chromium.mjs'
import { findOrInstallElectron, hasDisplay } from './electron-runtime.mjs'

const args = process.argv.slice(2)
const rest = args.includes('--') ? args.slice(args.indexOf('--') + 1) : []
const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
const parts = ['static', 'unit', 'e2e', 'electron']
const asked = own.filter((arg) => parts.includes(arg))
const wanted = asked.length > 0 ? asked : parts
const inCi = Boolean(process.env.CI)
if (own.includes('--long')) Object.assign(process.env, { FC_RUNS: '10000', KILL_RUNS: '1000' })

const scratch = mkdtempSync(path.join(os.tmpdir(), 'dateline-test-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
let passed = 0
let failed = 0
/** What failed, and what needed a repeat, told again at the end: the end of a long log is what people see. */
const failures = []
const flaky = []

function run(command, commandArgs, env = {}) {
  const { status } = spawnSync(command, commandArgs, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status ?? 1
}

function count(ok, name) {
  if (ok) passed++
  else {
    failed++
    failures.push({ name })
    process.stdout.write(`failed: ${name}\n`)
  }
}

/** Lint and types: quick, so that what they say can wait for their end and be told again at the end of the log. */
function inspect(name, command, commandArgs) {
  const { status, stdout, stderr, error } = spawnSync(command, commandArgs, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  })
  const said = `${error ?? ''}${stdout ?? ''}${stderr ?? ''}`
  process.stdout.write(said)
  if (status === 0) passed++
  else {
    failed++
    failures.push({ name, message: said.trim() })
  }
}

function title(text) {
  process.stdout.write(`\n== ${text}\n`)
}

if (wanted.includes('static')) {
  title('lint and types')
  inspect('lint', 'npx', ['biome', 'check', '--error-on-warnings', '.'])
  inspect('typecheck', 'npx', ['tsc', '-b'])
}

// Some unit tests run the built command and the built policy; the end-to-end tests run everything.
title('build')
await build({ stale: true })

if (wanted.includes('unit')) {
  title('unit and property tests')
  const report = path.join(scratch, 'vitest.json')
  const status = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  if (!results) count(false, 'vitest gave no report')
  else {
    passed += results.numPassedTests
    failed += results.numFailedTests
    for (const file of results.testResults) {
      const name = path.relative(root, file.name)
      if (file.status === 'failed' && file.message) failures.push({ name, message: file.message })
      for (const test of file.assertionResults)
        if (test.status === 'failed')
          failures.push({ name: `${name} › ${test.fullName}`, message: test.failureMessages[0] })
    }
    if (results.numPassedTests === 0) count(false, 'no unit test ran')
    // A file that does not load fails without a failed test.
    if (status !== 0 && results.numFailedTests === 0) count(false, 'vitest')
  }
}

function playwright(project, launcher = []) {
  const report = path.join(scratch, `${project}.json`)
  const command = [...launcher, 'npx', 'playwright', 'test', `--project=${project}`, ...rest]
  const status = run(command[0], command.slice(1), { DATELINE_TEST_REPORT: report })
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  if (!told) return count(false, `${project}: Playwright gave no report`)
  const results = told.stats
  for (const spec of specsOf(told.suites))
    for (const { status, results: runs } of spec.tests) {
      const entry = { name: `${project}: ${spec.file}:${spec.line} › ${spec.title}`, message: runs[0]?.error?.message }
      if (status === 'unexpected') failures.push(entry)
      if (status === 'flaky') flaky.push(entry)
    }
  passed += results.expected + results.flaky
  failed += results.unexpected
  if (results.expected === 0) count(false, `${project}: no test ran`)
  if (status !== 0 && results.unexpected === 0) count(false, project)
}

function specsOf(suites) {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])])
}

if (wanted.includes('e2e')) {
  title('end to end: browser edition in Chromium')
  const chromium = findOrInstallChromium()
  if (chromium) {
    process.env.DATELINE_CHROMIUM = chromium
    playwright('chromium')
  } else if (inCi) count(false, 'no Chromium could be found or installed')
  else process.stdout.write('Skipped: no Chromium could be found or installed; set DATELINE_CHROMIUM to one.\n')
}

if (wanted.includes('electron')) {
  title('end to end: Electron')
  const electron = findOrInstallElectron()
  const display = displayLauncher()
  const missing =
    'missing' in electron ? electron.missing : display === null ? 'there is no display and no xvfb-run' : null
  if (missing === null) playwright('electron', display)
  else if (inCi) count(false, `Electron tests are required in CI, but ${missing}`)
  else process.stdout.write(`Skipped: ${missing}.\n`)
}

/** What to put before a command so that it has a display; null when none can be had. */
function displayLauncher() {
  if (hasDisplay()) return []
  const present = () => spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0
  if (!present() && canInstallPackages()) installPackages(['xvfb', 'xauth'])
  return present() ? ['xvfb-run', '-a', '--server-args=-screen 0 1600x1000x24'] : null
}

function tell(heading, entries) {
  if (entries.length === 0) return
  title(heading)
  for (const { name, message } of entries) {
    process.stdout.write(`${name}\n`)
    const lines = stripVTControlCharacters(message ?? '').split('\n')
    for (const line of lines.slice(0, 12)) process.stdout.write(`    ${line}\n`)
  }
}
tell('passed when repeated', flaky)
tell('failed', failures)

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
