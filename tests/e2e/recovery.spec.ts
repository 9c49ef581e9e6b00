import type { Page } from '@playwright/test'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'
import type { ElectronShell } from './shells/electron-shell.ts'
import type { Shell } from './shells/shell.ts'

const text = strings.ui.recovery

const offered = (page: Page) => page.getByRole('region', { name: text.title })

/** Ends the application the way a crash does, and starts it again. */
async function crash(app: Shell): Promise<void> {
  if (app.kind === 'electron') (app as ElectronShell).electron.process().kill('SIGKILL')
  await app.restart()
}

/** Waits until what has been typed so far is surely kept: the second after the last change. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForTimeout(1500)
}

async function typeAtEnd(app: Shell, paragraph: string, words: string): Promise<void> {
  await app.page.getByRole('textbox', { name: strings.ui.document.editorLabel }).getByText(paragraph).click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type(words)
}

test('killed while typing: at most the last second is gone, and the rest is an unsaved change of its file', async ({
  app,
  start,
  editor,
}) => {
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  await typeAtEnd(app, 'One paragraph.', ' Typed')
  const typed: { readonly word: string; readonly at: number }[] = []
  while (typed.length < 40) {
    const word = `w${typed.length}`
    await app.page.keyboard.type(` ${word}`)
    typed.push({ word, at: Date.now() })
    await app.page.waitForTimeout(60)
  }
  const killed = Date.now()
  await crash(app)

  await expect(offered(app.page)).toContainText('draft.md')
  await app.page.getByRole('button', { name: text.restoreNamed('draft.md') }).click()
  await expect(editor.text).toContainText('One paragraph. Typed w0')
  const restored = (await editor.text.textContent())?.split(/\s+/) ?? []
  const safe = typed.filter(({ at }) => killed - at > 1000).map(({ word }) => word)
  expect(safe.length).toBeGreaterThan(10)
  expect(restored).toEqual(expect.arrayContaining(safe))

  await editor.untilEdited()
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('One paragraph.\n')
  await editor.save()
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toContain('One paragraph. Typed w0')
  await app.restart()
  await expect(start.title).toBeVisible()
  await expect(offered(app.page)).toHaveCount(0)
})

test('a document that was never saved comes back as one, and can be kept for later or discarded', async ({
  app,
  start,
  editor,
}) => {
  await start.create('Press release and FAQ')
  await editor.typeUnder('Headline', 'Harbor Lane launches ShelfSense')
  await untilKept(app.page)
  await crash(app)

  const name = 'Harbor Lane launches ShelfSense.md'
  await expect(offered(app.page)).toContainText(text.neverSaved)
  await offered(app.page).getByRole('button', { name: text.later }).click()
  await expect(offered(app.page)).toHaveCount(0)

  await app.restart()
  await app.page.getByRole('button', { name: text.restoreNamed(name) }).click()
  await expect(editor.text).toContainText('Harbor Lane launches ShelfSense')
  await editor.untilEdited()
  await crash(app)

  await app.page.getByRole('button', { name: text.discardNamed(name) }).click()
  await app.page.getByRole('alertdialog').getByRole('button', { name: text.discardConfirm }).click()
  await expect(offered(app.page)).toHaveCount(0)
  await app.restart()
  await expect(start.title).toBeVisible()
  await expect(offered(app.page)).toHaveCount(0)
})

test('when the file was changed meanwhile, restored changes are not written over it without a word', async ({
  app,
  start,
  editor,
}) => {
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  await typeAtEnd(app, 'One paragraph.', ' Mine.')
  await untilKept(app.page)
  await crash(app)
  await app.putFile('draft.md', 'One paragraph. Theirs.\n')

  await app.page.getByRole('button', { name: text.restoreNamed('draft.md') }).click()
  await expect(editor.text).toContainText('One paragraph. Mine.')
  await editor.command('file.save')
  await expect(editor.alert).toContainText(strings.ui.problems.changedTitle)
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('One paragraph. Theirs.\n')
})

test('changes that were saved or given up leave nothing to offer', async ({ app, start, editor }) => {
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  await typeAtEnd(app, 'One paragraph.', ' More.')
  await untilKept(app.page)
  await editor.undoAll('More')
  await untilKept(app.page)
  await crash(app)
  await expect(start.title).toBeVisible()
  await expect(offered(app.page)).toHaveCount(0)
})

test('a page that is loaded anew goes on with the unsaved document by itself', async ({ app, start, editor }) => {
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  await typeAtEnd(app, 'One paragraph.', ' More.')
  await untilKept(app.page)
  app.page.on('dialog', (dialog) => void dialog.accept())
  await app.page.reload()
  await expect(editor.text).toContainText('One paragraph. More.')
  await editor.untilEdited()
})

test('when the page crashes, the window that opens in its place goes on with the unsaved document', async ({
  app,
  shell,
  start,
}) => {
  test.skip(shell !== 'electron', 'a browser tab that has crashed is loaded anew by the person')
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  await typeAtEnd(app, 'One paragraph.', ' More.')
  await untilKept(app.page)
  const { electron } = app as ElectronShell
  await electron.evaluate(({ dialog, BrowserWindow }) => {
    // The first button of the question after a crash: reopen.
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  // Playwright's page died with the renderer, so the window is asked from the main process. A page that is just then
  // being replaced never answers.
  const shown = () =>
    electron.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript('document.querySelector("[role=textbox]")?.textContent ?? ""')
          .catch(() => ''),
        new Promise((resolve) => setTimeout(resolve, 1000, '')),
      ]),
    )
  await expect.poll(shown, { timeout: 30_000 }).toContain('One paragraph. More.')
})
