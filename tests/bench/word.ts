import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { outline } from '../../src-core/document/outline.ts'
import { documentSchema } from '../../src-core/document/schema.ts'
import { countWords } from '../../src-core/document/words.ts'
import { docxOf } from '../../src-core/docx/write-docx.ts'
import { layOut } from '../../src-core/layout/lay-out.ts'
import { openMarkdown } from '../../src-core/markdown/open.ts'
import { template } from '../unit/docx/exported.ts'
import { sampleText } from './sample-text.ts'

const words = 3000
const runs = 15
const print = (line: string) => process.stdout.write(`${line}\n`)

/** A sample of the words that a whole PR/FAQ has at the most: six pages. */
function document(): string {
  let size = 10_000
  while (countWords(sampleText(size)) < words) size += 1000
  return sampleText(size)
}

/**
 * Prints what it takes to make a Word file of a document of 3,000 words: in a warm process phase by phase, and as a whole
 * process from the shell beside pandoc, in the same run. Medians, in ms of wall clock.
 */
export async function measureWord(): Promise<void> {
  const text = document()
  const schema = documentSchema()
  const options = { pressReleaseHeadings: true, today: '2026-11-23', pageSize: 'letter', lineNumbers: true } as const
  const phases: Record<string, number[]> = { 'read Markdown': [], outline: [], 'lay out': [], 'write Word file': [] }
  const whole: number[] = []
  for (let i = 0; i < runs + 3; i++) {
    const took = [performance.now()]
    const { doc } = openMarkdown(text, schema)
    took.push(performance.now())
    const derived = outline(doc, template)
    took.push(performance.now())
    const printed = layOut(doc, derived, options)
    took.push(performance.now())
    await docxOf(printed, options)
    took.push(performance.now())
    // The first ones warm the compiler.
    if (i < 3) continue
    for (const [phase, name] of Object.keys(phases).entries())
      phases[name]?.push((took[phase + 1] ?? 0) - (took[phase] ?? 0))
    whole.push((took.at(-1) ?? 0) - (took[0] ?? 0))
  }
  print(`\nWord file of ${countWords(text)} words, in process and warm       ms`)
  for (const [name, times] of Object.entries(phases))
    print(`  ${name.padEnd(46)}${median(times).toFixed(1).padStart(8)}`)
  print(`  ${'together'.padEnd(46)}${median(whole).toFixed(1).padStart(8)}`)
  measureProcesses(text, median(whole))
}

function measureProcesses(text: string, inProcess: number): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'))
  try {
    const [source, target] = [path.join(folder, 'sample.md'), path.join(folder, 'sample.docx')]
    writeFileSync(source, text)
    const ours = ['dist/cli/dateline.js', 'export', source, '--to', 'docx', '--force', '--out', target]
    const commands: Readonly<Record<string, readonly [string, ...string[]]>> = {
      'node alone, nothing to run': ['node', '-e', '0'],
      'dateline --help': ['node', 'dist/cli/dateline.js', '--help'],
      'dateline outline': ['node', 'dist/cli/dateline.js', 'outline', source],
      'dateline export --to docx': ['node', ...ours],
      'pandoc --version': ['pandoc', '--version'],
      'pandoc --to docx': ['pandoc', source, '--to', 'docx', '--output', target],
    }
    const took = new Map<string, number[]>()
    // In turn, so that a busy moment of the machine falls on all of them alike.
    for (let i = 0; i < 9; i++)
      for (const [name, [command, ...args]] of Object.entries(commands)) {
        const start = performance.now()
        const { status } = spawnSync(command, args, { stdio: 'ignore' })
        if (status === 0) took.set(name, [...(took.get(name) ?? []), performance.now() - start])
      }
    print('\nwhole processes                                       ms')
    for (const [name, times] of took) print(`  ${name.padEnd(46)}${median(times).toFixed(0).padStart(8)}`)
    const [dateline, pandoc] = [took.get('dateline export --to docx'), took.get('pandoc --to docx')]
    if (!pandoc || !dateline) {
      print('  pandoc or the built command is not there')
      return
    }
    print(`  dateline / pandoc, whole processes${(median(dateline) / median(pandoc)).toFixed(2).padStart(20)}`)
    print(`  in process and warm / pandoc${(inProcess / median(pandoc)).toFixed(2).padStart(26)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
