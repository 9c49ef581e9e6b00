import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { runsAsRootOnLinux } from '../../scripts/electron-runtime.mjs'
import type { FileProblem, OpenedFile, Outcome, RecoveryId } from '../../src-core/platform.ts'
import { temporaryBeside } from '../../src-main/files/temporary-files.ts'
import { save, value } from './asked-of-the-page.ts'
import { expect, giveToNobody, test, whyNotAsNobody } from './staged-app.ts'

// What happens to files while they are open: each ends with the old or the new text whole on the disk, and with words
// that say what happened and what to do.

async function open(electron: ElectronApplication, page: Page, file: string): Promise<OpenedFile> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)
  return value(await page.evaluate(() => window.dateline.openWithDialog()))
}

/** The problem, whose words must name the file and what to do. */
function problem(outcome: Outcome<unknown>, code: FileProblem['code'], toDo: RegExp): FileProblem {
  if (outcome.kind !== 'failed') throw new Error(`expected a problem, got ${outcome.kind}`)
  expect(outcome.problem).toMatchObject({ code, message: expect.stringContaining(outcome.problem.name) })
  expect(outcome.problem.message).toMatch(toDo)
  return outcome.problem
}

const keep = (page: Page, file: OpenedFile, text: string) =>
  page.evaluate(
    async ({ name, handle, version, content }) => {
      const id = crypto.randomUUID() as string as RecoveryId
      await window.dateline.keepRecovery({ id, name, text: content, handle, baseVersion: version })
      return id
    },
    { ...file, content: text },
  )

const recovered = (page: Page) =>
  page.evaluate(async () =>
    (await window.dateline.recoveries()).map(({ text, interrupted }) => ({ text, interrupted })),
  )

const text = (file: string) => readFile(file, 'utf8')

/** Names in a folder that are not the test's: what a save left behind. */
const strays = async (folder: string) => (await readdir(folder)).filter((name) => name.startsWith('.dateline'))

test.describe('as an account without special rights', () => {
  test.use({ asNobody: true })
  const reason = whyNotAsNobody()
  test.skip(reason !== null || process.platform === 'win32', reason ?? 'file modes are POSIX')

  test('permission taken away mid-session: the file stays, the text can go elsewhere and comes back with the right', async ({
    stage,
  }) => {
    const file = path.join(stage.folder, 'draft.md')
    await writeFile(file, 'one\n')
    giveToNobody(file)
    const { electron, page } = await stage.launch()
    const opened = await open(electron, page, file)
    const saved = value(await save(page, opened, 'two\n'))
    await chmod(file, 0o444)
    problem(await save(page, saved, 'three\n'), 'read-only', /save it in another place/)
    await chmod(file, 0o000)
    problem(await save(page, saved, 'three\n'), 'read-only', /save it in another place/)
    await chmod(file, 0o644)
    expect(await text(file)).toBe('two\n')
    value(await save(page, saved, 'three\n'))
    expect(await text(file)).toBe('three\n')
  })

  test('folder that takes no new file: the file is written in place, and no copy of it stays behind', async ({
    stage,
  }) => {
    const folder = path.join(stage.folder, 'closed')
    const file = path.join(folder, 'draft.md')
    await mkdir(folder)
    await writeFile(file, 'one\n')
    giveToNobody(file)
    const { electron, page } = await stage.launch()
    const opened = await open(electron, page, file)
    await chmod(folder, 0o555)
    const { ino } = await stat(file)
    value(await save(page, opened, 'two\n'.repeat(1000)))
    expect(await text(file)).toBe('two\n'.repeat(1000))
    expect((await stat(file)).ino).toBe(ino)
    expect(await strays(folder)).toEqual([])
    expect(await recovered(page)).toEqual([])
    await chmod(folder, 0o755)
  })

  test('recovery copies and history are readable by their owner alone', async ({ stage }) => {
    const file = path.join(stage.folder, 'draft.md')
    await writeFile(file, 'one\n')
    giveToNobody(file)
    const { electron, page } = await stage.launch()
    const opened = await open(electron, page, file)
    value(await save(page, opened, 'two\n'))
    await keep(page, opened, 'three\n')
    const profile = await electron.evaluate(({ app }) => app.getPath('userData'))
    for (const kept of ['recovery', 'history']) {
      const inside = await readdir(path.join(profile, kept), { recursive: true })
      expect(inside.length).toBeGreaterThan(0)
      for (const name of ['.', ...inside]) {
        const { mode } = await stat(path.join(profile, kept, String(name)))
        expect([kept, name, (mode & 0o077).toString(8)]).toEqual([kept, name, '0'])
      }
    }
  })
})

test('a full disk: the old file stays whole, nothing lies beside it, and the save succeeds once there is room', async ({
  stage,
}) => {
  const disk = path.join(stage.folder, 'disk')
  await mkdir(disk)
  const mounted =
    runsAsRootOnLinux() && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0
  if (!mounted && process.env.CI && runsAsRootOnLinux()) throw new Error('CI as root must be able to mount a tmpfs')
  test.skip(!mounted, 'only root may mount a small disk')
  try {
    const file = path.join(disk, 'draft.md')
    await writeFile(file, 'one\n')
    await writeFile(path.join(disk, 'ballast'), Buffer.alloc(200_000))
    const { electron, page } = await stage.launch()
    const opened = await open(electron, page, file)
    problem(await save(page, opened, 'x'.repeat(100_000)), 'disk-full', /free some space or save in another place/)
    expect(await text(file)).toBe('one\n')
    expect((await readdir(disk)).sort()).toEqual(['ballast', 'draft.md'])
    await rm(path.join(disk, 'ballast'))
    value(await save(page, opened, 'x'.repeat(100_000)))
    expect(await text(file)).toBe('x'.repeat(100_000))
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})

test('a folder renamed, and a file replaced by a folder: said so, nothing made or replaced', async ({ stage }) => {
  const folder = path.join(stage.folder, 'documents')
  const file = path.join(folder, 'draft.md')
  await mkdir(folder)
  await writeFile(file, 'one\n')
  const { electron, page } = await stage.launch()
  const opened = await open(electron, page, file)
  await rename(folder, path.join(stage.folder, 'renamed'))
  problem(await save(page, opened, 'two\n'), 'not-found', /folder .*documents is no longer there.*another place/)
  expect(await text(path.join(stage.folder, 'renamed/draft.md'))).toBe('one\n')
  expect((await readdir(stage.folder)).includes('documents')).toBe(false)
  await rename(path.join(stage.folder, 'renamed'), folder)
  value(await save(page, opened, 'two\n'))

  await rm(file)
  problem(
    await save(page, { ...opened, version: opened.version }, 'three\n'),
    'not-found',
    /Save it again|another place/,
  )
  await mkdir(file)
  problem(await save(page, opened, 'three\n'), 'is-a-directory', /is a folder/)
  expect((await stat(file)).isDirectory()).toBe(true)
  expect(await strays(folder)).toEqual([])
})

test('one file open twice, and written by another program: who saves second is told, and nothing is overwritten', async ({
  stage,
}) => {
  const file = path.join(stage.folder, 'draft.md')
  await writeFile(file, 'one\n')
  const { electron, page } = await stage.launch()
  const mine = await open(electron, page, file)
  const second = await open(electron, page, file)
  expect(second.handle).not.toBe(mine.handle)
  await page.evaluate(() => {
    const told: string[] = []
    Object.assign(window, { told })
    window.dateline.onFileChanged((handle) => told.push(handle))
  })
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told)
  const saved = value(await save(page, mine, 'mine\n'))
  problem(await save(page, second, 'second\n'), 'changed-on-disk', /Another program changed.*Nothing was overwritten/)
  await expect
    .poll(told, { message: 'the other document hears of it, the saved one does not' })
    .toEqual([second.handle])

  const [a, b] = await Promise.all([keep(page, mine, 'unsaved in mine\n'), keep(page, second, 'unsaved in second\n')])
  expect(a).not.toBe(b)
  await writeFile(file, 'theirs\n')
  problem(await save(page, saved, 'mine again\n'), 'changed-on-disk', /Nothing was overwritten/)
  expect(await text(file)).toBe('theirs\n')
})

test('a renderer that crashes: its window offers the unsaved work to the page that follows, and to nobody before', async ({
  stage,
}) => {
  const file = path.join(stage.folder, 'draft.md')
  await writeFile(file, 'one\n')
  const { electron, page } = await stage.launch()
  const opened = await open(electron, page, file)
  await keep(page, opened, 'typed but not saved\n')
  expect(await recovered(page)).toEqual([])
  await electron.evaluate(
    ({ dialog, BrowserWindow }) =>
      new Promise<void>((reopened) => {
        dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => reopened())
        contents?.forcefullyCrashRenderer()
      }),
  )
  // Playwright holds on to the page that is gone.
  const offered = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'dateline.recoveries().then((all) => all.map(({ text, interrupted }) => ({ text, interrupted })))',
    ),
  )
  expect(offered).toEqual([{ text: 'typed but not saved\n', interrupted: true }])
})

test('a killed application: at the next start the unsaved work is offered with its file', async ({ stage }) => {
  const file = path.join(stage.folder, 'draft.md')
  await writeFile(file, 'one\n')
  const first = await stage.launch()
  const opened = await open(first.electron, first.page, file)
  const id = await keep(first.page, opened, 'typed but not saved\n')
  const ended = new Promise((resolve) => first.electron.process().once('exit', resolve))
  first.electron.process().kill('SIGKILL')
  await ended
  const { page } = await stage.launch()
  expect(await recovered(page)).toEqual([{ text: 'typed but not saved\n', interrupted: false }])
  const taken = value(await page.evaluate((kept) => window.dateline.openRecovery(kept), id))
  expect(taken).toMatchObject({ copy: { text: 'typed but not saved\n' }, file: { text: 'one\n', name: 'draft.md' } })
  if (taken.file === null) throw new Error('the file is there')
  expect(taken.file.version).toBe(taken.copy.baseVersion)
  value(await save(page, taken.file, taken.copy.text))
  expect(await text(file)).toBe('typed but not saved\n')
})

test('changes that are discarded on closing leave no copy behind', async ({ stage }) => {
  const file = path.join(stage.folder, 'draft.md')
  await writeFile(file, 'one\n')
  const { electron, page } = await stage.launch()
  const opened = await open(electron, page, file)
  await keep(page, opened, 'not wanted\n')
  const profile = await electron.evaluate(({ app }) => app.getPath('userData'))
  expect(await readdir(path.join(profile, 'recovery'))).toHaveLength(1)
  await page.evaluate(
    (handle) => window.dateline.setWindowState({ documentName: 'draft.md', handle, edited: true, enabledCommands: [] }),
    opened.handle,
  )
  const closed = page.waitForEvent('close')
  await electron.evaluate(({ dialog, BrowserWindow }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
    BrowserWindow.getAllWindows()[0]?.close()
  })
  await closed
  expect(await readdir(path.join(profile, 'recovery'))).toEqual([])
})

test('temporary files that a killed application left are removed at the next start', async ({ stage }) => {
  const file = path.join(stage.folder, 'draft.md')
  await writeFile(file, 'one\n')
  const first = await stage.launch()
  await open(first.electron, first.page, file)
  const pid = first.electron.process().pid
  // A name as it is made here, with the number of the process that will have ended.
  const ours = temporaryBeside(file).replace(`-${process.pid}-`, `-${pid}-`)
  const theirs = path.join(stage.folder, '.dateline-notes.tmp')
  for (const left of [ours, theirs]) await writeFile(left, 'x')
  const ended = new Promise((resolve) => first.electron.process().once('exit', resolve))
  first.electron.process().kill('SIGKILL')
  await ended
  await stage.launch()
  await expect.poll(() => strays(stage.folder)).toEqual(['.dateline-notes.tmp'])
})
