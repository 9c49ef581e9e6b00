import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileVersion, RecoveryDraft, RecoveryId } from '../../../src-core/platform.ts'
import { TornFile } from '../../../src-main/files/write-in-place.ts'
import { RecoveryCopies } from '../../../src-main/recovery.ts'

let parent: string
let folder: string
let errors: unknown[]
beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'dateline-recovery-'))
  folder = path.join(parent, 'recovery')
  errors = []
})
afterEach(() => rm(parent, { recursive: true, force: true }))

let tick = 0
const copies = () =>
  new RecoveryCopies<object>({
    folder,
    onError: (error) => errors.push(error),
    now: () => new Date(Date.UTC(2026, 10, 23, 9, 0, tick++)),
  })
const draft = (name: string, text: string, change: Partial<RecoveryDraft> = {}): RecoveryDraft => ({
  id: randomUUID() as string as RecoveryId,
  name,
  text,
  handle: null,
  baseVersion: null,
  ...change,
})

describe('recovery copies', () => {
  it('are offered after a restart, newest first, with what they were and when', async () => {
    const before = copies()
    const window = {}
    const one = draft('one.md', '\uFEFFone\r\n', { baseVersion: '3-v' as FileVersion })
    const two = draft('Untitled', 'two 🎉')
    await before.keep(window, one, path.join(parent, 'one.md'))
    await before.keep(window, two, null)
    await before.keep(window, { ...one, text: 'one, later' }, path.join(parent, 'one.md'))
    const after = copies()
    expect(await after.list({})).toEqual([
      {
        id: one.id,
        name: 'one.md',
        location: parent,
        text: 'one, later',
        baseVersion: '3-v',
        keptAt: expect.stringMatching(/^2026-11-23T09:00/),
        interrupted: false,
      },
      expect.objectContaining({ id: two.id, name: 'Untitled', location: '', text: 'two 🎉', baseVersion: null }),
    ])
    expect(await after.take({}, one.id)).toMatchObject({ file: path.join(parent, 'one.md') })
    expect(await after.take({}, two.id)).toMatchObject({ file: null })
  })

  it.runIf(process.platform !== 'win32')('can be read by their owner alone', async () => {
    const kept = draft('one.md', 'secret')
    await copies().keep({}, kept, null)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(path.join(folder, `${kept.id}.json`))).mode & 0o777).toBe(0o600)
  })

  it('are gone once dropped, also when one is still being written, and need not exist', async () => {
    const all = copies()
    const kept = draft('one.md', 'x'.repeat(500_000))
    await Promise.all([all.keep({}, kept, null), all.keep({}, kept, null), all.drop(kept.id)])
    expect(await readdir(folder)).toEqual([])
    const keeping = all.keep({}, kept, null)
    await new Promise((resolve) => setImmediate(resolve))
    await Promise.all([keeping, all.drop(kept.id)])
    await all.drop(randomUUID() as string as RecoveryId)
    await all.drop(kept.id)
    expect(await readdir(folder)).toEqual([])
  })

  it('of a living window are offered to no other, and can be taken by none', async () => {
    const all = copies()
    const [mine, other] = [{}, {}]
    const kept = draft('one.md', 'mine')
    const same = draft('one.md', 'theirs')
    await all.keep(mine, kept, '/home/me/one.md')
    await all.keep(other, same, '/home/me/one.md')
    expect(await all.list(other)).toEqual([])
    expect(await all.list(mine)).toEqual([])
    expect(await all.take(other, kept.id)).toBeNull()
    all.closed(mine)
    expect((await all.list(other)).map(({ text, interrupted }) => [text, interrupted])).toEqual([['mine', false]])
    expect((await all.take(other, kept.id))?.copy.text).toBe('mine')
    expect(await all.list(mine)).toEqual([])
  })

  it('of a page that stopped are offered to the next in its window as interrupted', async () => {
    const all = copies()
    const [window, other] = [{}, {}]
    const kept = draft('one.md', 'mine')
    await all.keep(window, kept, null)
    all.interrupted(window)
    expect((await all.list(other)).map(({ interrupted }) => interrupted)).toEqual([false])
    expect((await all.list(window)).map(({ interrupted }) => interrupted)).toEqual([true])
    expect((await all.take(window, kept.id))?.copy.interrupted).toBe(true)
    await all.keep(window, { ...kept, text: 'more' }, null)
    await all.discard(window)
    expect(await readdir(folder)).toEqual([])
  })

  it('that cannot be understood stay where they are, and do not hide the others', async () => {
    const all = copies()
    const kept = draft('one.md', 'mine')
    await all.keep({}, kept, null)
    const damaged = path.join(folder, `${randomUUID()}.json`)
    await writeFile(damaged, '{"name":')
    await writeFile(path.join(folder, 'notes.txt'), 'not ours')
    const after = copies()
    expect((await after.list({})).map(({ id }) => id)).toEqual([kept.id])
    expect(errors).toHaveLength(1)
    expect(await readFile(damaged, 'utf8')).toBe('{"name":')
  })

  it('that cannot be kept say so with the name of the document', async () => {
    await writeFile(folder, 'a file where the folder should be')
    await expect(copies().keep({}, draft('plan.md', 'x'), null)).rejects.toThrow(/“plan\.md” could not be kept/)
    expect(await copies().list({})).toEqual([])
    expect(await copies().take({}, draft('x', 'x').id)).toBeNull()
  })

  it('exist while a file is written in place, and stay when that left it torn', async () => {
    const all = copies()
    const file = path.join(parent, 'one.md')
    const base = '3-v' as FileVersion
    const texts = async () => (await all.list({})).map(({ text }) => text)
    await all.around(file, 'new', base, async () => expect(await texts()).toEqual(['new']))
    expect(await texts()).toEqual([])
    const failing = (error: Error) => async () => {
      throw error
    }
    await expect(all.around(file, 'new', base, failing(new Error('full')))).rejects.toThrow('full')
    expect(await texts()).toEqual([])
    const torn = new TornFile(file, new Error('disk'))
    await expect(all.around(file, 'new', base, failing(torn))).rejects.toThrow(/kept and offered again/)
    expect(await texts()).toEqual(['new'])
  })
})
