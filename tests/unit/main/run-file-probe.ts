import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import type { FileVersion } from '../../../src-core/platform.ts'
import type { FileResult } from '../../../src-main/files/file-problem.ts'
import type { TextFile } from '../../../src-main/files/read-text-file.ts'

/** Root may read and write everything, which would let every test of permissions pass: `nobody` owns nothing. */
export const nobody = 65534

/** Builds file-probe.ts for the tests of a file; the path of what Node can run is there once the tests begin. */
export function builtFileProbe(): { readonly path: string } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-probe-'))
  chmodSync(folder, 0o755)
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      // It runs from a temporary folder, beside no node_modules.
      ssr: { noExternal: true },
      build: {
        ssr: path.join(import.meta.dirname, 'file-probe.ts'),
        outDir: folder,
        target: 'node20',
        emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: 'probe.mjs' } },
      },
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return { path: path.join(folder, 'probe.mjs') }
}

interface Answers {
  read: FileResult<TextFile>
  write: FileResult<FileVersion>
  /** `seen`: texts of the recovery copies while the file was written in place; `left`: how many copies stayed. */
  save: { readonly saved: FileResult<FileVersion>; readonly seen: readonly string[]; readonly left: number }
}

/** Runs the probe as an account that is not root: `nobody` when the tests run as root, else the account of the tests. */
export function runUnprivileged<Action extends keyof Answers>(
  probe: { readonly path: string },
  action: Action,
  file: string,
  content = '',
  copies = '',
): Answers[Action] {
  const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  const { stdout, stderr, status } = spawnSync(process.execPath, [probe.path, action, file, content, copies], {
    ...account,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`file-probe failed: ${stderr}`)
  return JSON.parse(stdout) as Answers[Action]
}
