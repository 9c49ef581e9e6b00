import path from 'node:path'
import type { CDPSession, Locator, Page } from '@playwright/test'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

interface Dragged {
  readonly items?: readonly { readonly mimeType: string; readonly data: string }[]
  /** Absolute paths. */
  readonly files?: readonly string[]
}

/** Drags something from outside over an element and lets it go there, as the system tells Chromium of it. */
async function drop(page: Page, target: Locator, { items = [], files = [] }: Dragged): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const box = await target.boundingBox()
  if (!box) throw new Error('the target is not on the screen')
  const at = { x: box.x + box.width - 2, y: box.y + box.height / 2 }
  const data = { items: [...items], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}

test.beforeEach(async ({ app, start, editor }) => {
  await app.putFile('draft.md', 'First.\n\nEnd.\n')
  await start.open('draft.md')
  await expect(editor.text.locator('p')).toHaveText(['First.', 'End.'])
})

const saved = async (app: { readFile(name: string): Promise<Uint8Array> }) =>
  Buffer.from(await app.readFile('draft.md')).toString()

test('HTML dragged into the text is read like pasted HTML: nothing is run, pictures left out are spoken of', async ({
  app,
  editor,
  page,
}) => {
  const html =
    '<p>Shops <b>lose</b> <i>money</i></p><ul><li>Bread</li></ul><script>window.dropped = true</script><img src="https://x.example/a.png">'
  await drop(page, editor.text.getByText('First.'), {
    items: [
      { mimeType: 'text/html', data: html },
      { mimeType: 'text/plain', data: 'Shops lose money' },
    ],
  })
  await expect(editor.text.locator('strong')).toHaveText('lose')
  await expect(editor.text.locator('em')).toHaveText('money')
  await expect(editor.text.locator('li')).toHaveText('Bread')
  await expect(page.getByText(strings.ui.paste.picturesLeftOut(1))).toBeVisible()
  expect(await page.evaluate(() => 'dropped' in window)).toBe(false)
  await editor.save()
  const text = await saved(app)
  for (const part of ['First.', 'Shops **lose** *money*', '- Bread', 'End.']) expect(text).toContain(part)
})

test('plain text dragged into the text comes in where it is let go, line by line', async ({ app, editor, page }) => {
  await drop(page, editor.text.getByText('First.'), {
    items: [{ mimeType: 'text/plain', data: 'One & two\n\nThree * 4' }],
  })
  await expect(editor.text).toContainText('Three * 4')
  await editor.save()
  const text = await saved(app)
  for (const part of ['First.', 'One & two', 'Three * 4', 'End.']) expect(text).toContain(part)
})

test('of several files one is opened, a text before others, and the rest is named', async ({
  app,
  editor,
  page,
  folder,
  shell,
}) => {
  test.skip(shell !== 'electron', 'a browser gives no paths to a test')
  await app.putFile('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]))
  await app.putFile('other.md', 'Other.\n')
  await app.putFile('third.md', 'Third.\n')
  const files = ['picture.png', 'other.md', 'third.md'].map((name) => path.join(folder, name))
  await drop(page, editor.text, { files })
  await expect(editor.text).toHaveText('Other.')
  await expect(page.getByText(strings.ui.start.oneAtATime(['picture.png', 'third.md']))).toBeVisible()
  await drop(page, editor.text, { files: [path.join(folder, 'picture.png')] })
  await expect(editor.alert).toContainText(/picture\.png.*not a text file/)
  await expect(editor.text).toHaveText('Other.')
  expect(await saved(app)).toBe('First.\n\nEnd.\n')
})

test('a folder that is dropped is refused with words, and the document stays', async ({
  editor,
  page,
  folder,
  shell,
}) => {
  test.skip(shell !== 'electron', 'a browser gives no paths to a test')
  await drop(page, editor.text, { files: [folder] })
  await expect(editor.alert).toContainText(/is a folder/)
  await expect(editor.text).toContainText('First.')
})

test('what an input method composes is kept while it is composed, and saved', async ({ app, editor, page }) => {
  const session = await page.context().newCDPSession(page)
  await editor.text.getByText('First.').click()
  await editor.press('End')
  await compose(session, ['に', 'にほ', 'にほん', '日本'])
  // Longer than recovery and analysis wait: neither may end the composition.
  await page.waitForTimeout(1500)
  await compose(session, ['日本語'])
  await session.send('Input.insertText', { text: '日本語' })
  await expect(editor.text.locator('p').first()).toHaveText('First.日本語')
  // A second one, in the middle of a word, is given up by deleting it.
  await compose(session, ['か', ''])
  await page.keyboard.type(' here')
  await expect(editor.text.locator('p')).toHaveText(['First.日本語 here', 'End.'])
  await editor.save()
  expect(await saved(app)).toBe('First.日本語 here\n\nEnd.\n')
})

test('a change from outside in the middle of a composition asks, and the composition goes on', async ({
  app,
  editor,
  page,
}) => {
  const session = await page.context().newCDPSession(page)
  await editor.text.getByText('End.').click()
  await editor.press('End')
  await compose(session, ['ni', 'nih'])
  await app.putFile('draft.md', 'Theirs.\n')
  // A browser looks at the file when its window is come back to.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(editor.alert).toContainText(strings.ui.changed.title('draft.md'))
  await compose(session, ['你好'])
  await session.send('Input.insertText', { text: '你好' })
  await expect(editor.text.locator('p')).toHaveText(['First.', 'End.你好'])
  await page.getByRole('button', { name: strings.ui.changed.mine }).click()
  await editor.save()
  expect(await saved(app)).toBe('First.\n\nEnd.你好\n')
})

/** Steps of an input method: each replaces the one before. */
async function compose(session: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps)
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}
