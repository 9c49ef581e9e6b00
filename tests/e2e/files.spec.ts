import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus')
const documents = existsSync(corpus) ? readdirSync(corpus).filter((name) => /^\d.*\.md$/.test(name)) : []

test.describe('documents that other people wrote', () => {
  test.skip(documents.length === 0, 'the folder of other people’s documents is not here')

  for (const name of documents) {
    test(`${name}: Save As untouched, and edit, undo, save, leave every byte`, async ({ app, start, editor, page }) => {
      const bytes = readFileSync(path.join(corpus, name))
      await app.putFile(name, bytes)
      await start.open(name)
      await expect(editor.text).toBeVisible()
      await expect(editor.status).toContainText(strings.ui.document.saved)

      await editor.saveAs('copy.md')
      expect(Buffer.from(await app.readFile('copy.md')).equals(bytes)).toBe(true)

      const block = editor.text.locator('p').filter({ hasText: /\w{4}/ }).first()
      await block.click()
      await page.keyboard.type('typed and taken back ')
      await expect(editor.text).toContainText('typed and taken back')
      await editor.untilEdited()
      await editor.undoAll('typed and taken back')
      await editor.untilSaved()
      await editor.saveAs('undone.md')
      expect(Buffer.from(await app.readFile('undone.md')).equals(bytes)).toBe(true)
    })
  }
})

test('a byte order mark, CRLF, trailing spaces and a missing final newline stay when one paragraph changes', async ({
  app,
  start,
  editor,
  page,
}) => {
  const before =
    '\uFEFF# Press release  \r\n\r\nFirst *paragraph*,\r\nwrapped.\r\n\r\n* item one\r\n* item  two\r\n\r\nSecond paragraph   \r\nend'
  await app.putFile('windows.md', before)
  await start.open('windows.md')
  await editor.text.locator('p').filter({ hasText: 'Second paragraph' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' here')
  await editor.save()
  const after = Buffer.from(await app.readFile('windows.md')).toString('utf8')
  expect(
    after.startsWith(
      '\uFEFF# Press release  \r\n\r\nFirst *paragraph*,\r\nwrapped.\r\n\r\n* item one\r\n* item  two\r\n\r\n',
    ),
  ).toBe(true)
  expect(after).toContain(' here')
  expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  expect(after.endsWith('\n')).toBe(false)
})

test('opening makes nothing edited, not even where the interface supplies a paragraph to type in', async ({
  app,
  start,
  editor,
}) => {
  const text = '# Press release\n\n## Headline\n\n## Summary\n'
  await app.putFile('bare.md', text)
  await start.open('bare.md')
  await expect(editor.heading('Summary')).toBeVisible()
  await editor.untilSaved()
  await editor.heading('Headline').click()
  await editor.saveAs('bare-copy.md')
  expect(Buffer.from(await app.readFile('bare-copy.md')).toString('utf8')).toBe(text)
})

for (const [what, name, bytes, expected] of [
  ['a picture', 'picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), /picture\.md.*not a text file/],
  ['Latin-1', 'latin1.md', new Uint8Array([0x0a, 0x48, 0xe9, 0x0a]), /latin1\.md.*not UTF-8.*line 2.*0xE9/],
  ['50 MB', 'huge.md', { size: 50_000_000 }, /huge\.md.*50 MB/],
] as const) {
  test(`${what} is refused with a message, and the open document stays`, async ({ app, start, editor, page }) => {
    await app.putFile(name, bytes)
    await start.open(name)
    await expect(editor.alert).toContainText(expected)
    await expect(start.title).toBeVisible()
    await app.putFile('good.md', '# Press release\n\nStill here.\n')
    await start.open('good.md')
    await expect(editor.text).toContainText('Still here.')
    await app.answerOpenDialog(name)
    await editor.command('file.open')
    await expect(editor.alert).toContainText(expected)
    await expect(editor.text).toContainText('Still here.')
    await expect(page.getByRole('textbox', { name: strings.ui.document.editorLabel })).toBeVisible()
  })
}

test('a file that changed on disk is not overwritten until the person says so', async ({
  app,
  start,
  editor,
  page,
}) => {
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  await editor.text.locator('p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Mine.')
  await app.putFile('draft.md', 'One paragraph. Theirs.\n')
  await editor.command('file.save')
  await expect(editor.alert).toContainText(strings.ui.problems.changedTitle)
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('One paragraph. Theirs.\n')
  await expect(editor.text).toContainText('Mine.')

  await page.getByRole('button', { name: strings.ui.problems.overwrite }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: strings.ui.problems.overwriteConfirm }).click()
  await editor.untilSaved()
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('One paragraph. Mine.\n')
})

test('undo reaches back past a save, and stays an edit', async ({ app, start, editor, page }) => {
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  await editor.text.locator('p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' More.')
  await editor.save()
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('One paragraph. More.\n')
  await editor.undoAll('More')
  await editor.untilEdited()
  await editor.save()
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe('One paragraph.\n')
})
