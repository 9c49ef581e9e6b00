import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defaultSettings, storedSettingsSchema } from '../../../src-core/settings.ts'
import { stateFile } from '../../../src-main/files/state-file.ts'
import { Recents, recentsSchema } from '../../../src-main/recents.ts'
import { StoredSettings } from '../../../src-main/settings.ts'

let folder: string
let notices: string[]
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-state-'))
  notices = []
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true, force: true })
})
const at = (name: string) => path.join(folder, name)
const note = (message: string) => notices.push(message)

const counter = () => stateFile(at('counter.json'), z.object({ count: z.number() }), { count: 0 }, note)

describe('a state file', () => {
  it('begins with its initial value and gives back what was written', async () => {
    expect(await counter().read()).toEqual({ count: 0 })
    await counter().write({ count: 7 })
    expect(await counter().read()).toEqual({ count: 7 })
    expect(notices).toEqual([])
  })

  it.each([
    ['cut off', '{"count": 1'],
    ['of another shape', '{"count": "many"}'],
    ['empty', ''],
    ['not text', '\0\x01\x02'],
  ])('that is %s is set aside, named to the person, and not overwritten', async (_what, content) => {
    await writeFile(at('counter.json'), content)
    const file = counter()
    expect(await file.read()).toEqual({ count: 0 })
    const [aside] = await readdir(folder)
    expect(aside).toMatch(/^counter\.damaged-\d+\.json$/)
    expect(notices).toEqual([expect.stringContaining(at(aside ?? ''))])
    await file.write({ count: 1 })
    expect(await readFile(at(aside ?? ''), 'utf8')).toBe(content)
    expect(await file.read()).toEqual({ count: 1 })
  })

  it('that cannot be read is left alone: writing says why', async () => {
    await mkdir(at('counter.json'))
    const file = counter()
    expect(await file.read()).toEqual({ count: 0 })
    expect(notices).toEqual([expect.stringContaining('counter.json')])
    await expect(file.write({ count: 1 })).rejects.toThrow(/counter\.json.*not overwritten/)
  })
})

describe('settings', () => {
  const stored = (onChange: (theme: string) => void = () => {}) =>
    new StoredSettings(stateFile(at('settings.json'), storedSettingsSchema, defaultSettings, note), ({ theme }) =>
      onChange(theme),
    )

  it('keep every one of many changes at once, and tell each', async () => {
    const themes: string[] = []
    const settings = stored((theme) => themes.push(theme))
    await settings.load()
    await Promise.all([
      settings.write({ theme: 'dark' }),
      settings.write({ zoom: 2 }),
      settings.write({ pageFont: 'sans' }),
    ])
    const expected = { ...defaultSettings, theme: 'dark', zoom: 2, pageFont: 'sans' }
    expect(settings.read()).toEqual(expected)
    expect(themes).toEqual(['system', 'dark', 'dark', 'dark'])
    const again = stored()
    await again.load()
    expect(again.read()).toEqual(expected)
  })

  it('of an older version take the defaults of what they lack', async () => {
    await writeFile(at('settings.json'), '{"theme":"light"}')
    const settings = stored()
    await settings.load()
    expect(settings.read()).toEqual({ ...defaultSettings, theme: 'light' })
    expect(notices).toEqual([])
  })

  it('that the disk refuses do not count, and the next change still can', async () => {
    const settings = stored()
    await settings.load()
    await mkdir(at('settings.json'))
    await expect(settings.write({ zoom: 2 })).rejects.toThrow('settings.json')
    expect(settings.read()).toEqual(defaultSettings)
    await rm(at('settings.json'), { recursive: true })
    expect(await settings.write({ zoom: 1.5 })).toEqual({ ...defaultSettings, zoom: 1.5 })
  })
})

describe('recent files', () => {
  let now = 0
  const recents = (onChange = () => {}) =>
    new Recents(
      stateFile(at('recents.json'), recentsSchema, { files: [] }, note),
      onChange,
      () => new Date(++now * 1000),
    )

  it('are newest first, once each, no more than twelve, and the same after a restart', async () => {
    let changes = 0
    const list = recents(() => {
      changes++
    })
    await list.load()
    for (let i = 0; i < 15; i++) await list.add(path.join(folder, `${i}.md`))
    const id = list.list()[3]?.id
    await list.add(path.join(folder, '11.md'))
    expect(list.list()[0]).toMatchObject({ id, name: '11.md' })
    expect(list.list()).toHaveLength(12)
    expect(list.list().map(({ name }) => name)).toEqual([11, 14, 13, 12, 10, 9, 8, 7, 6, 5, 4, 3].map((i) => `${i}.md`))
    expect(changes).toBe(16)
    const again = recents()
    await again.load()
    expect(again.list()).toEqual(list.list())
  })

  it('give paths to main alone, by identifiers that say nothing', async () => {
    const list = recents()
    await list.add(path.join(folder, 'a.md'))
    const [listed] = list.list()
    expect(listed?.id).toMatch(/^[\w-]{22}$/)
    expect(listed && list.path(listed.id)).toBe(path.join(folder, 'a.md'))
    expect(list.path('unknown' as never)).toBeNull()
    await list.remove(listed?.id as never)
    expect(list.list()).toEqual([])
  })
})
