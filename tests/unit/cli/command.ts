import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import type { Io } from '../../../src-cli/io.ts'
import { run } from '../../../src-cli/main.ts'
import { answerImport } from '../../../src-core/import/answer-import.ts'

const folders: string[] = []

/** An empty folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-cli-'))
  folders.push(folder)
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export interface Ran {
  readonly code: number
  readonly out: string
  readonly bytes: Uint8Array
  readonly err: string
}

/** Runs the command in this process. */
export async function dateline(
  argv: readonly string[],
  options: { cwd?: string; stdin?: string | Uint8Array; terminal?: boolean; colours?: boolean } = {},
): Promise<Ran> {
  const out: Uint8Array[] = []
  let err = ''
  const io: Io = {
    cwd: options.cwd ?? tmpdir(),
    stdin: (async function* () {
      if (options.stdin !== undefined) yield Buffer.from(options.stdin)
    })(),
    stdout: (chunk) => void out.push(Buffer.from(chunk)),
    stderr: (text) => {
      err += text
    },
    stdoutIsTerminal: options.terminal ?? false,
    colours: options.colours ?? false,
    printPdf: null,
    // Reading in a thread needs the built command: process.test.ts.
    importFile: async (request) => answerImport(request),
    today: '2028-01-05',
  }
  const code = await run(argv, io)
  const bytes = Buffer.concat(out)
  return { code, out: bytes.toString('utf8'), bytes, err }
}
