import type { Page } from '@playwright/test'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const text = strings.ui.changed

/** Coming back to the window is when the browser edition looks at the file again. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

test.beforeEach(async ({ app, start }) => {
  await app.putFile('draft.md', 'First paragraph.\n\nSecond paragraph here.\n\nThird.\n')
  await start.open('draft.md')
})

test('with nothing edited the page shows what the file is now, and the cursor stays in its words', async ({
  app,
  editor,
  page,
}) => {
  await editor.text.getByText('Second paragraph here.').click()
  await page.keyboard.press('End')
  await app.putFile('draft.md', 'A new start.\n\nFirst paragraph.\n\nSecond paragraph here.\n\nThird, longer.\n')
  await comeBack(page)
  await expect(editor.text).toContainText('A new start.')
  await expect(page.getByText(text.reloaded('draft.md'))).toBeVisible()
  await editor.untilSaved()
  await page.keyboard.type('!')
  await expect(editor.text).toContainText('Second paragraph here.!')
})

test('with unsaved changes the person compares and keeps theirs or mine', async ({ app, editor, page }) => {
  await editor.text.getByText('Third.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Mine.')
  await app.putFile('draft.md', 'First paragraph.\n\nSecond sentence here.\n\nThird.\n')
  await comeBack(page)
  await expect(editor.alert).toContainText(text.title('draft.md'))

  await page.getByRole('button', { name: text.compare }).click()
  await expect(editor.dialog.locator('del')).toHaveText(['paragraph', 'Mine.'])
  await expect(editor.dialog.locator('ins')).toHaveText(['sentence'])
  await editor.dialog.getByRole('button', { name: text.theirs }).click()
  await expect(editor.text).toContainText('Second sentence here.')
  await expect(editor.text).not.toContainText('Mine.')
  await editor.untilSaved()

  await editor.command('edit.undo')
  await expect(editor.text).toContainText('Third. Mine.')
  await editor.untilEdited()
  await app.putFile('draft.md', 'Theirs again.\n')
  await comeBack(page)
  await page.getByRole('button', { name: text.mine }).click()
  await editor.save()
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe(
    'First paragraph.\n\nSecond paragraph here.\n\nThird. Mine.\n',
  )
})
