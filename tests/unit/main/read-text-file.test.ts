import { spawnSync } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { versionOf } from '../../../src-main/files/file-version.ts'
import { readTextFile } from '../../../src-main/files/read-text-file.ts'
import { writeFileSafely } from '../../../src-main/files/write-file.ts'
import { builtFileProbe, nobody, runUnprivileged } from './run-file-probe.ts'

const posix = process.platform !== 'win32'
const probe = builtFileProbe()

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-read-'))
  await chmod(folder, 0o755)
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const at = (name: string) => path.join(folder, name)

describe('reading a file', () => {
  it('gives any text to the byte, and what was read can be saved back with its version', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
        async (text) => {
          const content = Buffer.from(text)
          await writeFile(at('a.md'), content)
          const read = await readTextFile(at('a.md'))
          if (read.kind !== 'done') throw new Error(read.problem.message)
          expect(Buffer.from(read.value.text).equals(content)).toBe(true)
          expect(read.value).toMatchObject({ version: versionOf(content), readOnly: false })
          const saved = await writeFileSafely(at('a.md'), Buffer.from(read.value.text), {
            expected: read.value.version,
          })
          expect(saved).toEqual({ kind: 'done', value: read.value.version })
        },
      ),
      { numRuns: 50 },
    )
  })

  it('keeps a byte order mark and Windows line ends', async () => {
    await writeFile(at('a.md'), '\uFEFFone\r\ntwo\n')
    expect(await readTextFile(at('a.md'))).toMatchObject({ value: { text: '\uFEFFone\r\ntwo\n' } })
  })
})

describe('what cannot be edited is refused by name, and left as it is', () => {
  const refusal = async (name: string) => {
    const read = await readTextFile(at(name))
    if (read.kind === 'done') throw new Error(`${name} was opened`)
    expect(read.problem.name).toBe(name)
    expect(read.problem.message).toContain(`“${name}”`)
    return read.problem
  }

  it('missing', async () => {
    expect(await refusal('nowhere.md')).toMatchObject({ code: 'not-found', message: expect.stringContaining(folder) })
  })

  it('a folder', async () => {
    await mkdir(at('folder.md'))
    expect(await refusal('folder.md')).toMatchObject({ code: 'is-a-directory' })
  })

  it('binary, Latin-1', async () => {
    await writeFile(at('a.docx'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))
    expect(await refusal('a.docx')).toMatchObject({ code: 'not-text' })
    await writeFile(at('a.md'), Buffer.from('one\ncaf\xe9\n', 'latin1'))
    expect(await refusal('a.md')).toMatchObject({ code: 'not-utf-8', message: expect.stringContaining('line 2') })
  })

  it('50 MB', async () => {
    await writeFile(at('a.md'), Buffer.alloc(50_000_000, 'a'))
    expect(await refusal('a.md')).toMatchObject({ code: 'too-large', message: expect.stringContaining('50 MB') })
    expect((await stat(at('a.md'))).size).toBe(50_000_000)
  })

  it.runIf(posix)('a pipe, without waiting for a writer; a device that never ends', async () => {
    expect(spawnSync('mkfifo', [at('pipe.md')]).status).toBe(0)
    expect(await refusal('pipe.md')).toMatchObject({ code: 'not-text' })
    await symlink('/dev/zero', at('zero.md'))
    expect(await refusal('zero.md')).toMatchObject({ code: 'not-text' })
  })

  it.runIf(process.platform === 'linux')('a file that tells no size is read up to the limit', async () => {
    // /proc/self/maps reports 0 bytes and holds some.
    const read = await readTextFile('/proc/self/maps')
    expect(read).toMatchObject({ kind: 'done' })
    if (read.kind === 'done') expect(read.value.text).toContain('node')
  })

  it.runIf(posix)('without permission, as an account that is not root', async () => {
    await writeFile(at('secret.md'), 'secret')
    await chmod(at('secret.md'), 0)
    expect(runUnprivileged(probe, 'read', at('secret.md'))).toMatchObject({
      kind: 'failed',
      problem: { code: 'permission-denied', name: 'secret.md', message: expect.stringContaining('“secret.md”') },
    })
    await chmod(at('secret.md'), 0o644)
    expect(await readFile(at('secret.md'), 'utf8')).toBe('secret')
  })

  it.runIf(posix)('in a folder without permission', async () => {
    await mkdir(at('closed'))
    await writeFile(at('closed/a.md'), 'x')
    await chmod(at('closed'), 0)
    expect(runUnprivileged(probe, 'read', at('closed/a.md'))).toMatchObject({
      problem: { code: 'permission-denied', name: 'a.md' },
    })
  })
})

describe('what can only be read', () => {
  it.runIf(posix)('opens, and says so', async () => {
    await writeFile(at('a.md'), 'x')
    await chmod(at('a.md'), 0o444)
    if (process.getuid?.() === 0) await chown(at('a.md'), nobody, nobody)
    expect(runUnprivileged(probe, 'read', at('a.md'))).toMatchObject({
      kind: 'done',
      value: { text: 'x', readOnly: true },
    })
    await chmod(at('a.md'), 0o644)
    expect(runUnprivileged(probe, 'read', at('a.md'))).toMatchObject({ value: { readOnly: false } })
  })
})
