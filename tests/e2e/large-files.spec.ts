import { strings } from '../../src-core/strings.ts'
import { sampleText } from '../bench/sample-text.ts'
import { expect, test } from './fixtures.ts'

const { ui } = strings

test.describe('a file of 1 MB', () => {
  const text = sampleText(1_000_000)
  test.setTimeout(240_000)

  test('opens in a worker with its progress shown; edits and saves with nothing changed but the block', async ({
    app,
    start,
    editor,
    page,
  }) => {
    await app.putFile('long.md', text)
    await start.open('long.md')
    const reading = page.getByRole('alertdialog', { name: ui.reading.title('long.md') })
    await expect(reading).toBeVisible()
    // The page goes on drawing: the bar is seen to move.
    const bar = reading.getByRole('progressbar', { name: ui.reading.progress })
    await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(10)
    // How long that takes is the bench's to say; here it is done, however busy the machine is.
    await expect(reading).toBeHidden({ timeout: 150_000 })
    await expect(editor.text).toBeVisible()
    await expect(editor.status).toContainText(ui.document.saved)

    const paragraph = editor.text
      .locator('p')
      .filter({ hasText: /^Customers who ask about launch/ })
      .first()
    await paragraph.click()
    await page.keyboard.press('End')
    await page.keyboard.type('Typed here. ')
    await expect(paragraph).toContainText('Typed here.')
    await editor.save()
    const after = Buffer.from(await app.readFile('long.md')).toString()
    const at = after.indexOf('Typed here. ')
    expect(at).toBeGreaterThan(0)
    expect(after.slice(0, at) + after.slice(at + 'Typed here. '.length)).toBe(text)
  })

  test('can be cancelled while it is read: what was open is still there, changes included', async ({
    app,
    start,
    editor,
    page,
  }) => {
    await app.putFile('short.md', 'One paragraph.\n')
    await app.putFile('long.md', text)
    await start.open('short.md')
    await editor.text.locator('p').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' And more.')
    await editor.save()
    await app.answerOpenDialog('long.md')
    await editor.command('file.open')
    const reading = page.getByRole('alertdialog', { name: ui.reading.title('long.md') })
    await reading.getByRole('button', { name: ui.cancel }).click()
    await expect(reading).toBeHidden()
    await expect(editor.text).toHaveText('One paragraph. And more.')
    await page.keyboard.type(' Still here.')
    await editor.save()
    expect(Buffer.from(await app.readFile('short.md')).toString()).toBe('One paragraph. And more. Still here.\n')
    expect(Buffer.from(await app.readFile('long.md')).toString()).toBe(text)
  })
})

test.describe('a file of 5 MB', () => {
  const text = `\ufeff${sampleText(5_000_000)}`.replaceAll('\n', '\r\n')

  test('opens as its source: edits, undo, find and save leave every other byte', async ({
    app,
    start,
    editor,
    page,
  }) => {
    await app.putFile('huge.md', text)
    await start.open('huge.md')
    const source = page.getByRole('textbox', { name: ui.sourceText.editorLabel })
    await expect(source).toBeVisible()
    await expect(page.getByText(/source instead of a page/)).toBeVisible()
    await expect(editor.status).toContainText(ui.document.saved)

    await source.press('ControlOrMeta+Home')
    await page.keyboard.type('<!-- typed -->')
    await page.keyboard.press('Enter')
    await expect(editor.status).toContainText(ui.document.edited)
    await editor.save()
    const typed = Buffer.from(await app.readFile('huge.md')).toString()
    expect(typed).toBe(`\ufeff<!-- typed -->\r\n${text.slice(1)}`)

    // Undo goes back past the save, to the bytes that were opened.
    for (let i = 0; i < 5 && (await source.textContent())?.includes('<!--'); i++) await app.press('ControlOrMeta+z')
    await editor.save()
    expect(Buffer.from(await app.readFile('huge.md')).toString()).toBe(text)

    await app.press('ControlOrMeta+f')
    const last = text.match(/Question \d+:/g)?.at(-1) ?? ''
    await page.getByRole('textbox', { name: 'Find' }).pressSequentially(last)
    await page.keyboard.press('Enter')
    await expect(source).toContainText(last)
    await page.keyboard.press('Escape')
    await page.keyboard.type('Found')
    await editor.save()
    expect(Buffer.from(await app.readFile('huge.md')).toString()).toBe(text.replace(last, 'Found'))
  })

  test('says which commands it has not', async ({ app, start, editor, page }) => {
    await app.putFile('huge.md', text)
    await start.open('huge.md')
    await expect(page.getByText(/Formatting, sections, checks and export need a shorter document/)).toBeVisible()
    await editor.command('file.export')
    await editor.command('format.link')
    await expect(editor.dialog).toBeHidden()
    // The keys that go from pane to pane find the text in its own tree.
    const source = page.getByRole('textbox', { name: ui.sourceText.editorLabel })
    await expect(source).toBeFocused()
    await editor.press('F6')
    await expect(source).not.toBeFocused()
    await editor.press('F6')
    await expect(source).toBeFocused()
  })

  test('is followed when another program changes it, and asks when both did', async ({ app, start, editor, page }) => {
    await app.putFile('huge.md', text)
    await start.open('huge.md')
    const source = page.getByRole('textbox', { name: ui.sourceText.editorLabel })
    await expect(source).toBeVisible()
    await source.press('ControlOrMeta+Home')
    await page.keyboard.type('Mine. ')
    await app.putFile('huge.md', `Theirs.\n${text}`)
    await editor.command('file.save')
    await expect(editor.alert).toContainText(/changed/)
    expect(Buffer.from(await app.readFile('huge.md')).toString()).toBe(`Theirs.\n${text}`)
    await page.getByRole('button', { name: ui.changed.compare }).click()
    await expect(editor.dialog.getByText('Theirs.')).toBeVisible({ timeout: 60_000 })
    await editor.dialog.getByRole('button', { name: ui.changed.theirs }).click()
    await expect(source).toContainText('Theirs.')
    await editor.untilSaved()
  })

  test('comes back after the page ended without saving', async ({ app, start, editor, page }) => {
    await app.putFile('huge.md', text)
    await start.open('huge.md')
    const source = page.getByRole('textbox', { name: ui.sourceText.editorLabel })
    await source.press('ControlOrMeta+Home')
    await page.keyboard.type('Not saved. ')
    await expect(editor.status).toContainText(ui.document.edited)
    await page.waitForTimeout(2500)
    await app.restart()
    await app.page.getByRole('button', { name: ui.recovery.restoreNamed('huge.md') }).click()
    await expect(app.page.getByRole('textbox', { name: ui.sourceText.editorLabel })).toContainText('Not saved. ')
    await editor.save()
    expect(Buffer.from(await app.readFile('huge.md')).toString()).toBe(`\ufeffNot saved. ${text.slice(1)}`)
  })
})
