import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VersionId } from '../../../src-core/platform.ts'
import { versionOf } from '../../../src-main/files/file-version.ts'
import { History } from '../../../src-main/history.ts'

let parent: string
let folder: string
let damages: string[]
let time: number
beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'dateline-history-'))
  folder = path.join(parent, 'history')
  damages = []
  time = Date.UTC(2026, 10, 23, 9)
})
afterEach(() => rm(parent, { recursive: true, force: true }))

const history = (limits?: { perDocument: number; inAll: number }) =>
  new History({
    folder,
    onDamaged: (message) => damages.push(message),
    now: () => new Date(time),
    ...(limits ? { limits } : {}),
  })
const bytes = (text: string) => Buffer.from(text)
const minutes = (count: number) => {
  time += count * 60_000
}
const everything = async () => (await readdir(folder, { recursive: true })).map(String)
const contents = async () => (await everything()).filter((name) => name.endsWith('.zlib'))

describe('the history of documents', () => {
  it('keeps each saved text, newest first, and gives it back as it was, also after a restart', async () => {
    const texts = ['one\n', '\uFEFFtwo\r\n🎉 ', '']
    for (const text of texts) {
      await history().keep('/home/me/a.md', bytes(text))
      minutes(1)
    }
    await history().keep('/home/me/b.md', bytes('other'))
    const kept = await history().list('/home/me/a.md')
    expect(kept.map(({ bytes: length }) => length)).toEqual(texts.map((text) => bytes(text).length).reverse())
    expect(kept[0]?.savedAt).toBe('2026-11-23T09:02:00.000Z')
    const read = await Promise.all(kept.map(({ id }) => history().read('/home/me/a.md', id)))
    expect(read).toEqual([...texts].reverse())
    expect(await history().has('/home/me/a.md', versionOf(bytes('one\n')))).toBe(true)
    expect(await history().has('/home/me/b.md', versionOf(bytes('one\n')))).toBe(false)
  })

  it('holds a content once, however often it comes back, and no version for saving the same twice', async () => {
    for (const text of ['a', 'a', 'b', 'a']) {
      await history().keep('/a.md', bytes(text))
      minutes(1)
    }
    expect(await history().list('/a.md')).toHaveLength(3)
    expect(await contents()).toHaveLength(2)
  })

  it('sorts in what was there before by its own time', async () => {
    await history().keep('/a.md', bytes('new'))
    await history().keep('/a.md', bytes('old'), new Date(time - 60_000))
    expect(await Promise.all((await history().list('/a.md')).map(({ id }) => history().read('/a.md', id)))).toEqual([
      'new',
      'old',
    ])
  })

  it('thins by age, and removes contents that no version names', async () => {
    for (let hour = 0; hour < 48; hour++) {
      await history().keep('/a.md', bytes(`first of hour ${hour}`))
      minutes(20)
      await history().keep('/a.md', bytes(`second of hour ${hour}`))
      minutes(40)
    }
    const kept = await history().list('/a.md')
    // A day of hours and the newest of each day before it.
    expect(kept.length).toBeGreaterThan(24)
    expect(kept.length).toBeLessThan(30)
    expect(await contents()).toHaveLength(kept.length)
    for (const { id } of kept) expect(await history().read('/a.md', id)).toContain('of hour')
  })

  it('keeps a document, and all together, within a size; the newest of each document goes last', async () => {
    const limits = { perDocument: 3000, inAll: 7000 }
    const random = () => Buffer.from(randomBytes(500).toString('hex'))
    for (const name of ['a', 'b', 'c', 'd']) {
      for (let save = 0; save < 10; save++) {
        await history(limits).keep(`/${name}.md`, random())
        minutes(1)
      }
    }
    const sizes = await Promise.all((await contents()).map(async (name) => (await stat(path.join(folder, name))).size))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limits.inAll)
    const counts = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (name) => (await history().list(`/${name}.md`)).length),
    )
    expect(Math.min(...counts)).toBe(1)
    expect(Math.max(...counts)).toBeGreaterThan(2)
  })

  it.runIf(process.platform !== 'win32')('can be read by its owner alone', async () => {
    await history().keep('/a.md', bytes('secret'))
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    for (const name of await everything()) {
      const { mode } = await stat(path.join(folder, name))
      expect([name, mode & 0o077]).toEqual([name, 0])
    }
  })

  it('is deleted for one document, or for all', async () => {
    for (const name of ['/a.md', '/b.md', '/c.md']) await history().keep(name, bytes(name))
    await history().remove('/a.md')
    expect(await history().list('/a.md')).toEqual([])
    expect(await history().list('/b.md')).toHaveLength(1)
    await history().remove(null)
    expect(await readdir(parent)).toEqual([])
    expect(await history().list('/b.md')).toEqual([])
    await history().keep('/a.md', bytes('again'))
    expect(await history().list('/a.md')).toHaveLength(1)
  })

  it('says which version is gone or damaged', async () => {
    await history().keep('/plan.md', bytes('text'))
    const [kept] = await history().list('/plan.md')
    const id = kept?.id as VersionId
    await expect(history().read('/plan.md', 'x' as VersionId)).rejects.toThrow(/“plan\.md” is no longer kept/)
    const [content] = await contents()
    const file = path.join(folder, content ?? '')
    const whole = await readFile(file)
    for (const damaged of [whole.subarray(0, 5), Buffer.from('not compressed'), Buffer.alloc(0)]) {
      await writeFile(file, damaged)
      await expect(history().read('/plan.md', id)).rejects.toThrow(/“plan\.md”.*cannot be read/)
    }
    await writeFile(file, whole)
    expect(await history().read('/plan.md', id)).toBe('text')
  })

  it('sets an index aside that cannot be understood, and goes on', async () => {
    await history().keep('/a.md', bytes('one'))
    const [index] = (await everything()).filter((name) => name.endsWith('index.json'))
    await writeFile(path.join(folder, index ?? ''), '{')
    await writeFile(path.join(folder, '.DS_Store'), 'not ours')
    await history().keep('/a.md', bytes('two'))
    expect(damages).toHaveLength(1)
    expect(await history().list('/a.md')).toHaveLength(1)
  })
})
