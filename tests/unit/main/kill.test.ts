import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sweepLeftovers } from '../../../src-main/files/write-file.ts'
import { builtFileProbe } from './run-file-probe.ts'

const probe = builtFileProbe()
const runs = Number(process.env.KILL_RUNS ?? (process.env.CI ? 200 : 25))
const size = 600_000

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-kill-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it(
  `a process killed ${runs} times while it saves leaves whole files, and what it leaves beside them is swept`,
  async () => {
    const file = path.join(folder, 'a.md')
    const counts = { unreadable: 0, mixed: 0, leftTemporary: 0 }
    for (let run = 0; run < runs; run++) {
      const child = spawn(process.execPath, [probe.path, 'write-forever', file, String(size)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await new Promise((begun, failed) => {
        child.stdout.once('data', begun)
        child.once('exit', (code) => failed(new Error(`the saving process ended by itself with ${code}`)))
      })
      // A save takes some milliseconds: any moment of it, and of what is between two.
      await new Promise((later) => setTimeout(later, Math.random() * 25))
      child.kill('SIGKILL')
      await new Promise((ended) => child.once('exit', ended))
      const content = await readFile(file).catch(() => null)
      if (content === null || content.length < size) counts.unreadable++
      else if (content.length >= size + 100 || content.some((byte) => byte !== content[0])) counts.mixed++
      // The next process sweeps before its first save: what is there now is this one's.
      counts.leftTemporary += (await readdir(folder)).length > 1 ? 1 : 0
    }
    // The next start.
    const swept = await sweepLeftovers(folder)
    const left = (await readdir(folder)).length - 1
    process.stdout.write(
      `killed ${runs} times: ${counts.unreadable} unreadable, ${counts.mixed} mixed; temporary files left ${counts.leftTemporary} times, ${left} after the next start (${swept} swept then)\n`,
    )
    expect({ ...counts, leftTemporary: 0, left }).toEqual({ unreadable: 0, mixed: 0, leftTemporary: 0, left: 0 })
    // Otherwise no kill met a save, and the counts say nothing.
    if (runs >= 100) expect(counts.leftTemporary).toBeGreaterThan(0)
  },
  Math.max(600_000, 2000 * runs),
)
