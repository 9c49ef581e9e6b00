import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type KeyValueStore, openKeyValueStore } from '../../../src-renderer/browser/key-value-store.ts'
import { BrowserRecents, type KeptHandle } from '../../../src-renderer/browser/recents.ts'

interface Handle extends KeptHandle {
  readonly place: string
}

let databases = 0
let store: KeyValueStore
let clock = 0
let recents: BrowserRecents<Handle>

const handle = (name: string, place = name): Handle => ({ name, place })
const names = async () => (await recents.list()).map(({ name }) => name)

beforeEach(async () => {
  store = await openKeyValueStore(`test-${++databases}`)
  clock = Date.parse('2027-03-01T10:00:00Z')
  recents = new BrowserRecents({
    store,
    isSame: async (a, b) => a.place === b.place,
    now: () => {
      clock += 1000
      return new Date(clock)
    },
  })
})

describe('recent files of the browser edition', () => {
  it('start empty', async () => {
    expect(await recents.list()).toEqual([])
  })

  it('stand newest first, with when they were opened', async () => {
    await recents.add(handle('a.md'))
    await recents.add(handle('b.md'))
    expect(await recents.list()).toMatchObject([
      { name: 'b.md', location: '', openedAt: '2027-03-01T10:00:02.000Z' },
      { name: 'a.md', location: '', openedAt: '2027-03-01T10:00:01.000Z' },
    ])
  })

  it('list a file once and keep its identifier, and tell two files of one name apart', async () => {
    await recents.add(handle('a.md', 'work'))
    const [first] = await recents.list()
    await recents.add(handle('a.md', 'home'))
    await recents.add(handle('a.md', 'work'))
    const list = await recents.list()
    expect(list).toHaveLength(2)
    expect(list[0]?.id).toBe(first?.id)
    expect((await recents.handle(list[0]?.id as never))?.place).toBe('work')
    expect((await recents.handle(list[1]?.id as never))?.place).toBe('home')
  })

  it('keep the last twelve, also when many are added at once', async () => {
    await Promise.all(Array.from({ length: 15 }, (_, i) => recents.add(handle(`${i}.md`))))
    const list = await names()
    expect(list).toHaveLength(12)
    expect(list[0]).toBe('14.md')
    expect(list.at(-1)).toBe('3.md')
  })

  it('survive a reload', async () => {
    await recents.add(handle('a.md'))
    const again = new BrowserRecents<Handle>({
      store: await openKeyValueStore(`test-${databases}`),
      isSame: async () => false,
    })
    expect((await again.list()).map(({ name }) => name)).toEqual(['a.md'])
  })

  it('can be removed one by one and all at once, and say so', async () => {
    await recents.add(handle('a.md'))
    await recents.add(handle('b.md'))
    const changed = vi.fn()
    const unsubscribe = recents.onChanged(changed)
    const [newest] = await recents.list()
    await recents.remove(newest?.id as never)
    expect(await names()).toEqual(['a.md'])
    await recents.clear()
    expect(await names()).toEqual([])
    expect(changed).toHaveBeenCalledTimes(2)
    unsubscribe()
    await recents.add(handle('c.md'))
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('leave out what a former version or another program stored', async () => {
    await store.set('recents', [{ id: 'x', openedAt: '2027-01-01T00:00:00Z' }, 'nonsense', null])
    expect(await recents.list()).toEqual([])
    await store.set('recents', { not: 'a list' })
    expect(await recents.list()).toEqual([])
  })

  it('go on after a change that could not be kept', async () => {
    const failing = vi.spyOn(store, 'set').mockRejectedValueOnce(new Error('no room'))
    await expect(recents.add(handle('a.md'))).rejects.toThrow('no room')
    failing.mockRestore()
    await recents.add(handle('b.md'))
    expect(await names()).toEqual(['b.md'])
  })
})

describe('a browser without a database', () => {
  it('keeps values as long as the page', async () => {
    const real = indexedDB.open
    indexedDB.open = () => {
      throw new DOMException('not in a private window', 'SecurityError')
    }
    try {
      const kept = await openKeyValueStore('refused')
      await kept.set('a', 1)
      expect(await kept.get('a')).toBe(1)
      expect(await kept.get('b')).toBeUndefined()
    } finally {
      indexedDB.open = real
    }
  })
})
