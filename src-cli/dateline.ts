#!/usr/bin/env node
import { findChromium } from './find-chromium.ts'
import { importInThread } from './import-in-thread.ts'
import { CannotRun } from './io.ts'
import { run } from './main.ts'
import { todayOf } from './today.ts'

// A reader that closes the pipe early (`dateline check … | head -1`) is no failure of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

const chromium = findChromium(process.env)

try {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: (chunk) => void process.stdout.write(chunk),
    stderr: (text) => void process.stderr.write(text),
    stdoutIsTerminal: process.stdout.isTTY === true,
    colours: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb',
    templatesFolder: process.env.DATELINE_TEMPLATES || undefined,
    printPdf:
      chromium === null ? null : async (page) => (await import('./chromium.ts')).printWithChromium(chromium, page),
    importFile: (request) => importInThread(new URL('./import-worker.js', import.meta.url), request),
    today: todayOf(new Date(), process.env.SOURCE_DATE_EPOCH),
  })
} catch (error) {
  if (!(error instanceof CannotRun)) throw error
  process.stderr.write(`dateline: ${error.message}\n`)
  process.exitCode = 2
}
