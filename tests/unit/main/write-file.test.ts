import { spawnSync } from 'node:child_process'
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { versionOf } from '../../../src-main/files/file-version.ts'
import { temporaryBeside } from '../../../src-main/files/temporary-files.ts'
import { pendingWrites } from '../../../src-main/files/turns.ts'
import { writeFileSafely } from '../../../src-main/files/write-file.ts'
import { builtFileProbe, nobody, runUnprivileged } from './run-file-probe.ts'

const posix = process.platform !== 'win32'
const probe = builtFileProbe()
const bytes = (text: string) => Buffer.from(text)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-write-'))
  if (process.getuid?.() === 0) await chown(folder, nobody, nobody)
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true, force: true })
})
const at = (name: string) => path.join(folder, name)
const names = async () => (await readdir(folder)).sort()

// A file system of 64 KB in a namespace of its own; systems that let nobody make one skip this.
const canMount =
  posix && spawnSync('unshare', ['--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
if (!canMount && process.env.CI && process.getuid?.() === 0) throw new Error('CI as root must be able to mount a tmpfs')

describe('writing a file', () => {
  it('gives a file that is not there yet the bytes and reports their version', async () => {
    const result = await writeFileSafely(at('new.md'), bytes('text\r\n'))
    expect(result).toEqual({ kind: 'done', value: versionOf(bytes('text\r\n')) })
    expect(await readFile(at('new.md'), 'utf8')).toBe('text\r\n')
    expect(await names()).toEqual(['new.md'])
  })

  it('leaves exactly the bytes of the last of many writes, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 5000 }), { minLength: 1, maxLength: 8 }),
        async (contents) => {
          const results = await Promise.all(contents.map((content) => writeFileSafely(at('a.md'), content)))
          const last = contents.at(-1) as Uint8Array
          expect(results.map((result) => result.kind)).toEqual(contents.map(() => 'done'))
          expect(Buffer.from(last).equals(await readFile(at('a.md')))).toBe(true)
          expect(await names()).toEqual(['a.md'])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('lets simultaneous saves of one version win once: the others are told that the file changed', async () => {
    await writeFile(at('a.md'), 'start')
    const expected = versionOf(bytes('start'))
    const results = await Promise.all(
      ['one', 'two', 'three'].map((text) => writeFileSafely(at('a.md'), bytes(text), { expected })),
    )
    expect(results.map((result) => (result.kind === 'failed' ? result.problem.code : 'done'))).toEqual([
      'done',
      'changed-on-disk',
      'changed-on-disk',
    ])
    expect(await readFile(at('a.md'), 'utf8')).toBe('one')
  })

  it('knows while something is being written, and when all is written', async () => {
    expect(pendingWrites()).toBeNull()
    const writing = writeFileSafely(at('a.md'), bytes('x'))
    const pending = pendingWrites()
    expect(pending).not.toBeNull()
    await pending
    expect(await readFile(at('a.md'), 'utf8')).toBe('x')
    await writing
    expect(pendingWrites()).toBeNull()
  })

  it('is read whole or old, never torn, by who reads meanwhile', async () => {
    const contents = ['a', 'b'].map((letter) => letter.repeat(400_000))
    await writeFile(at('a.md'), contents[0] ?? '')
    let writing = true
    const writes = (async () => {
      for (let i = 1; i <= 20; i++) await writeFileSafely(at('a.md'), bytes(contents[i % 2] ?? ''))
      writing = false
    })()
    while (writing) expect(contents).toContain(await readFile(at('a.md'), 'utf8'))
    await writes
  })
})

describe('what stands there already', () => {
  it('is kept when it changed since, and when it is gone', async () => {
    await writeFile(at('a.md'), 'theirs')
    const changed = await writeFileSafely(at('a.md'), bytes('mine'), { expected: versionOf(bytes('before')) })
    expect(changed).toMatchObject({ kind: 'failed', problem: { code: 'changed-on-disk', name: 'a.md' } })
    expect(await readFile(at('a.md'), 'utf8')).toBe('theirs')
    const gone = await writeFileSafely(at('b.md'), bytes('mine'), { expected: versionOf(bytes('before')) })
    expect(gone).toMatchObject({ kind: 'failed', problem: { code: 'not-found', name: 'b.md' } })
    expect(await names()).toEqual(['a.md'])
  })

  it('counts as changed when only the bytes did: same length, same time', async () => {
    await writeFile(at('a.md'), 'abc')
    const { atime, mtime } = await stat(at('a.md'))
    await writeFile(at('a.md'), 'abd')
    await utimes(at('a.md'), atime, mtime)
    const result = await writeFileSafely(at('a.md'), bytes('mine'), { expected: versionOf(bytes('abc')) })
    expect(result).toMatchObject({ problem: { code: 'changed-on-disk' } })
  })

  it('counts as unchanged when only its time did', async () => {
    await writeFile(at('a.md'), 'abc')
    await utimes(at('a.md'), 1, 1)
    expect(await writeFileSafely(at('a.md'), bytes('mine'), { expected: versionOf(bytes('abc')) })).toMatchObject({
      kind: 'done',
    })
  })

  it('is no file: a folder is not replaced', async () => {
    await mkdir(at('a.md'))
    expect(await writeFileSafely(at('a.md'), bytes('x'))).toMatchObject({
      problem: { code: 'is-a-directory', name: 'a.md' },
    })
    expect((await stat(at('a.md'))).isDirectory()).toBe(true)
  })

  it.runIf(posix)('is a pipe: it is neither waited for nor replaced', async () => {
    expect(spawnSync('mkfifo', [at('pipe.md')]).status).toBe(0)
    expect(await writeFileSafely(at('pipe.md'), bytes('x'))).toMatchObject({
      problem: { code: 'unknown', name: 'pipe.md' },
    })
    expect((await stat(at('pipe.md'))).isFIFO()).toBe(true)
  })

  it.runIf(posix)('keeps its mode', async () => {
    for (const mode of [0o600, 0o640, 0o664, 0o755]) {
      await writeFile(at('a.md'), 'x')
      await chmod(at('a.md'), mode)
      await writeFileSafely(at('a.md'), bytes('y'))
      expect((await stat(at('a.md'))).mode & 0o7777).toBe(mode)
    }
  })

  it.runIf(process.getuid?.() === 0)('keeps its owner and group when root writes it', async () => {
    await writeFile(at('a.md'), 'x')
    await chown(at('a.md'), nobody, nobody)
    await writeFileSafely(at('a.md'), bytes('y'))
    expect(await stat(at('a.md'))).toMatchObject({ uid: nobody, gid: nobody })
  })

  it.runIf(posix)('is reached through symbolic links, which stay links', async () => {
    await mkdir(at('real'))
    await writeFile(at('real/a.md'), 'x')
    await symlink('real/a.md', at('link.md'))
    await symlink('link.md', at('second.md'))
    expect(await writeFileSafely(at('second.md'), bytes('y'))).toMatchObject({ kind: 'done' })
    expect(await readFile(at('real/a.md'), 'utf8')).toBe('y')
    expect((await lstat(at('second.md'))).isSymbolicLink()).toBe(true)
    expect((await lstat(at('link.md'))).isSymbolicLink()).toBe(true)
    expect(await readdir(at('real'))).toEqual(['a.md'])
  })

  it.runIf(posix)('need not be there yet at the end of a link; a link to itself is refused', async () => {
    await symlink('later.md', at('link.md'))
    expect(await writeFileSafely(at('link.md'), bytes('y'))).toMatchObject({ kind: 'done' })
    expect(await readFile(at('later.md'), 'utf8')).toBe('y')
    expect((await lstat(at('link.md'))).isSymbolicLink()).toBe(true)
    await symlink('loop.md', at('loop.md'))
    expect(await writeFileSafely(at('loop.md'), bytes('y'))).toMatchObject({
      problem: { code: 'not-found', name: 'loop.md' },
    })
  })

  it.runIf(posix)('may have another name (hard link): that one keeps the old content', async () => {
    await writeFile(at('a.md'), 'x')
    await link(at('a.md'), at('b.md'))
    await writeFileSafely(at('a.md'), bytes('y'))
    expect(await readFile(at('b.md'), 'utf8')).toBe('x')
  })
})

describe('what cannot be written', () => {
  it('names a folder that is gone', async () => {
    const result = await writeFileSafely(at('nowhere/a.md'), bytes('x'))
    expect(result).toMatchObject({
      problem: { code: 'not-found', name: 'a.md', message: expect.stringContaining(at('nowhere')) },
    })
  })

  async function ownFile(name: string, content: string): Promise<string> {
    await writeFile(at(name), content)
    if (process.getuid?.() === 0) await chown(at(name), nobody, nobody)
    return at(name)
  }

  it.runIf(posix)('leaves a read-only file alone, though its folder would let it be replaced', async () => {
    const file = await ownFile('a.md', 'kept')
    await chmod(file, 0o444)
    expect(runUnprivileged(probe, 'write', file, 'mine')).toMatchObject({
      kind: 'failed',
      problem: { code: 'read-only', name: 'a.md', message: expect.stringContaining('a.md') },
    })
    expect(await readFile(file, 'utf8')).toBe('kept')
    expect(await names()).toEqual(['a.md'])
    // The same account may write it once the file says so: it was the file's mode that refused.
    await chmod(file, 0o644)
    expect(runUnprivileged(probe, 'write', file, 'mine')).toMatchObject({ kind: 'done' })
  })

  it.runIf(posix)('leaves a file in a folder without permission alone', async () => {
    const file = await ownFile('a.md', 'kept')
    await chmod(folder, 0o555)
    for (const name of ['a.md', 'new.md']) {
      expect(runUnprivileged(probe, 'write', at(name), 'mine')).toMatchObject({
        problem: { code: 'permission-denied', name, message: expect.stringContaining(folder) },
      })
    }
    expect(await names()).toEqual(['a.md'])
    expect(await readFile(file, 'utf8')).toBe('kept')
  })

  it('reports a name that is too long', async () => {
    const name = `${'a'.repeat(300)}.md`
    expect(await writeFileSafely(at(name), bytes('x'))).toMatchObject({
      problem: { name, message: expect.stringMatching(/name|path/) },
    })
    expect(await names()).toEqual([])
  })

  it.runIf(canMount)('keeps the old content when the disk is full, and leaves nothing behind', async () => {
    // 100 KB does not fit into 64 KB. Root in its own namespace, and full is full for root as well.
    const script = [
      `mount -t tmpfs -o size=64k tmpfs "$1"`,
      'printf kept >"$1/a.md"',
      '"$2" "$3" write "$1/a.md" "$(head -c 100000 /dev/zero | tr "\\0" x)"',
      'printf "\\n%s\\n" "$(cat "$1/a.md")"',
      'ls -A "$1"',
    ].join(' && ')
    const run = ['--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder, process.execPath, probe.path]
    const { stdout, stderr } = spawnSync('unshare', run, { encoding: 'utf8' })
    expect(stderr).toBe('')
    const [result, content, ...left] = stdout.trim().split('\n')
    expect(JSON.parse(result ?? '')).toMatchObject({ kind: 'failed', problem: { code: 'disk-full', name: 'a.md' } })
    expect([content, ...left]).toEqual(['kept', 'a.md'])
  })
})

describe('a file that may be written in a folder that takes no new file', () => {
  async function inClosedFolder(content: string): Promise<{ file: string; copies: string; done: () => Promise<void> }> {
    const closed = at('closed')
    const copies = at('copies')
    for (const made of [closed, copies]) await mkdir(made)
    const file = path.join(closed, 'a.md')
    await writeFile(file, content)
    if (process.getuid?.() === 0) for (const own of [file, closed, copies]) await chown(own, nobody, nobody)
    await chmod(closed, 0o555)
    return { file, copies, done: () => chmod(closed, 0o755) }
  }

  it.runIf(posix)('is written in place while a recovery copy of the text exists, which then goes', async () => {
    for (const [before, after] of [
      ['short', 'a much longer text\n'.repeat(1000)],
      ['a much longer text\n'.repeat(1000), 'short'],
      ['text', ''],
    ] as const) {
      const { file, copies, done } = await inClosedFolder(before)
      const { ino, mode } = await stat(file)
      expect(runUnprivileged(probe, 'save', file, after, copies)).toEqual({
        saved: { kind: 'done', value: versionOf(bytes(after)) },
        seen: [after],
        left: 0,
      })
      expect(await readFile(file, 'utf8')).toBe(after)
      expect(await stat(file)).toMatchObject({ ino, mode })
      await done()
      for (const made of ['closed', 'copies']) await rm(at(made), { recursive: true })
    }
  })

  // A folder that can only be read, with the file in it open for writing, on a file system of 64 KB that is nearly full. The
  // second file is one hole: its old content takes room that is no longer there once the new one has filled it.
  it.runIf(canMount).each([
    [
      'keeps its old content, the disk being full',
      'printf kept',
      'kept',
      0,
      'disk-full',
      /no space left.*keeps its last/,
    ],
    [
      'is torn where not even that fits: the copy of the new text stays',
      'true',
      null,
      1,
      'unknown',
      /left incomplete.*kept/,
    ],
  ] as const)('%s', async (_, old, content, left, code, message) => {
    const script = [
      'mount -t tmpfs tmpfs "$1"',
      'cd "$1"',
      'mkdir disk view',
      'mount -t tmpfs -o size=64k tmpfs disk',
      'mkdir disk/closed',
      `${old} >disk/closed/a.md`,
      ...(content === null ? ['truncate -s 200000 disk/closed/a.md'] : []),
      'mount --bind disk/closed view',
      'mount -o remount,bind,ro view',
      'mount --bind disk/closed/a.md view/a.md',
      '"$2" "$3" save "$1/view/a.md" "$(head -c 100000 /dev/zero | tr "\\0" x)" "$1/copies"',
      'echo',
      'head -c 20 view/a.md',
    ].join(' && ')
    const run = ['--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder, process.execPath, probe.path]
    const { stdout, stderr } = spawnSync('unshare', run, { encoding: 'utf8', maxBuffer: 10_000_000 })
    expect(stderr).toBe('')
    const [result, now] = stdout.split('\n')
    const answer = JSON.parse(result ?? '') as Pick<
      ReturnType<typeof runUnprivileged<'save'>>,
      'saved' | 'seen' | 'left'
    >
    expect(answer).toMatchObject({ saved: { kind: 'failed', problem: { code, name: 'a.md' } }, left })
    expect(answer.saved.kind === 'failed' && answer.saved.problem.message).toMatch(message)
    // While the file was being written its new text was kept elsewhere.
    expect(answer.seen.map((text) => text.length)).toEqual([100_000])
    if (content !== null) expect(now).toBe(content)
  })

  it.runIf(posix)('is left alone when no recovery copy can be kept', async () => {
    const { file, copies, done } = await inClosedFolder('kept')
    await chmod(copies, 0o555)
    const { saved, seen } = runUnprivileged(probe, 'save', file, 'mine', path.join(copies, 'none'))
    expect(saved).toMatchObject({ kind: 'failed', problem: { name: 'a.md', message: expect.stringMatching(/a\.md/) } })
    expect(seen).toEqual([])
    expect(await readFile(file, 'utf8')).toBe('kept')
    await done()
  })
})

describe('what a killed run left behind', () => {
  const gone = () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    return pid
  }

  it('is removed once its process has ended, on another machine once it is an hour old; anything else stays', async () => {
    const [, here] = /^\.dateline-([0-9a-f]{8})-/.exec(path.basename(temporaryBeside(at('a.md')))) ?? []
    const longAgo = Date.now() / 1000 - 2 * 60 * 60
    const rest = '0123456789abcdef.tmp'
    const going = [`.dateline-${here}-${gone()}-${rest}`, `.dateline-ffffffff-1-${rest}`]
    const staying = [
      `.dateline-${here}-${process.ppid}-${rest}`,
      `.dateline-fffffffe-1-${rest}`,
      `.dateline-${here}-${gone()}-notes.tmp`,
      `dateline-${here}-${gone()}-${rest}`,
      '.dateline-notes.tmp',
    ]
    for (const name of [...going, ...staying]) {
      await writeFile(at(name), 'x')
      if (!name.includes('fffffffe')) await utimes(at(name), longAgo, longAgo)
    }
    await mkdir(at(`.dateline-${here}-${gone()}-fedcba9876543210.tmp`))
    await writeFileSafely(at('a.md'), bytes('x'))
    const left = await names()
    for (const name of going) expect(left).not.toContain(name)
    for (const name of staying) expect(left).toContain(name)
    expect(left).toHaveLength(staying.length + 2)
  })
})
