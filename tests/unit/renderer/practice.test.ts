import { describe, expect, it, vi } from 'vitest'
import type { FileVersion, Platform } from '../../../src-core/platform.ts'
import { KeptRecords } from '../../../src-core/practice/kept-records.ts'
import { emptyStore, type Interview, type PracticeStore } from '../../../src-core/practice/store.ts'
import { readStore, writeStore } from '../../../src-core/practice/store-file.ts'
import { Practice } from '../../../src-renderer/practice/practice.ts'
import type { Notice } from '../../../src-renderer/stores/notice.ts'
import { fakePlatform } from './fake-platform.ts'

const interview = (id: string): Interview => ({
  id,
  at: '2027-03-01T09:00:00.000Z',
  with: 'a friend',
  role: null,
  minutes: 45,
  questions: [],
  scores: {},
  feedback: '',
  nextStep: '',
})
const add = (id: string) => (store: PracticeStore) => ({ ...store, interviews: [...store.interviews, interview(id)] })
const ids = (store: PracticeStore) => store.interviews.map(({ id }) => id)

/** A shell that keeps the records as both do, in memory; windows made from it share them. */
function shell() {
  const disk = { text: null as string | null, aside: [] as string[], full: false }
  let last: Promise<unknown> = Promise.resolve()
  const records = new KeptRecords({
    read: async () => disk.text,
    write: async (text) => {
      if (disk.full) throw new Error('There is no space left.')
      disk.text = text
    },
    setAside: async () => {
      disk.aside.push(disk.text ?? '')
      disk.text = null
      return 'practice.damaged.json'
    },
    remove: async () => {
      disk.text = null
    },
    versionOf: (text) => `version of ${text}` as FileVersion,
    alone: (work) => {
      const mine = last.then(work)
      last = mine.catch(() => {})
      return mine
    },
  })
  function window(change: Partial<Platform> = {}) {
    const writes = vi.fn((text: string, expected: FileVersion) => records.write(text, expected))
    const platform = {
      ...fakePlatform(),
      readPractice: vi.fn(() => records.read()),
      writePractice: writes,
      deletePractice: vi.fn(() => records.remove()),
      ...change,
    }
    const notices: Notice[] = []
    const practice = new Practice({
      platform,
      notify: (notice) => notices.push(notice),
      banks: async () => ({ questions: [], prompts: [], problems: [] }),
    })
    return { practice, notices, writes, ids: () => ids(practice.state.get().store) }
  }
  const kept = () => {
    const read = readStore(disk.text)
    return read.kind === 'done' ? ids(read.store) : []
  }
  return { disk, window, kept }
}

describe('practice of a window', () => {
  it('shows a change at once, and the shell has it when the change is done', async () => {
    const { window, kept } = shell()
    const { practice, ids: shown, notices } = window()
    await practice.load()
    const done = practice.change(add('one'))
    expect(shown()).toEqual(['one'])
    await done
    expect(kept()).toEqual(['one'])
    expect(notices).toEqual([])
  })

  it('changes records that were not read yet only once they are', async () => {
    const { disk, window, kept } = shell()
    disk.text = writeStore(add('before')(emptyStore))
    await window().practice.change(add('one'))
    expect(kept()).toEqual(['before', 'one'])
  })

  it('makes many changes at once into few writes, none of them lost', async () => {
    const { window, kept } = shell()
    const { practice, writes } = window()
    await practice.load()
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => practice.change(add(id))))
    expect(kept()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(writes.mock.calls.length).toBeLessThan(5)
  })

  it('makes its change to what another window kept meanwhile', async () => {
    const { window, kept } = shell()
    const [one, two] = [window(), window()]
    await Promise.all([one.practice.load(), two.practice.load()])
    await one.practice.change(add('one'))
    await two.practice.change(add('two'))
    expect(kept()).toEqual(['one', 'two'])
    expect(two.ids()).toEqual(['one', 'two'])
    expect(one.ids()).toEqual(['one'])
    await one.practice.refresh()
    expect(one.ids()).toEqual(['one', 'two'])
    await Promise.all([one.practice.change(add('three')), two.practice.change(add('four'))])
    expect(kept().toSorted()).toEqual(['four', 'one', 'three', 'two'])
  })

  it('keeps what could not be kept, says so, and takes it along with the next change', async () => {
    const { disk, window, kept } = shell()
    const { practice, ids: shown, notices } = window()
    await practice.load()
    disk.full = true
    await practice.change(add('one'))
    expect(notices).toEqual([{ kind: 'practice-unkept' }])
    expect(practice.state.get().unkept).toBe('There is no space left.')
    await practice.refresh()
    expect(shown()).toEqual(['one'])
    expect(kept()).toEqual([])
    disk.full = false
    await practice.change(add('two'))
    expect(kept()).toEqual(['one', 'two'])
    expect(practice.state.get().unkept).toBeNull()
  })

  it('tries again when asked to', async () => {
    const { disk, window, kept } = shell()
    const { practice } = window()
    disk.full = true
    await practice.change(add('one'))
    disk.full = false
    await practice.keep()
    expect(kept()).toEqual(['one'])
  })

  it('refuses a change that no records can hold, and goes on with the others', async () => {
    const { window, kept } = shell()
    const { practice, ids: shown, notices } = window()
    await practice.load()
    await practice.change((store) => ({ ...store, interviewDate: 'soon' }))
    expect(notices).toEqual([{ kind: 'note', message: expect.stringContaining('“interviewDate”') }])
    expect(practice.state.get().store).toEqual(emptyStore)
    await practice.change(add('one'))
    expect(kept()).toEqual(['one'])
    expect(shown()).toEqual(['one'])
  })

  it('says when damaged records were set aside, and begins anew', async () => {
    const { disk, window, kept } = shell()
    disk.text = '{'
    const { practice, notices } = window()
    await practice.load()
    expect(notices).toEqual([{ kind: 'note', message: expect.stringContaining('practice.damaged.json') }])
    await practice.change(add('one'))
    expect(kept()).toEqual(['one'])
    expect(disk.aside).toEqual(['{'])
  })

  it('records nothing over those of a newer Dateline', async () => {
    const { disk, window } = shell()
    const newer = writeStore(emptyStore).replace(
      `"version": ${emptyStore.version}`,
      `"version": ${emptyStore.version + 1}`,
    )
    disk.text = newer
    const { practice, ids: shown, notices } = window()
    await practice.load()
    expect(practice.state.get().readOnly).toContain(`version ${emptyStore.version + 1}`)
    await practice.change(add('one'))
    expect(notices).toEqual([{ kind: 'note', message: expect.stringContaining(`version ${emptyStore.version + 1}`) }])
    expect(shown()).toEqual([])
    expect(disk.text).toBe(newer)
  })

  it('exports its records; deleted and imported again they are the same', async () => {
    const { window, kept } = shell()
    let exported = ''
    const { practice, notices } = window({
      exportFile: async ({ bytes, format }) => {
        expect(format).toBe('json')
        exported = new TextDecoder().decode(bytes)
        return { kind: 'cancelled' }
      },
      openPractice: async () => ({ kind: 'done', value: { name: 'mine.json', text: exported } }),
    })
    await practice.load()
    await practice.change(add('one'))
    const before = practice.state.get().store
    await practice.exportRecords()
    await practice.deleteRecords()
    expect(practice.state.get().store).toEqual(emptyStore)
    expect(kept()).toEqual([])
    const opened = await practice.openRecords()
    if (opened) await practice.replaceRecords(opened)
    expect(practice.state.get().store).toEqual(before)
    expect(kept()).toEqual(['one'])
    expect(notices.at(-1)).toEqual({ kind: 'note', message: expect.stringContaining('mine.json') })
  })

  it('takes no file that holds no records', async () => {
    const { window } = shell()
    const { practice, notices } = window({
      openPractice: async () => ({ kind: 'done', value: { name: 'other.json', text: '{"a":1}' } }),
    })
    await practice.change(add('one'))
    expect(await practice.openRecords()).toBeNull()
    expect(notices).toEqual([
      { kind: 'problem', during: 'open', problem: expect.objectContaining({ name: 'other.json' }) },
    ])
    expect(ids(practice.state.get().store)).toEqual(['one'])
  })
})
