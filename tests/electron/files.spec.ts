import { spawn } from 'node:child_process'
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import type { FileProblem, OpenedFile, Outcome } from '../../src-core/platform.ts'
import { save, value } from './asked-of-the-page.ts'
import { expect, giveToNobody, test, whyNotAsNobody } from './staged-app.ts'

interface TestPage {
  seen: { opened: Outcome<OpenedFile>[]; commands: string[]; recentsChanged: number; savesAsked: number }
}
const opened = (page: Page) => page.evaluate(() => (window as unknown as TestPage).seen.opened)

const answerOpen = (electron: ElectronApplication, file: string) =>
  electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)

/** Answers the save dialog, and keeps what it began with. */
const answerSave = (electron: ElectronApplication, file: string) =>
  electron.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, {
      showSaveDialog: async (_window: unknown, options: unknown) => {
        Object.assign(globalThis, { saveDialog: options })
        return { canceled: false, filePath: chosen }
      },
    })
  }, file)

const saveDialog = (electron: ElectronApplication) =>
  electron.evaluate(
    () =>
      (globalThis as unknown as { saveDialog: { defaultPath: string; filters: { extensions: string[] }[] } })
        .saveDialog,
  )

async function open(electron: ElectronApplication, page: Page, file: string): Promise<OpenedFile> {
  await answerOpen(electron, file)
  return value(await page.evaluate(() => window.dateline.openWithDialog()))
}

function problem(outcome: Outcome<unknown>): FileProblem {
  if (outcome.kind !== 'failed') throw new Error(`expected a problem, got ${outcome.kind}`)
  return outcome.problem
}

// Permissions mean nothing to root: these run the application as an account that has none.
test.describe('as an account without special rights', () => {
  test.use({ asNobody: true })
  const reason = whyNotAsNobody()
  test.skip(reason !== null || process.platform === 'win32', reason ?? 'file modes are POSIX')

  test('what cannot be opened is named, and is afterwards what it was before', async ({ stage }) => {
    const files: Record<string, { content: Buffer | string; mode?: number; code: string; says: RegExp }> = {
      'unreadable.md': { content: 'secret', mode: 0o000, code: 'permission-denied', says: /no permission to read/ },
      'picture.md': { content: Buffer.from([0x89, 0x50, 0, 1]), code: 'not-text', says: /not a text file/ },
      'latin1.md': { content: Buffer.from('caf\xe9', 'latin1'), code: 'not-utf-8', says: /not UTF-8: line 1/ },
      'huge.md': { content: Buffer.alloc(50_000_000, 'a'), code: 'too-large', says: /50 MB/ },
    }
    for (const [name, { content, mode }] of Object.entries(files)) {
      await writeFile(path.join(stage.folder, name), content)
      if (mode !== undefined) await chmod(path.join(stage.folder, name), mode)
    }
    await mkdir(path.join(stage.folder, 'folder.md'))
    const { electron, page } = await stage.launch()
    const expected = {
      ...files,
      'folder.md': { code: 'is-a-directory', says: /is a folder/ },
      'missing.md': { code: 'not-found', says: /no longer in/ },
    }
    for (const [name, { code, says }] of Object.entries(expected)) {
      const file = path.join(stage.folder, name)
      const before = await stat(file).catch(() => null)
      await answerOpen(electron, file)
      const refused = problem(await page.evaluate(() => window.dateline.openWithDialog()))
      expect(refused).toMatchObject({ code, name })
      expect(refused.message).toMatch(says)
      expect(refused.message).toContain(`“${name}”`)
      const after = await stat(file).catch(() => null)
      expect([after?.size, after?.mtimeMs, after?.mode]).toEqual([before?.size, before?.mtimeMs, before?.mode])
    }
    expect(await page.evaluate(() => window.dateline.recents())).toEqual([])
  })

  test('what cannot be saved keeps its content, and the text can be saved elsewhere', async ({ stage }) => {
    const folder = path.join(stage.folder, 'documents')
    await mkdir(folder)
    giveToNobody(folder)
    for (const name of ['read-only.md', 'locked.md']) {
      await writeFile(path.join(folder, name), 'before')
      giveToNobody(path.join(folder, name))
    }
    await chmod(path.join(folder, 'read-only.md'), 0o444)
    const { electron, page } = await stage.launch()

    const readOnly = await open(electron, page, path.join(folder, 'read-only.md'))
    expect(readOnly.readOnly).toBe(true)
    expect(problem(await save(page, readOnly, 'after'))).toMatchObject({ code: 'read-only', name: 'read-only.md' })

    const locked = await open(electron, page, path.join(folder, 'locked.md'))
    expect(locked.readOnly).toBe(false)
    expect(await readFile(path.join(folder, 'read-only.md'), 'utf8')).toBe('before')
    // A file that is there is written in place (faults.spec.ts); a new one cannot be made.
    await chmod(folder, 0o555)
    expect((await readdir(folder)).sort()).toEqual(['locked.md', 'read-only.md'])

    await answerSave(electron, path.join(folder, 'copy.md'))
    expect(
      problem(await page.evaluate((from) => window.dateline.saveAs('locked.md', 'after', from), locked.handle)),
    ).toMatchObject({ code: 'permission-denied', name: 'copy.md' })
    await answerSave(electron, path.join(stage.folder, 'copy.md'))
    const copy = value(await page.evaluate((from) => window.dateline.saveAs('locked.md', 'after', from), locked.handle))
    expect(await saveDialog(electron)).toMatchObject({ defaultPath: path.join(folder, 'locked.md') })
    expect(await readFile(path.join(stage.folder, 'copy.md'), 'utf8')).toBe('after')
    expect(value(await save(page, copy, 'again')).handle).toBe(copy.handle)
  })

  test('an export into a folder without permission says so and leaves nothing', async ({ stage }) => {
    const folder = path.join(stage.folder, 'closed')
    await mkdir(folder)
    await chmod(folder, 0o555)
    const { electron, page } = await stage.launch()
    await answerSave(electron, path.join(folder, 'out.docx'))
    const refused = await page.evaluate(() =>
      window.dateline.exportFile({ suggestedName: 'out', format: 'docx', bytes: new Uint8Array([1]) }),
    )
    expect(problem(refused)).toMatchObject({
      code: 'permission-denied',
      name: 'out.docx',
      message: expect.stringContaining(folder),
    })
    expect(await readdir(folder)).toEqual([])
  })
})

test('a save keeps mode and link, and writes only where the document came from', async ({ stage }) => {
  const real = path.join(stage.folder, 'real.md')
  const link = path.join(stage.folder, 'link.md')
  await writeFile(real, '\uFEFFone\r\n')
  await chmod(real, 0o640)
  await symlink('real.md', link)
  const { electron, page } = await stage.launch()
  const file = await open(electron, page, link)
  expect(file).toMatchObject({ name: 'link.md', text: '\uFEFFone\r\n' })
  const saved = value(await save(page, file, '\uFEFFtwo\r\n'))
  expect(await readFile(real, 'utf8')).toBe('\uFEFFtwo\r\n')
  expect((await stat(real)).mode & 0o777).toBe(0o640)
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  // The version of before is no longer good, the new one is.
  expect(problem(await save(page, file, 'three'))).toMatchObject({ code: 'changed-on-disk' })
  value(await save(page, saved, 'three'))
  await writeFile(real, 'someone else')
  const present = value(await page.evaluate((handle) => window.dateline.reopen(handle), file.handle))
  expect(present.text).toBe('someone else')
  value(await save(page, present, 'four'))
  expect(await readFile(real, 'utf8')).toBe('four')
})

test('files named on the command line come once the page is ready, in order', async ({ stage }) => {
  await writeFile(path.join(stage.folder, 'one.md'), 'one')
  await writeFile(path.join(stage.folder, 'two words.md'), 'two')
  const { page } = await stage.launch({
    files: [
      path.join(stage.folder, 'one.md'),
      pathToFileURL(path.join(stage.folder, 'two words.md')).href,
      path.join(stage.folder, 'missing.md'),
    ],
  })
  await expect
    .poll(() => opened(page))
    .toMatchObject([
      { kind: 'done', value: { name: 'one.md', text: 'one' } },
      { kind: 'done', value: { name: 'two words.md', text: 'two' } },
      { kind: 'failed', problem: { code: 'not-found', name: 'missing.md' } },
    ])
})

test('a second start hands its file to the first, with a path relative to itself, and ends', async ({ stage }) => {
  await mkdir(path.join(stage.folder, 'elsewhere'))
  await writeFile(path.join(stage.folder, 'elsewhere/second.md'), 'second')
  const { electron, page } = await stage.launch()
  const { command, args, env } = stage.commandLine(['second.md'])
  const second = spawn(command, args, { env, cwd: path.join(stage.folder, 'elsewhere'), stdio: 'ignore' })
  const ended = new Promise((resolve) => second.once('exit', resolve))
  await expect.poll(() => opened(page)).toMatchObject([{ kind: 'done', value: { name: 'second.md', text: 'second' } }])
  expect(await ended).toBe(0)
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the system’s open-file is heard, also while the page loads', async ({ stage }) => {
  await writeFile(path.join(stage.folder, 'asked.md'), 'asked')
  const { electron, page } = await stage.launch({ unready: true })
  await electron.evaluate(
    ({ app }, file) => {
      app.emit('open-file', { preventDefault: () => {} }, file)
    },
    path.join(stage.folder, 'asked.md'),
  )
  await page.locator('[data-ready="true"]').waitFor({ state: 'attached' })
  await expect.poll(() => opened(page)).toMatchObject([{ kind: 'done', value: { name: 'asked.md', text: 'asked' } }])
})

test('a dropped file is opened by its place; one that a script made has none', async ({ stage }) => {
  const file = path.join(stage.folder, 'dropped.md')
  await writeFile(file, 'dropped')
  const { page } = await stage.launch()
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<input type="file">'))
  await page.locator('input').setInputFiles(file)
  const drop = () =>
    page.evaluate(() => {
      const [picked] = document.querySelector('input')?.files ?? []
      return window.dateline.openDropped(picked ?? {})
    })
  const outcome = value(await drop())
  expect(outcome).toMatchObject({ name: 'dropped.md', text: 'dropped' })
  value(await save(page, outcome, 'saved'))
  expect(await readFile(file, 'utf8')).toBe('saved')
  for (const made of [
    'new File(["x"], "made.md")',
    '{}',
    '"/etc/hostname"',
    '{ path: "/etc/hostname", name: "hostname" }',
  ]) {
    const refused = await page.evaluate(`window.dateline.openDropped(${made})`)
    expect(problem(refused as Outcome<never>), made).toMatchObject({ code: 'not-found' })
  }
})

test('recent files stand in the menu, which opens them, and in the order of use', async ({ stage }) => {
  for (const name of ['a.md', 'b.md']) await writeFile(path.join(stage.folder, name), name)
  const { electron, page } = await stage.launch()
  for (const name of ['a.md', 'b.md']) await open(electron, page, path.join(stage.folder, name))
  const recentMenu = () =>
    electron.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.getMenuItemById('recents')
        ?.submenu?.items.map(({ label }) => label.split(' — ')[0]),
    )
  expect(await recentMenu()).toEqual(['b.md', 'a.md', '', 'Clear Recent Files'])
  await electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('recents')?.submenu?.items[1]?.click(),
  )
  await expect.poll(() => opened(page)).toMatchObject([{ kind: 'done', value: { name: 'a.md' } }])
  expect((await recentMenu())?.slice(0, 2)).toEqual(['a.md', 'b.md'])
  await electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('recents')?.submenu?.items.at(-1)?.click(),
  )
  await expect.poll(recentMenu).toEqual(['Clear Recent Files'])
  expect(await page.evaluate(() => window.dateline.recents())).toEqual([])
})

test('damaged settings are set aside with a message, and the application starts', async ({ stage }) => {
  const profile = path.join(stage.folder, 'home/profile')
  await mkdir(profile, { recursive: true })
  await writeFile(path.join(profile, 'settings.json'), '{"theme": "purple"')
  await writeFile(path.join(profile, 'recents.json'), '[]')
  const { page } = await stage.launch()
  expect(await page.evaluate(() => window.dateline.readSettings())).toMatchObject({ theme: 'system' })
  const kept = (await readdir(profile)).filter((name) => /\.damaged-\d+\.json$/.test(name)).sort()
  expect(kept.map((name) => name.split('.')[0])).toEqual(['recents', 'settings'])
  expect(await readFile(path.join(profile, kept[1] ?? ''), 'utf8')).toBe('{"theme": "purple"')
  await page.evaluate(() => window.dateline.writeSettings({ theme: 'dark' }))
  expect(JSON.parse(await readFile(path.join(profile, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'dark' })
})

test('a folder that takes no settings is reported to the page; opening files still works', async ({ stage }) => {
  const profile = path.join(stage.folder, 'home/profile')
  // A folder stands where the file would be: writing fails the same way for every account.
  for (const name of ['settings.json', 'recents.json']) await mkdir(path.join(profile, name), { recursive: true })
  await writeFile(path.join(stage.folder, 'a.md'), 'a')
  const { electron, page } = await stage.launch()
  const refused = await page.evaluate(() =>
    window.dateline.writeSettings({ zoom: 2 }).then(
      () => 'kept',
      (error: Error) => error.message,
    ),
  )
  expect(refused).toContain('settings.json')
  expect(await open(electron, page, path.join(stage.folder, 'a.md'))).toMatchObject({ text: 'a' })
})
