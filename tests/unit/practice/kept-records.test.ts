import 'fake-indexeddb/auto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeptRecords } from '../../../src-core/practice/kept-records.ts'
import { emptyStore, type PracticeStore } from '../../../src-core/practice/store.ts'
import { writeStore } from '../../../src-core/practice/store-file.ts'
import { practiceRecords as inFile } from '../../../src-main/files/practice-file.ts'
import { type KeyValueStore, openKeyValueStore } from '../../../src-renderer/browser/key-value-store.ts'
import { practiceRecords as inDatabase } from '../../../src-renderer/browser/practice-records.ts'

const withDate = (interviewDate: string): PracticeStore => ({ ...emptyStore, interviewDate })
const first = writeStore(withDate('2027-04-01'))
const second = writeStore(withDate('2027-05-01'))
const newerVersion = emptyStore.version + 1
const newer = first.replace(`"version": ${emptyStore.version}`, `"version": ${newerVersion}`)
/** As JSON it is well, as records it is not. */
const unusable = `{"version":${emptyStore.version}}`

let folder: string
let database: KeyValueStore
let databases = 0
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-practice-'))
  database = await openKeyValueStore(`practice-${++databases}`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const file = () => path.join(folder, 'practice.json')

interface Place {
  /** The records as a window, or a tab, reaches them. */
  readonly records: () => KeptRecords
  readonly put: (text: string) => Promise<unknown>
  readonly kept: () => Promise<string | null>
  readonly aside: () => Promise<readonly string[]>
}

const places: readonly (readonly [string, () => Place])[] = [
  [
    'in a file',
    () => ({
      records: () => inFile(file()),
      put: (text) => writeFile(file(), text),
      kept: () => readFile(file(), 'utf8').catch(() => null),
      async aside() {
        const names = (await readdir(folder)).filter((name) => name.includes('damaged'))
        return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
      },
    }),
  ],
  [
    'in the browser’s database',
    () => ({
      records: () => inDatabase(database, null),
      put: (text) => database.set('practice', text),
      kept: async () => ((await database.get('practice')) as string | undefined) ?? null,
      aside: async () =>
        Promise.all((await database.keys('practice-damaged/')).map((key) => database.get(key) as Promise<string>)),
    }),
  ],
]

describe.each(places)('practice records %s', (_where, placeOf) => {
  it('are none at first, and what was written is what the next start finds', async () => {
    const { records } = placeOf()
    const none = await records().read()
    expect(none).toMatchObject({ text: null, readOnly: false, message: null })
    const written = await records().write(first, none.version)
    expect(await records().read()).toEqual({
      text: first,
      version: written.kind === 'done' ? written.version : '',
      readOnly: false,
      message: null,
    })
  })

  it('are not written by who has not seen the newest, who is given those instead', async () => {
    const { records, kept } = placeOf()
    const [mine, theirs] = [records(), records()]
    const { version } = await mine.read()
    const written = await theirs.write(second, version)
    expect(written.kind).toBe('done')
    const refused = await mine.write(first, version)
    expect(refused).toMatchObject({ kind: 'changed', records: { text: second } })
    expect(await kept()).toBe(second)
    if (refused.kind === 'changed')
      expect(await mine.write(first, refused.records.version)).toMatchObject({ kind: 'done' })
    expect(await kept()).toBe(first)
  })

  it('of two writes at once are those of one, and the other is told', async () => {
    const one = placeOf().records()
    const { version } = await one.read()
    const both = await Promise.all([one.write(first, version), one.write(second, version)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'done'])
  })

  it.each([
    ['cut off', first.slice(0, 40)],
    ['of another shape', unusable],
    ['empty', ''],
  ])('that are %s are set aside with a message and never written over', async (_what, damaged) => {
    const { records, put, kept, aside } = placeOf()
    await put(damaged)
    const read = await records().read()
    expect(read).toMatchObject({ text: null, readOnly: false, message: expect.stringContaining('kept as') })
    expect(await aside()).toEqual([damaged])
    await records().write(first, read.version)
    expect(await kept()).toBe(first)
    expect(await aside()).toEqual([damaged])
    expect(await records().read()).toMatchObject({ message: null })
  })

  it('that damaged between reading and writing are set aside then', async () => {
    const { records, put, aside } = placeOf()
    const { version } = await records().read()
    await put('{')
    expect(await records().write(first, version)).toMatchObject({ kind: 'changed', records: { text: null } })
    expect(await aside()).toEqual(['{'])
  })

  it('of a newer Dateline stay as they are, whatever is asked to be written', async () => {
    const { records, put, kept, aside } = placeOf()
    await put(newer)
    const read = await records().read()
    expect(read).toMatchObject({
      text: null,
      readOnly: true,
      message: expect.stringContaining(`version ${newerVersion}`),
    })
    expect(await records().write(first, read.version)).toMatchObject({ kind: 'changed', records: { readOnly: true } })
    expect(await kept()).toBe(newer)
    expect(await aside()).toEqual([])
  })

  it('take no text that they could not read again', async () => {
    const { records, kept } = placeOf()
    const { version } = await records().read()
    await expect(records().write(unusable, version)).rejects.toThrow('“cards”')
    await expect(records().write(newer, version)).rejects.toThrow(`version ${newerVersion}`)
    expect(await kept()).toBeNull()
  })

  it('are deleted together with what was set aside', async () => {
    const { records, put, kept, aside } = placeOf()
    await put('{')
    const { version } = await records().read()
    await records().write(first, version)
    await records().remove()
    expect([await kept(), await aside()]).toEqual([null, []])
    expect(await records().read()).toMatchObject({ text: null, readOnly: false, version })
  })
})

describe('the file of practice records', () => {
  it('is readable by its owner alone', async () => {
    const records = inFile(file())
    await records.write(first, (await records.read()).version)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
  })

  it('that cannot be read is left alone, and nothing is written', async () => {
    await mkdir(file())
    const records = inFile(file())
    const read = await records.read()
    expect(read).toMatchObject({ readOnly: true, message: expect.stringContaining('could not be read') })
    expect(await records.write(first, read.version)).toMatchObject({ kind: 'changed' })
    expect((await stat(file())).isDirectory()).toBe(true)
  })

  it('that is no UTF-8 is set aside byte for byte, also where it would be JSON', async () => {
    const bytes = Buffer.concat([Buffer.from(first.slice(0, -3)), Buffer.from(',"x":"\xff"}', 'latin1')])
    await writeFile(file(), bytes)
    expect(await inFile(file()).read()).toMatchObject({ text: null, message: expect.stringContaining('kept as') })
    const [aside] = (await readdir(folder)).filter((name) => name.includes('damaged'))
    expect((await readFile(path.join(folder, aside ?? ''))).equals(bytes)).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('in a folder that takes nothing says so', async () => {
    const records = inFile(file())
    const { version } = await records.read()
    await chmod(folder, 0o500)
    await expect(records.write(first, version)).rejects.toThrow('no permission')
    await chmod(folder, 0o700)
  })
})
