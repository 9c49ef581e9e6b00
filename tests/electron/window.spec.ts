import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { CommandId } from '../../src-core/commands.ts'
import type { DocumentHandle, WindowState } from '../../src-core/platform.ts'
import { expect, test } from './staged-app.ts'

interface TestPage {
  seen: { commands: CommandId[]; savesAsked: number }
  answers: { savedBeforeClose: boolean | 'fails' }
}

const edited: WindowState = { documentName: 'Draft.md', handle: null, edited: true, enabledCommands: ['file.save'] }
const show = (page: Page, state: WindowState) => page.evaluate((shown) => window.dateline.setWindowState(shown), state)

/** Answers questions in turn, the last one for good, and keeps what was asked. */
async function answerQuestions(
  electron: ElectronApplication,
  answers: ('Save' | 'Don’t Save' | 'Cancel')[],
): Promise<void> {
  await electron.evaluate(({ dialog }, given) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
        asked.push(options.message)
        const answer = (given.length > 1 ? given.shift() : given[0]) as string
        return { response: options.buttons?.indexOf(answer) ?? -1, checkboxChecked: false }
      },
    })
  }, answers)
}
const asked = (electron: ElectronApplication) =>
  electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)

const closeWindow = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
const quit = (electron: ElectronApplication) => electron.evaluate(({ app }) => app.quit())
const question = 'Do you want to save the changes you made to “Draft.md”?'

/** Resolves once main has dealt with what was asked of it so far: it answers in order. */
const settle = async (page: Page) => {
  await page.evaluate(() => window.dateline.readSettings())
}

for (const [how, act] of [
  ['closing the window', closeWindow],
  ['quitting', quit],
] as const) {
  test.describe(`${how} with unsaved changes`, () => {
    test('stays when the person thinks better of it, and asks again the next time', async ({ stage }) => {
      const { electron, page } = await stage.launch()
      await answerQuestions(electron, ['Cancel'])
      await show(page, edited)
      await act(electron)
      await expect.poll(() => asked(electron)).toEqual([question])
      await settle(page)
      await act(electron)
      await expect.poll(() => asked(electron)).toEqual([question, question])
      expect(await page.evaluate(() => (window as unknown as TestPage).seen.savesAsked)).toBe(0)
    })

    test('never closes when the save failed, was cancelled, or threw', async ({ stage }) => {
      const { electron, page } = await stage.launch()
      await answerQuestions(electron, ['Save'])
      await show(page, edited)
      for (const [index, answer] of ([false, 'fails'] as const).entries()) {
        await page.evaluate((saved) => {
          ;(window as unknown as TestPage).answers.savedBeforeClose = saved
        }, answer)
        await act(electron)
        await expect.poll(() => page.evaluate(() => (window as unknown as TestPage).seen.savesAsked)).toBe(index + 1)
        await settle(page)
      }
      expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    })

    test('saves, then closes', async ({ stage }) => {
      const { electron, page } = await stage.launch()
      await answerQuestions(electron, ['Save'])
      await show(page, edited)
      const ended = electron.waitForEvent('close')
      await act(electron)
      await ended
    })

    test('closes without saving when told so', async ({ stage }) => {
      const { electron, page } = await stage.launch()
      await answerQuestions(electron, ['Don’t Save'])
      await show(page, edited)
      const ended = electron.waitForEvent('close')
      await act(electron)
      await ended
    })
  })

  test(`${how} with nothing unsaved asks nothing`, async ({ stage }) => {
    const { electron, page } = await stage.launch()
    await answerQuestions(electron, ['Cancel'])
    await show(page, { ...edited, edited: false })
    const ended = electron.waitForEvent('close')
    await act(electron)
    await ended
  })
}

test('a page that holds its window by beforeunload does not', async ({ stage }) => {
  const { electron, page } = await stage.launch()
  await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()))
  const ended = electron.waitForEvent('close')
  await closeWindow(electron)
  await ended
})

test('closing by the page goes through the same question', async ({ stage }) => {
  const { electron, page } = await stage.launch()
  await answerQuestions(electron, ['Cancel', 'Don’t Save'])
  await show(page, edited)
  await page.evaluate(() => window.dateline.closeWindow())
  await expect.poll(() => asked(electron)).toEqual([question])
  const ended = electron.waitForEvent('close')
  await page.evaluate(() => window.dateline.closeWindow())
  await ended
})

test('before another document takes its place, all three answers come through', async ({ stage }) => {
  const { electron, page } = await stage.launch()
  for (const [button, answer] of [
    ['Save', 'save'],
    ['Don’t Save', 'discard'],
    ['Cancel', 'cancel'],
  ] as const) {
    await answerQuestions(electron, [button])
    expect(await page.evaluate(() => window.dateline.confirmDiscard('Draft.md'))).toBe(answer)
    expect(await asked(electron)).toEqual([question])
  }
})

test('the title names the document and whether it is edited; the menu greys out what cannot be done', async ({
  stage,
}) => {
  const { electron, page } = await stage.launch()
  const title = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  const enabled = (id: CommandId) =>
    electron.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id)
  expect(await title()).toBe('Dateline')
  expect([await enabled('file.save'), await enabled('file.new')]).toEqual([false, true])
  await show(page, edited)
  expect(await title()).toBe(process.platform === 'darwin' ? 'Draft.md' : '• Draft.md — Dateline')
  expect([await enabled('file.save'), await enabled('file.export')]).toEqual([true, false])
  await show(page, { ...edited, edited: false })
  expect(await title()).toBe(process.platform === 'darwin' ? 'Draft.md' : 'Draft.md — Dateline')
  await page.evaluate(() => {
    document.title = 'Something else'
  })
  await settle(page)
  expect(await title()).not.toContain('Something else')
})

test('a command of the menu reaches the page', async ({ stage }) => {
  const { electron, page } = await stage.launch()
  await show(page, edited)
  await electron.evaluate(({ Menu }) => {
    for (const id of ['file.new', 'file.save', 'help.about']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  })
  await expect
    .poll(() => page.evaluate(() => (window as unknown as TestPage).seen.commands))
    .toEqual(['file.new', 'file.save', 'help.about'])
})

test('a save that is still being written is finished before the application ends', async ({ stage }) => {
  const file = path.join(stage.folder, 'large.md')
  await writeFile(file, 'before')
  const { electron, page } = await stage.launch()
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, file)
  const ended = electron.waitForEvent('close')
  await page.evaluate(() => void window.dateline.saveAs('large.md', 'x'.repeat(50_000_000), null))
  // Begun, and not yet in place: its temporary file is there.
  await expect
    .poll(async () => (await readdir(stage.folder)).some((name) => name.endsWith('.tmp')), { intervals: [1] })
    .toBe(true)
  await quit(electron)
  await ended
  expect(await readFile(file, 'utf8')).toBe('x'.repeat(50_000_000))
})

test('a page that dies is offered anew, and the rest goes on', async ({ stage }) => {
  const { electron, page } = await stage.launch()
  await electron.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => ({
        response: options.buttons?.indexOf('Reopen') ?? -1,
        checkboxChecked: false,
      }),
    })
  })
  await show(page, edited)
  const reopened = electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve(contents.getURL()))
        contents?.forcefullyCrashRenderer()
      }),
  )
  expect(await reopened).toBe('app://dateline/index.html')
  const ready = () =>
    electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.dataset.ready'),
    )
  await expect.poll(ready).toBe('true')
})

test('the window comes back where it stood', async ({ stage }) => {
  const first = await stage.launch()
  const bounds = (electron: ElectronApplication) =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  await first.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 900, height: 620 }),
  )
  const stood = await bounds(first.electron)
  const ended = first.electron.waitForEvent('close')
  await closeWindow(first.electron)
  await ended
  const second = await stage.launch()
  expect(await bounds(second.electron)).toEqual(stood)
  expect(stood?.width).toBe(900)
})

test('theme: the window follows the setting', async ({ stage }) => {
  const { electron, page } = await stage.launch()
  const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((chosen) => window.dateline.writeSettings({ theme: chosen }), theme)
    await expect.poll(dark).toBe(theme === 'dark')
    expect(await electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe(theme)
  }
})

test('a handle that was never given out names no file in the title bar', async ({ stage }) => {
  const { electron, page } = await stage.launch()
  await show(page, { ...edited, handle: 'AAAAAAAAAAAAAAAAAAAAAA' as DocumentHandle })
  expect(
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getRepresentedFilename()),
  ).toBe('')
})
