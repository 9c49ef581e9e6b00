import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const { find } = strings.ui

const text = `# Press release

## Summary

Harbor Lane sells bread. The **bread** of yesterday costs $2; Bread of today costs $4.

## Solution

ShelfSense says how much bread to order. A breadth of shops use it.
`

test.beforeEach(async ({ app, start }) => {
  await app.putFile('plan.md', text)
  await start.open('plan.md')
})

test('finds, goes round, narrows by case and whole words, and gives the text back to the keyboard', async ({
  app,
  editor,
  page,
}) => {
  const bar = page.getByRole('search', { name: find.label })
  const marks = editor.text.locator('.ProseMirror-search-match, .ProseMirror-active-search-match')
  await editor.command('find.open')
  await expect(bar.getByRole('textbox', { name: find.what })).toBeFocused()
  await page.keyboard.type('bread')
  await expect(marks).toHaveText(['bread', 'bread', 'Bread', 'bread', 'bread'])
  await expect(bar.getByRole('status')).toHaveText(find.count(1, 5))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText(find.count(3, 5))
  await page.keyboard.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText(find.count(2, 5))
  await bar.getByRole('button', { name: find.wholeWords }).click()
  await expect(marks).toHaveCount(4)
  await bar.getByRole('button', { name: find.matchCase }).click()
  await expect(marks).toHaveText(['bread', 'bread', 'bread'])
  await bar.getByRole('textbox', { name: find.what }).fill('cake')
  await expect(bar.getByRole('status')).toHaveText(find.none)
  await bar.getByRole('textbox', { name: find.what }).fill('bread')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(marks).toHaveCount(0)
  await expect(editor.text).toBeFocused()
  // What was found is selected, and the key for “again” goes on from there.
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('bread')
  const before = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().x)
  await editor.command('find.next')
  await expect.poll(() => page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().x)).not.toBe(before)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('bread')
  await expect(editor.status).not.toContainText(strings.ui.document.edited)
  await editor.saveAs('same.md')
  expect(Buffer.from(await app.readFile('same.md')).toString()).toBe(text)
})

test('replaces one, then all as one step; emphasis stays, and a price is a price', async ({ app, editor, page }) => {
  const bar = page.getByRole('search', { name: find.label })
  await editor.command('find.replace')
  await bar.getByRole('textbox', { name: find.what }).fill('bread')
  await bar.getByRole('button', { name: find.wholeWords }).click()
  await bar.getByRole('textbox', { name: find.with }).fill('$1 cake')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText(find.count(1, 3))
  await bar.getByRole('button', { name: find.replaceAll }).click()
  // The button has the focus still: Escape is heard from it.
  await expect(bar.getByRole('status')).toHaveText(find.replaced(3))
  await editor.save()
  expect(Buffer.from(await app.readFile('plan.md')).toString()).toBe(
    text
      .replace('sells bread', 'sells $1 cake')
      .replace('**bread**', '**$1 cake**')
      .replace('Bread of', '$1 cake of')
      .replace('much bread', 'much $1 cake'),
  )
  await page.keyboard.press('Escape')
  await app.press('ControlOrMeta+z')
  await expect(editor.text).toContainText('sells $1 cake. The bread of yesterday')
  await app.press('ControlOrMeta+z')
  await expect(editor.text).toContainText('sells bread. The bread of yesterday')
  await editor.save()
  expect(Buffer.from(await app.readFile('plan.md')).toString()).toBe(text)
})

test('looks for what is selected, and counts anew while the text changes', async ({ editor, page }) => {
  const bar = page.getByRole('search', { name: find.label })
  await editor.text.getByText('says how much').dblclick({ position: { x: 30, y: 10 } })
  await editor.command('find.open')
  await expect(bar.getByRole('textbox', { name: find.what })).toHaveValue('ShelfSense')
  await expect(bar.getByRole('status')).toHaveText(find.count(1, 1))
  await editor.text.getByText('Harbor Lane sells').click()
  await editor.press('Home')
  await page.keyboard.type('ShelfSense ')
  await expect(bar.getByRole('status')).toHaveText(find.count(0, 2))
})
