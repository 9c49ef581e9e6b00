import type { Page } from '@playwright/test'
import type {
  FileVersion,
  OpenedFile,
  Outcome,
  Platform,
  RecoveryDraft,
  RecoveryId,
  SavedFile,
  Settings,
} from '../../src-core/platform.ts'
import { emptyStore } from '../../src-core/practice/store.ts'
import { writeStore } from '../../src-core/practice/store-file.ts'
import { expect, test } from './fixtures.ts'

declare global {
  interface Window {
    dateline: Platform
  }
}

// What every shell promises the interface (src-core/platform.ts), asked of the platform itself, not through the interface.

function done<T>(outcome: Outcome<T>): T {
  expect(outcome).toMatchObject({ kind: 'done' })
  if (outcome.kind !== 'done') throw new Error(`expected a result, got ${outcome.kind}`)
  return outcome.value
}

const open = (page: Page) => page.evaluate(() => window.dateline.openWithDialog())
const saveText = (page: Page, file: OpenedFile | SavedFile, text: string, version: FileVersion = file.version) =>
  page.evaluate(([handle, content, expected]) => window.dateline.save(handle, content, expected), [
    file.handle,
    text,
    version,
  ] as const)

const awkward = '\uFEFF---\r\ntitle: Ümläut\r\n---\r\n\r\n# Héadline 🎉\r\n\r\ntrailing spaces  \r\nno final newline'

test('an opened file has its name, its text as it is, and a version', async ({ app, page }) => {
  await app.putFile('draft.md', awkward)
  await app.answerOpenDialog('draft.md')
  const file = done(await open(page))
  expect(file).toMatchObject({ name: 'draft.md', text: awkward, readOnly: false })
  expect(file.handle).not.toContain('draft')
  expect(file.version.length).toBeGreaterThan(10)
})

test('a cancelled dialog is no failure', async ({ app, page }) => {
  await app.answerOpenDialog(null)
  await app.answerSaveDialog(null)
  expect(await open(page)).toEqual({ kind: 'cancelled' })
  expect(await page.evaluate(() => window.dateline.saveAs('x.md', 'x', null))).toEqual({ kind: 'cancelled' })
  expect(
    await page.evaluate(() =>
      window.dateline.exportFile({ suggestedName: 'x.html', format: 'html', bytes: new Uint8Array([1]) }),
    ),
  ).toEqual({ kind: 'cancelled' })
})

test('save writes the bytes of the text and gives the version to save with next', async ({ app, page }) => {
  await app.putFile('draft.md', 'one\n')
  await app.answerOpenDialog('draft.md')
  const file = done(await open(page))
  const saved = done(await saveText(page, file, awkward))
  expect(saved.version).not.toBe(file.version)
  expect(Buffer.from(await app.readFile('draft.md')).equals(Buffer.from(awkward, 'utf8'))).toBe(true)
  done(await saveText(page, saved, 'two\n'))
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('two\n')
})

test('save never overwrites a file that changed on disk; reopen gives what is there now', async ({ app, page }) => {
  await app.putFile('draft.md', 'one\n')
  await app.answerOpenDialog('draft.md')
  const file = done(await open(page))
  await app.putFile('draft.md', 'someone else\n')
  expect(await saveText(page, file, 'mine\n')).toMatchObject({
    kind: 'failed',
    problem: { code: 'changed-on-disk', name: 'draft.md' },
  })
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('someone else\n')
  const again = done(await page.evaluate((handle) => window.dateline.reopen(handle), file.handle))
  expect(again).toMatchObject({ handle: file.handle, text: 'someone else\n' })
  done(await saveText(page, again, 'mine after all\n'))
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('mine after all\n')
})

test('save as writes where the person says and hands out a handle for that place', async ({ app, page }) => {
  await app.answerSaveDialog('copy.md')
  const saved = done(await page.evaluate(() => window.dateline.saveAs('draft.md', 'copied\n', null)))
  expect(saved.name).toBe('copy.md')
  expect(Buffer.from(await app.readFile('copy.md')).toString()).toBe('copied\n')
  done(await saveText(page, saved, 'again\n'))
  expect(Buffer.from(await app.readFile('copy.md')).toString()).toBe('again\n')
})

test('a released or invented handle reaches no file', async ({ app, page }) => {
  await app.putFile('draft.md', 'one\n')
  await app.answerOpenDialog('draft.md')
  const file = done(await open(page))
  await page.evaluate((handle) => window.dateline.release(handle), file.handle)
  expect(await saveText(page, file, 'mine\n')).toMatchObject({ kind: 'failed' })
  const invented = await page.evaluate(
    ([version]) =>
      window.dateline.save('AAAAAAAAAAAAAAAAAAAAAA' as never, 'mine\n', version).catch((error: Error) => error.message),
    [file.version] as const,
  )
  expect(invented).not.toMatchObject({ kind: 'done' })
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('one\n')
})

for (const [what, name, bytes, code] of [
  ['a binary file', 'picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'not-text'],
  ['Latin-1', 'latin1.md', new Uint8Array([0x48, 0xe9, 0x0a]), 'not-utf-8'],
  ['a 50 MB file', 'huge.md', { size: 50_000_000 }, 'too-large'],
] as const) {
  test(`${what} is refused with its name and what was expected, and stays as it is`, async ({ app, page }) => {
    await app.putFile(name, bytes)
    await app.answerOpenDialog(name)
    const outcome = await open(page)
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code, name } })
    if (outcome.kind === 'failed') expect(outcome.problem.message).toContain(name)
    if (bytes instanceof Uint8Array) expect(Buffer.from(await app.readFile(name)).equals(Buffer.from(bytes))).toBe(true)
  })
}

test('a file that is gone is reported by name', async ({ app, page }) => {
  await app.putFile('draft.md', 'one\n')
  await app.answerOpenDialog('draft.md')
  done(await open(page))
  const [recent] = await page.evaluate(() => window.dateline.recents())
  expect(recent).toMatchObject({ name: 'draft.md' })
  await app.removeFile('draft.md')
  const outcome = await page.evaluate((id) => window.dateline.openRecent(id), recent?.id ?? ('' as never))
  expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'not-found' } })
})

test('recents: newest first, kept across a restart, removable, clearable, and they tell who listens', async ({
  app,
}) => {
  for (const name of ['one.md', 'two.md']) {
    await app.putFile(name, `${name}\n`)
    await app.answerOpenDialog(name)
    done(await open(app.page))
  }
  const names = () => app.page.evaluate(async () => (await window.dateline.recents()).map((recent) => recent.name))
  expect(await names()).toEqual(['two.md', 'one.md'])
  await app.restart()
  expect(await names()).toEqual(['two.md', 'one.md'])

  const told = app.page.evaluate(
    () => new Promise<boolean>((resolve) => window.dateline.onRecentsChanged(() => resolve(true))),
  )
  const first = await app.page.evaluate(async () => {
    const [recent] = await window.dateline.recents()
    if (recent) await window.dateline.removeRecent(recent.id)
    return recent?.name
  })
  expect(first).toBe('two.md')
  expect(await told).toBe(true)
  expect(await names()).toEqual(['one.md'])
  const outcome = await app.page.evaluate(async () => {
    const [recent] = await window.dateline.recents()
    return recent ? window.dateline.openRecent(recent.id) : null
  })
  expect(outcome).toMatchObject({ kind: 'done', value: { name: 'one.md', text: 'one.md\n' } })
  await app.page.evaluate(() => window.dateline.clearRecents())
  expect(await names()).toEqual([])
})

const keep = (page: Page, draft: Omit<RecoveryDraft, 'id'>) =>
  page.evaluate(async (content) => {
    const id = crypto.randomUUID() as string as RecoveryId
    await window.dateline.keepRecovery({ ...content, id })
    return id
  }, draft)
const recoveries = (page: Page) => page.evaluate(() => window.dateline.recoveries())

test('unsaved work is offered after a restart, with its file as it is now, until it is dropped', async ({ app }) => {
  await app.putFile('draft.md', 'one\n')
  await app.answerOpenDialog('draft.md')
  const file = done(await open(app.page))
  const { handle, version: baseVersion } = file
  const id = await keep(app.page, { name: 'draft.md', text: awkward, handle, baseVersion })
  const untitled = await keep(app.page, { name: 'Untitled', text: 'new', handle: null, baseVersion: null })
  expect(await recoveries(app.page), 'a living page is not offered its own').toEqual([])
  await app.putFile('draft.md', 'someone else\n')
  await app.restart()

  const offered = await recoveries(app.page)
  expect(offered.map(({ name }) => name).sort()).toEqual(['Untitled', 'draft.md'])
  const copy = offered.find((one) => one.id === id)
  expect(copy).toMatchObject({ name: 'draft.md', text: awkward, baseVersion, interrupted: false })
  expect(Math.abs(Date.now() - Date.parse(copy?.keptAt ?? ''))).toBeLessThan(600_000)

  const recovered = done(await app.page.evaluate((kept) => window.dateline.openRecovery(kept), id))
  expect(recovered).toMatchObject({ copy: { id, text: awkward }, file: { text: 'someone else\n' }, problem: null })
  expect(await recoveries(app.page), 'taken').not.toContainEqual(expect.objectContaining({ id }))
  if (recovered.file === null) throw new Error('the file is there')
  expect(await saveText(app.page, { ...recovered.file, version: baseVersion }, awkward)).toMatchObject({
    problem: { code: 'changed-on-disk' },
  })
  done(await saveText(app.page, recovered.file, awkward))
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe(awkward)

  const second = done(await app.page.evaluate((kept) => window.dateline.openRecovery(kept), untitled))
  expect(second).toMatchObject({ copy: { text: 'new' }, file: null, problem: null })
  await app.page.evaluate((kept) => window.dateline.dropRecovery(kept), id)
  await app.restart()
  expect(
    (await recoveries(app.page)).map(({ name }) => name),
    'taken and not dropped: still there',
  ).toEqual(['Untitled'])
})

test('unsaved work outlives its file; work that is not kept is no crash', async ({ app }) => {
  await app.putFile('draft.md', 'one\n')
  await app.answerOpenDialog('draft.md')
  const { handle, version: baseVersion } = done(await open(app.page))
  const id = await keep(app.page, { name: 'draft.md', text: 'mine', handle, baseVersion })
  await app.restart()
  await app.removeFile('draft.md')
  const outcome = await app.page.evaluate((kept) => window.dateline.openRecovery(kept), id)
  expect(done(outcome)).toMatchObject({ copy: { text: 'mine' }, file: null, problem: { code: 'not-found' } })
  const unknown = await app.page.evaluate(() =>
    window.dateline.openRecovery('00000000-0000-4000-8000-000000000000' as RecoveryId),
  )
  expect(unknown).toMatchObject({ kind: 'failed', problem: { code: 'not-found' } })
  await app.page.evaluate(() => window.dateline.dropRecovery('00000000-0000-4000-8000-000000000000' as RecoveryId))
})

test('each save keeps a version, and the first also what was there before; all can be deleted', async ({ app }) => {
  await app.putFile('draft.md', 'as opened\n')
  await app.putFile('other.md', 'other\n')
  const openAgain = async (name: string) => {
    await app.answerOpenDialog(name)
    return done(await open(app.page))
  }
  const texts = (file: OpenedFile) =>
    app.page.evaluate(async (handle) => {
      const versions = await window.dateline.versions(handle)
      return Promise.all(versions.map(({ id }) => window.dateline.readVersion(handle, id)))
    }, file.handle)

  const file = await openAgain('draft.md')
  expect(await texts(file)).toEqual([])
  const saved = done(await saveText(app.page, file, awkward))
  done(await saveText(app.page, saved, 'last\n'))
  const other = await openAgain('other.md')
  done(await saveText(app.page, other, 'other, changed\n'))
  expect(await texts(file)).toEqual(['last\n', awkward, 'as opened\n'])

  await app.restart()
  const again = await openAgain('draft.md')
  expect(await texts(again)).toEqual(['last\n', awkward, 'as opened\n'])
  const versions = await app.page.evaluate((handle) => window.dateline.versions(handle), again.handle)
  expect(versions.map(({ bytes }) => bytes)).toEqual([5, Buffer.from(awkward).length, 10])
  const gone = await app.page.evaluate(
    (handle) =>
      window.dateline.readVersion(handle, 'AAAAAAAAAAAAAAAAAAAAAA' as never).catch((error: Error) => error.message),
    again.handle,
  )
  expect(gone).toContain('draft.md')

  await app.page.evaluate((handle) => window.dateline.deleteHistory(handle), again.handle)
  expect(await texts(again)).toEqual([])
  const otherAgain = await openAgain('other.md')
  expect(await texts(otherAgain)).toHaveLength(2)
  await app.page.evaluate(() => window.dateline.deleteHistory(null))
  expect(await texts(otherAgain)).toEqual([])
})

test('a file that another program changes or takes away is reported, one that is saved here is not', async ({
  app,
  page,
}) => {
  await app.putFile('draft.md', 'one\n')
  await app.answerOpenDialog('draft.md')
  const file = done(await open(page))
  await page.evaluate(() => {
    const told: string[] = []
    Object.assign(window, { told })
    window.dateline.onFileChanged((handle) => told.push(handle))
  })
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told.length)
  // A browser looks when the person comes back to the page.
  const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('focus')))
  const saved = done(await saveText(page, file, 'two\n'))
  await comeBack()
  await app.putFile('draft.md', 'theirs\n')
  await expect.poll(async () => comeBack().then(told)).toBe(1)
  const again = done(await page.evaluate((handle) => window.dateline.reopen(handle), saved.handle))
  await app.removeFile('draft.md')
  await expect.poll(async () => comeBack().then(told)).toBe(2)
  await app.putFile('draft.md', 'back\n')
  await expect.poll(async () => comeBack().then(told)).toBe(3)
  await page.evaluate((handle) => window.dateline.release(handle), again.handle)
})

test('settings: defaults, a change, and the same after a restart', async ({ app }) => {
  const read = () => app.page.evaluate(() => window.dateline.readSettings())
  const before: Settings = await read()
  expect(before).toMatchObject({ theme: 'system', pageFont: 'serif', zoom: 1, autosave: false })
  const changed = await app.page.evaluate(() => window.dateline.writeSettings({ pageFont: 'sans', zoom: 1.25 }))
  expect(changed).toEqual({ ...before, pageFont: 'sans', zoom: 1.25 })
  await app.restart()
  expect(await read()).toEqual({ ...before, pageFont: 'sans', zoom: 1.25 })
})

const records = (interviewDate: string | null) => writeStore({ ...emptyStore, interviewDate })

test('practice records: kept across a restart, written by who has seen the newest alone, deleted', async ({ app }) => {
  const read = () => app.page.evaluate(() => window.dateline.readPractice())
  const write = (text: string, version: FileVersion) =>
    app.page.evaluate(([content, expected]) => window.dateline.writePractice(content, expected), [
      text,
      version,
    ] as const)
  const none = await read()
  expect(none).toMatchObject({ text: null, readOnly: false, message: null })
  const written = await write(records('2027-04-01'), none.version)
  expect(written.kind).toBe('done')
  expect(await write(records(null), none.version)).toMatchObject({
    kind: 'changed',
    records: { text: records('2027-04-01') },
  })
  await app.restart()
  const again = await read()
  expect(again).toEqual({
    text: records('2027-04-01'),
    version: written.kind === 'done' ? written.version : '',
    readOnly: false,
    message: null,
  })
  const refused = await app.page.evaluate(
    ([content, version]) => window.dateline.writePractice(content, version).catch((error: Error) => error.message),
    [`{"version":${emptyStore.version}}`, again.version] as const,
  )
  expect(refused).toContain('“cards”')
  await app.page.evaluate(() => window.dateline.deletePractice())
  expect(await read()).toEqual(none)
})

test('exported practice records are a file that is picked and read', async ({ app, page }) => {
  const text = records('2027-04-01')
  await app.answerSaveDialog('mine.json')
  const written = done(
    await page.evaluate(
      (content) =>
        window.dateline.exportFile({
          suggestedName: 'mine.json',
          format: 'json',
          bytes: new TextEncoder().encode(content),
        }),
      text,
    ),
  )
  expect(written.name).toBe('mine.json')
  await app.answerOpenDialog('mine.json')
  expect(done(await page.evaluate(() => window.dateline.openPractice()))).toEqual({ name: 'mine.json', text })
  await app.answerOpenDialog(null)
  expect(await page.evaluate(() => window.dateline.openPractice())).toEqual({ kind: 'cancelled' })
})

test('an export is written byte for byte', async ({ app, page }) => {
  await app.answerSaveDialog('out.docx')
  const written = done(
    await page.evaluate(() =>
      window.dateline.exportFile({
        suggestedName: 'out.docx',
        format: 'docx',
        bytes: Uint8Array.from({ length: 256 }, (_, i) => i),
      }),
    ),
  )
  expect(written.name).toBe('out.docx')
  expect([...(await app.readFile('out.docx'))]).toEqual(Array.from({ length: 256 }, (_, i) => i))
})

test('only https addresses are opened outside', async ({ page }) => {
  for (const address of [
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    'app://dateline/',
  ]) {
    expect(await page.evaluate((outside) => window.dateline.openExternal(outside), address), address).toBe(false)
  }
})
