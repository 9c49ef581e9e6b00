import { expect, test } from './fixtures.ts'

const twoEmpty = '# Press release\n\n## Headline\n\n## Summary\n\nThe end.\n'

test.beforeEach(async ({ app, start, editor }) => {
  await app.putFile('draft.md', twoEmpty)
  await start.open('draft.md')
  await expect(editor.heading('Summary')).toBeVisible()
})

async function saved(app: { readFile(name: string): Promise<Uint8Array> }): Promise<string> {
  return Buffer.from(await app.readFile('draft.md')).toString('utf8')
}

test('Backspace in an empty section keeps its heading and the place to type', async ({ app, editor, page }) => {
  await editor.heading('Headline').click()
  await editor.press('End')
  await editor.press('ArrowDown')
  await editor.press('Backspace')
  await expect(editor.heading('Headline')).toBeVisible()
  await editor.press('Enter')
  await page.keyboard.type('Written after all')
  await editor.save()
  expect(await saved(app)).toBe('# Press release\n\n## Headline\n\nWritten after all\n\n## Summary\n\nThe end.\n')
})

test('Delete does not merge an empty section with the next one', async ({ app, editor, page }) => {
  await editor.heading('Headline').click()
  await editor.press('End')
  for (let i = 0; i < 3; i++) await editor.press('Delete')
  await editor.press('ArrowDown')
  for (let i = 0; i < 3; i++) await editor.press('Delete')
  await page.keyboard.type('Here')
  await editor.save()
  expect(await saved(app)).toBe('# Press release\n\n## Headline\n\nHere\n\n## Summary\n\nThe end.\n')
})

test('Enter behind a heading goes to the paragraph that waits there', async ({ app, editor, page }) => {
  await editor.heading('Headline').click()
  await editor.press('End')
  await editor.press('Enter')
  await page.keyboard.type('Typed')
  await expect(editor.text.locator('p')).toHaveCount(2)
  await editor.save()
  expect(await saved(app)).toBe('# Press release\n\n## Headline\n\nTyped\n\n## Summary\n\nThe end.\n')
})

test('a heading whose words are deleted goes with its empty paragraph, and comes back with undo', async ({
  app,
  editor,
}) => {
  await editor.heading('Headline').click()
  await editor.press('Home')
  await editor.press('Shift+End')
  await editor.press('Backspace')
  await editor.press('Backspace')
  await editor.save()
  expect(await saved(app)).toBe('# Press release\n\n## Summary\n\nThe end.\n')
  await editor.press('ControlOrMeta+z')
  await editor.press('ControlOrMeta+z')
  await expect(editor.heading('Headline')).toBeVisible()
  await editor.save()
  expect(await saved(app)).toBe(twoEmpty)
})

test('Backspace before a heading leaves the empty section above it alone', async ({ app, editor, page }) => {
  await editor.heading('Summary').click()
  await editor.press('Home')
  await editor.press('Backspace')
  await page.keyboard.type('In the headline')
  await editor.save()
  expect(await saved(app)).toBe('# Press release\n\n## Headline\n\nIn the headline\n\n## Summary\n\nThe end.\n')
})
