import path from 'node:path'
import type { Page } from '@playwright/test'
import { strings } from '../../src-core/strings.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import { test as base, expect } from '../e2e/fixtures.ts'
import { GalleryPage } from '../e2e/pages/gallery-page.ts'
import { launchBrowserShell } from '../e2e/shells/browser-shell.ts'
import { sound } from '../unit/templates/broken-templates.ts'

const house = sound.replace('name: Ours', 'name: House style')
const broken = sound.replace('id: ours', 'id: other').replace('role: finance', 'role: cfo')

base('templates are read from a folder that the browser can open', async ({ app, page, editor }) => {
  await page.evaluate(folderOfPrivateFiles, { 'house.md': house, 'broken.md': broken, 'notes.txt': 'No template.' })
  const gallery = new GalleryPage(app)
  await gallery.open()
  await gallery.dialog.getByRole('button', { name: templateStrings.own.choose }).click()
  await expect(gallery.option('House style')).toBeVisible()
  await gallery.option('broken.md').click()
  await expect(gallery.preview).toContainText(templateStrings.gallery.problemPlace(32, 15))
  await gallery.filter.fill('house')
  await page.keyboard.press('Enter')
  await expect(editor.heading('Summary')).toBeVisible()

  await editor.command('file.saveTemplate')
  await editor.dialog.getByRole('textbox', { name: templateStrings.save.name }).fill('House style 2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The template was saved as house-style-2.md')).toBeVisible()
  await editor.command('file.changeTemplate')
  await expect(gallery.option('House style 2')).toBeVisible()
  await gallery.dialog.getByRole('button', { name: templateStrings.own.forget }).click()
  await expect(gallery.option('House style 2')).toHaveCount(0)
})

const test = base.extend({
  app: async ({ folder }, use) => {
    const app = await launchBrowserShell({ profile: path.join(folder, 'profile'), withoutFileSystemAccess: true })
    await use(app)
    await app.end()
    expect(app.complaints).toEqual([])
  },
})

test('where the browser cannot open folders, copies of chosen files are kept', async ({ app, editor }) => {
  const take = async (page: Page, files: Record<string, string>) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: templateStrings.own.takeFiles }).click()
    await (await chooser).setFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })),
    )
  }
  const gallery = new GalleryPage(app)
  await gallery.open()
  await take(app.page, { 'house.md': house, 'broken.md': broken })
  await expect(gallery.option('House style')).toBeVisible()
  await expect(gallery.option('broken.md')).toBeVisible()
  await take(app.page, {
    'broken.md': broken.replace('role: cfo', 'role: finance').replace('name: Ours', 'name: Mended'),
  })
  await expect(gallery.option('Mended')).toBeVisible()
  await expect(gallery.option('broken.md')).toHaveCount(0)

  await app.restart()
  await app.page.getByRole('button', { name: strings.ui.start.allTemplates }).click()
  await gallery.filter.fill('house')
  await app.page.keyboard.press('Enter')
  await expect(editor.heading('Summary')).toBeVisible()
  await editor.command('file.saveTemplate')
  await editor.dialog.getByRole('textbox', { name: templateStrings.save.name }).fill('Kept here')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByText('The template was saved as kept-here.md')).toBeVisible()
})

/** Chromium's folder dialog cannot be driven: it answers with a folder of the page's own origin-private files. */
async function folderOfPrivateFiles(files: Record<string, string>): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle('templates', { create: true })
  for (const [name, text] of Object.entries(files)) {
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
    await writable.write(text)
    await writable.close()
  }
  Object.assign(window, { showDirectoryPicker: async () => folder })
}
