import 'fake-indexeddb/auto'
import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RecoveryDraft, RecoveryId, VersionId } from '../../../src-core/platform.ts'
import { versionOf } from '../../../src-renderer/browser/file-version.ts'
import { HeldLocks } from '../../../src-renderer/browser/held-locks.ts'
import { BrowserHistory } from '../../../src-renderer/browser/history.ts'
import { type KeyValueStore, openKeyValueStore } from '../../../src-renderer/browser/key-value-store.ts'
import type { KeptHandle } from '../../../src-renderer/browser/recents.ts'
import { BrowserRecovery } from '../../../src-renderer/browser/recovery.ts'

interface Handle extends KeptHandle {
  readonly place: string
}
const handle = (name: string, place = name): Handle => ({ name, place })

let store: KeyValueStore
let databases = 0
let time: number
beforeEach(async () => {
  store = await openKeyValueStore(`keeping-${++databases}`)
  time = Date.UTC(2026, 10, 23, 9)
})
const now = () => new Date(time++)

/** A tab's own storage, and what the browser's other tabs hold. */
function tab(storage = new Map<string, string>()) {
  return new BrowserRecovery<Handle>({
    store,
    locks: new HeldLocks(null, 'test/'),
    tab: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
    },
    now,
  })
}
const draft = (name: string, text: string): RecoveryDraft => ({
  id: randomUUID() as string as RecoveryId,
  name,
  text,
  handle: null,
  baseVersion: null,
})

describe('recovery copies of the browser edition', () => {
  it('are offered to the next visit with their file, newest first, and until they are dropped', async () => {
    const before = tab()
    const [one, two] = [draft('one.md', '\uFEFFone\r\n'), draft('Untitled', 'two')]
    await before.keep(one, handle('one.md'))
    await before.keep(two, null)
    await before.keep({ ...one, text: 'one, later' }, handle('one.md'))
    expect(await before.list()).toEqual([])
    const after = tab()
    expect((await after.list()).map(({ text, interrupted }) => [text, interrupted])).toEqual([
      ['one, later', false],
      ['two', false],
    ])
    expect(await after.take(one.id)).toMatchObject({ copy: { text: 'one, later' }, file: { place: 'one.md' } })
    expect((await after.list()).map(({ id }) => id)).toEqual([two.id])
    await Promise.all([after.keep(one, null), after.drop(one.id), after.drop(two.id)])
    expect(await tab().list()).toEqual([])
    expect(await after.take(one.id)).toBeNull()
  })

  it('are known again as interrupted by the same tab after its page was loaded anew', async () => {
    const storage = new Map<string, string>()
    const first = tab(storage)
    const [kept, dropped] = [draft('one.md', 'one'), draft('two.md', 'two')]
    await first.keep(kept, null)
    await first.keep(dropped, null)
    await first.drop(dropped.id)
    expect((await tab(storage).list()).map(({ id, interrupted }) => [id, interrupted])).toEqual([[kept.id, true]])
    expect((await tab().list()).map(({ interrupted }) => interrupted)).toEqual([false])
  })

  it('that cannot be understood are passed over', async () => {
    await store.set('recovery/x', { name: 'x' })
    await store.set('recovery/y', 'text')
    expect(await tab().list()).toEqual([])
    expect(await tab().take('x' as RecoveryId)).toBeNull()
  })
})

const limits = { perDocument: 3000, inAll: 7000 }
const history = (sizes?: typeof limits) =>
  new BrowserHistory<Handle>({
    store,
    isSame: async (a, b) => a.place === b.place,
    alone: (work) => work(),
    now,
    ...(sizes ? { limits: sizes } : {}),
  })
const bytes = (text: string) => new TextEncoder().encode(text)
const minutes = (count: number) => {
  time += count * 60_000
}

describe('the history of the browser edition', () => {
  it('keeps each saved text per file, also of two files of one name, and gives it back as it was', async () => {
    const [work, home] = [handle('a.md', 'work'), handle('a.md', 'home')]
    const texts = ['one\n', '\uFEFFtwo\r\n🎉 ', '']
    for (const text of texts) await history().keep(work, bytes(text))
    await history().keep(work, bytes(''))
    await history().keep(home, bytes('home'))
    const kept = await history().list(work)
    expect(await Promise.all(kept.map(({ id }) => history().read(work, id)))).toEqual([...texts].reverse())
    expect(await history().has(work, await versionOf(bytes('one\n')))).toBe(true)
    expect(await history().has(home, await versionOf(bytes('one\n')))).toBe(false)
    await expect(history().read(home, kept[0]?.id as VersionId)).rejects.toThrow('a.md')
  })

  it('thins by age and removes contents that no version names', async () => {
    const file = handle('a.md')
    for (let half = 0; half < 96; half++) {
      await history().keep(file, bytes(`half hour ${half}`))
      minutes(30)
    }
    const kept = await history().list(file)
    expect(kept.length).toBeGreaterThan(24)
    expect(kept.length).toBeLessThan(31)
    expect(await store.keys('content/')).toHaveLength(kept.length)
  })

  it('stays within its sizes; the newest of each document goes last', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      for (let save = 0; save < 8; save++) {
        await history(limits).keep(handle(name), bytes(randomBytes(500).toString('hex')))
        minutes(1)
      }
    }
    const contents = await Promise.all((await store.keys('content/')).map((key) => store.get(key)))
    const size = contents.reduce((sum: number, content) => sum + (content as Uint8Array).length, 0)
    expect(size).toBeLessThanOrEqual(limits.inAll)
    for (const name of ['a', 'b', 'c', 'd']) expect(await history().list(handle(name))).not.toEqual([])
  })

  it('is deleted for one document, or for all, with its contents', async () => {
    for (const name of ['a', 'b', 'c']) await history().keep(handle(name), bytes(name))
    await history().remove(handle('a'))
    expect(await history().list(handle('a'))).toEqual([])
    expect(await store.keys('content/')).toHaveLength(2)
    await history().remove(null)
    expect(await store.keys('content/')).toEqual([])
    expect(await history().list(handle('b'))).toEqual([])
  })

  it('says that a version is gone when its content is', async () => {
    await history().keep(handle('a.md'), bytes('text'))
    const [kept] = await history().list(handle('a.md'))
    for (const key of await store.keys('content/')) await store.delete(key)
    await expect(history().read(handle('a.md'), kept?.id as VersionId)).rejects.toThrow(/“a\.md” is no longer kept/)
  })
})
