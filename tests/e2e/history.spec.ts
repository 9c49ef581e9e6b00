import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const text = strings.ui.history

test('saved versions are listed, compared, restored as one change, and deleted', async ({
  app,
  start,
  editor,
  page,
}) => {
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  for (const word of [' Second save.', ' Third save.']) {
    await editor.text.locator('p').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(word)
    await editor.save()
  }
  await editor.command('view.history')
  const versions = editor.dialog.getByRole('list', { name: text.versions }).getByRole('button')
  await expect(versions).toHaveCount(3)
  await expect(editor.dialog).toContainText(strings.ui.compare.none)
  await versions.last().click()
  await expect(editor.dialog.locator('ins')).toHaveText('Second save. Third save.')
  await editor.dialog.getByRole('button', { name: text.restore }).click()
  await expect(editor.text).toHaveText('One paragraph.')
  await editor.untilEdited()

  await editor.command('edit.undo')
  await expect(editor.text).toHaveText('One paragraph. Second save. Third save.')
  await editor.untilSaved()

  await editor.command('view.history')
  await editor.dialog.getByRole('button', { name: text.delete }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: text.deleteConfirm }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await editor.command('view.history')
  await expect(editor.dialog).toContainText(text.none)
})

test('a document without a file has no versions, and says so', async ({ start, editor }) => {
  await start.create('Press release and FAQ')
  await editor.command('view.history')
  await expect(editor.dialog).toContainText(text.unsaved)
})
