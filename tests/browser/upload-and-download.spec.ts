import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { strings } from '../../src-core/strings.ts'
import { test as base, expect } from '../e2e/fixtures.ts'
import { launchBrowserShell } from '../e2e/shells/browser-shell.ts'

// Firefox and Safari have no File System Access API: files come in by upload and go out by download.
const test = base.extend({
  app: async ({ folder }, use) => {
    const app = await launchBrowserShell({ profile: path.join(folder, 'profile'), withoutFileSystemAccess: true })
    await use(app)
    await app.end()
    expect(app.complaints).toEqual([])
  },
})

test('a file is uploaded, edited and downloaded under its name, untouched where it was not edited', async ({
  app,
  editor,
  page,
}) => {
  const before = 'Title\n=====\n\n*  odd   list\n\nLast paragraph.'
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: strings.ui.start.openFile }).click()
  await (await chooser).setFiles({ name: 'draft.md', mimeType: 'text/markdown', buffer: Buffer.from(before) })
  await expect(editor.text).toContainText('Last paragraph.')
  await editor.text.locator('p').filter({ hasText: 'Last paragraph.' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Added.')
  const download = page.waitForEvent('download')
  await editor.command('file.save')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('draft.md')
  expect(await readFile(await saved.path(), 'utf8')).toBe(`${before} Added.`)
  await editor.untilSaved()
  expect(app.complaints).toEqual([])
})

test('a new document and an export are downloaded', async ({ start, editor, page }) => {
  await start.create('Press release and FAQ')
  await editor.typeUnder('Headline', 'Harbor Lane launches ShelfSense')
  const download = page.waitForEvent('download')
  await editor.command('file.save')
  expect(await readFile(await (await download).path(), 'utf8')).toContain(
    '## Headline\n\nHarbor Lane launches ShelfSense\n',
  )

  const exported = page.waitForEvent('download')
  await editor.command('file.export')
  await editor.dialog.getByRole('radio', { name: strings.ui.exporting.formats.docx }).check()
  await editor.dialog.getByRole('button', { name: strings.ui.exporting.action }).click()
  const file = await exported
  expect(file.suggestedFilename()).toMatch(/\.docx$/)
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
})

test('a picture is refused with its name', async ({ editor, page }) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: strings.ui.start.openFile }).click()
  await (await chooser).setFiles({ name: 'p.md', mimeType: 'text/markdown', buffer: Buffer.from([1, 0, 2]) })
  await expect(editor.alert).toContainText('p.md')
})
