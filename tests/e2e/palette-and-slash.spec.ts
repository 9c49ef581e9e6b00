import type { Locator } from '@playwright/test'
import { commands } from '../../src-core/commands.ts'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'
import { EditorPage } from './pages/editor-page.ts'

const { palette, slash, focusMode } = strings.ui

/** Written as no program of ours would: what a menu leaves behind would show in its bytes. */
const plan = `---
template: press-release-faq
---
# Press release

## Headline ##

Harbor Lane launches ShelfSense, so corner shops stop throwing bread away

## Summary

Shops pay __half__ and/or less.

* every night
* at every counter

## Solution
ShelfSense reads the till.

# Customer FAQ

## What does it cost?

29 euros a month.
`

test.describe('the command palette', () => {
  const field = (dialog: Locator) => dialog.getByRole('combobox', { name: palette.field })
  const active = (dialog: Locator) => dialog.getByRole('option', { selected: true })

  test('runs a command and goes to a section, by keyboard alone', async ({ app, start, editor, page }) => {
    await app.putFile('plan.md', plan)
    await start.open('plan.md')
    await editor.command('view.palette')
    await expect(field(editor.dialog)).toBeFocused()
    await page.keyboard.type('navig')
    await expect(active(editor.dialog)).toContainText(`${commands['view.navigator'].label}${palette.on}`)
    await expect(editor.dialog.getByRole('status')).toHaveText(palette.found(1))
    await page.keyboard.press('Enter')
    await expect(editor.dialog).toHaveCount(0)
    await expect(editor.navigator).toHaveCount(0)
    await expect(editor.text).toBeFocused()

    // What was used last comes first, and says what it is set to now.
    await editor.command('view.palette')
    await expect(active(editor.dialog)).toContainText(`${commands['view.navigator'].label}${palette.off}`)
    await page.keyboard.type('solu')
    await expect(active(editor.dialog)).toContainText(palette.goTo('Solution'))
    await page.keyboard.press('Enter')
    await expect(editor.text).toBeFocused()
    await page.keyboard.type('Each day ')
    await expect(editor.text.getByText('Each day ShelfSense reads the till.')).toBeVisible()

    await editor.command('view.palette')
    await page.keyboard.type('what does')
    await page.keyboard.press('Enter')
    await expect(editor.dialog).toHaveCount(0)
    await page.keyboard.type('About ')
    await expect(editor.text.getByText('About 29 euros a month.')).toBeVisible()
  })

  test('is walked through by arrow keys, opens another dialog, and closes without a trace', async ({
    app,
    start,
    editor,
    page,
  }) => {
    await app.putFile('plan.md', plan)
    await start.open('plan.md')
    await editor.text.getByText('ShelfSense reads').click()
    await editor.command('view.palette')
    const first = await active(editor.dialog).textContent()
    await page.keyboard.press('ArrowDown')
    await expect(active(editor.dialog)).not.toHaveText(first ?? '')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    const options = editor.dialog.getByRole('option')
    await expect(active(editor.dialog)).toHaveText((await options.last().textContent()) ?? '')
    const id = await active(editor.dialog).getAttribute('id')
    await expect(field(editor.dialog)).toHaveAttribute('aria-activedescendant', id ?? '')
    // Outside of a table there is no row to delete.
    await page.keyboard.type('delete row')
    await expect(options).toHaveCount(0)
    await expect(field(editor.dialog)).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(editor.dialog).toHaveCount(0)
    await expect(editor.text).toBeFocused()
    await editor.command('view.palette')
    await page.keyboard.type('shortcuts')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: strings.ui.shortcuts.title })).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(1)
  })

  test('works without a document, and remembers over a restart what was chosen', async ({ app, start, editor }) => {
    await start.title.waitFor()
    await app.press('ControlOrMeta+Shift+p')
    const names = await editor.dialog.getByRole('option').allTextContents()
    expect(names.filter((name) => name.startsWith(commands['file.save'].label))).toEqual([])
    await app.page.keyboard.type('about')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('dialog', { name: strings.appName })).toBeVisible()
    await app.restart()
    await app.page.getByRole('heading', { name: strings.ui.start.title }).waitFor()
    await app.press('ControlOrMeta+Shift+p')
    await expect(active(app.page.getByRole('dialog'))).toContainText(commands['help.about'].label)
  })
})

test.describe('the slash menu', () => {
  test.beforeEach(async ({ app, start, editor }) => {
    await app.putFile('plan.md', plan)
    await start.open('plan.md')
    await editor.text.getByText('ShelfSense reads the till.').click()
    await editor.press('End')
    await editor.press('Enter')
  })

  const menu = (text: Locator) => text.page().getByRole('listbox', { name: slash.menu })
  const active = (text: Locator) => menu(text).getByRole('option', { selected: true })
  const till = 'ShelfSense reads the till.\n'
  const price = '29 euros a month.\n'

  for (const { what, typed, after, written } of [
    { what: 'a heading', typed: 'heading 2', after: till, written: '## New words' },
    { what: 'a list', typed: 'ul', after: till, written: '* New words' },
    { what: 'a quotation', typed: 'quotation', after: till, written: '> New words' },
    { what: 'a table', typed: 'tab', after: till, written: '| New words | | |\n| - | - | - |\n| | | |\n| | | |' },
    { what: 'a line', typed: 'divider', after: till, written: '---\n\nNew words' },
    { what: 'a section', typed: 'how it works', after: till, written: '## How it works\n\nNew words' },
    { what: 'a part', typed: 'internal f', after: price, written: '# Internal FAQ\n\nNew words' },
    {
      what: 'a question',
      typed: 'what happens to my',
      after: price,
      written: '## What happens to my data?\n\nNew words',
    },
  ])
    test(`inserts ${what} without a trace, and one undo gives the file back as it was`, async ({
      app,
      editor,
      page,
    }) => {
      const file = async () => Buffer.from(await app.readFile('plan.md')).toString('utf8')
      const before = await editor.text.innerHTML()
      await page.keyboard.type('/')
      await expect(menu(editor.text)).toBeVisible()
      await page.keyboard.type(typed)
      await expect(menu(editor.text).getByRole('option')).toHaveCount(1)
      await page.keyboard.press('Enter')
      await expect(menu(editor.text)).toHaveCount(0)
      await expect(editor.text).toBeFocused()
      await page.keyboard.type('New words')
      await editor.save()
      expect(await file()).toBe(plan.replace(after, `${after}\n${written}\n`))

      await app.press('ControlOrMeta+z')
      await expect(editor.text).not.toContainText('New words')
      await app.press('ControlOrMeta+z')
      await expect.poll(() => editor.text.innerHTML()).toBe(before)
      await editor.save()
      expect(await file()).toBe(plan)
    })

  test('is one step to undo however slowly it is typed, and apart from the words before it', async ({
    app,
    editor,
    page,
  }) => {
    await page.keyboard.type('Before.')
    await page.keyboard.press('Enter')
    // To the history, which begins a new step after half a second, each key comes an hour after the last.
    await page.evaluate(() => {
      const now = Date.now.bind(Date)
      let hours = 0
      Date.now = () => now() + ++hours * 3_600_000
    })
    for (const key of '/headx') await page.keyboard.type(key)
    await page.keyboard.press('Backspace')
    await expect(active(editor.text)).toHaveText(commands['format.heading1'].label)
    await page.keyboard.press('Enter')
    await expect(editor.text.locator('h1')).toHaveCount(3)
    await app.press('ControlOrMeta+z')
    await expect(editor.text.locator('h1')).toHaveCount(2)
    await expect(editor.text).not.toContainText('/h')
    await expect(editor.text).toContainText('Before.')
  })

  test('is used by keyboard and says where it is', async ({ editor, page }) => {
    await expect(editor.text).not.toHaveAttribute('aria-activedescendant')
    await page.keyboard.type('/')
    await expect(page.getByRole('status').filter({ hasText: /to insert/ })).toHaveCount(1)
    const options = menu(editor.text).getByRole('option')
    await expect(active(editor.text)).toHaveText((await options.first().textContent()) ?? '')
    await page.keyboard.press('ArrowUp')
    await expect(active(editor.text)).toHaveText((await options.last().textContent()) ?? '')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(active(editor.text)).toHaveText(commands['format.heading1'].label)
    const id = (await active(editor.text).getAttribute('id')) ?? ''
    await expect(editor.text).toHaveAttribute('aria-activedescendant', id)
    await page.keyboard.press('Tab')
    await expect(editor.text).toBeFocused()
    await page.keyboard.type('Chosen')
    await expect(editor.text.getByRole('heading', { level: 1, name: 'Chosen' })).toBeVisible()
    await expect(editor.text).not.toHaveAttribute('aria-activedescendant')
  })

  test('is used with the mouse', async ({ editor, page }) => {
    await page.keyboard.type('/')
    await menu(editor.text).getByRole('option', { name: 'Leader quote' }).click()
    await expect(editor.text).toBeFocused()
    await page.keyboard.type('Said so')
    await expect(editor.text.locator('h2', { hasText: 'Leader quote' }).locator('+ p')).toHaveText('Said so')
  })

  test('leaves the words in the text on Escape, and a slash in a text is text', async ({ app, editor, page }) => {
    await page.keyboard.type('/head')
    await expect(menu(editor.text)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu(editor.text)).toHaveCount(0)
    await page.keyboard.type('er')
    await expect(menu(editor.text)).toHaveCount(0)
    await page.keyboard.press('Enter')
    await page.keyboard.type('and/or both')
    await expect(menu(editor.text)).toHaveCount(0)
    await page.keyboard.press('Enter')
    // A path: nothing has its name, so Enter is a key like any other.
    await page.keyboard.type('/usr/bin')
    await expect(menu(editor.text)).toHaveCount(0)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Last')
    // The cursor that comes back to a slash opens nothing.
    await editor.text.getByText('/header').click()
    await editor.press('End')
    await expect(menu(editor.text)).toHaveCount(0)
    await editor.save()
    const saved = Buffer.from(await app.readFile('plan.md')).toString('utf8')
    expect(saved).toBe(plan.replace(till, `${till}\n/header\n\nand/or both\n\n/usr/bin\n\nLast\n`))
  })

  test('closes when the text loses the focus, and opens in no cell of a table', async ({ editor, page }) => {
    await page.keyboard.type('/')
    await expect(menu(editor.text)).toBeVisible()
    await editor.row('Headline').focus()
    await expect(menu(editor.text)).toHaveCount(0)
    await editor.text.getByText('/', { exact: true }).click()
    await editor.press('Backspace')
    await page.keyboard.type('/tab')
    await editor.press('Enter')
    await expect(editor.text.getByRole('table')).toBeVisible()
    await page.keyboard.type('/')
    await expect(editor.text.getByRole('columnheader').first()).toHaveText('/')
    await expect(menu(editor.text)).toHaveCount(0)
  })
})

test.describe('focus mode', () => {
  test('leaves the page alone with the paragraph at the cursor in full ink, and is kept over a restart', async ({
    app,
    start,
  }) => {
    await app.putFile('plan.md', plan)
    await start.open('plan.md')
    const editor = new EditorPage(app)
    await editor.text.getByText('ShelfSense reads').click()
    await editor.command('view.focusMode')
    for (const pane of [editor.header, editor.navigator, editor.inspector]) await expect(pane).toHaveCount(0)
    await expect(editor.text).toBeFocused()
    const ink = (words: string) => editor.text.getByText(words).evaluate((element) => getComputedStyle(element).color)
    const [full, dim] = [await ink('ShelfSense reads'), await ink('29 euros')]
    expect(full).not.toBe(dim)
    await editor.text.getByText('29 euros').click()
    await expect.poll(() => ink('29 euros')).toBe(full)
    expect(await ink('ShelfSense reads')).toBe(dim)
    // One item of a list, not the list.
    await editor.text.getByText('every night').click()
    await expect.poll(() => ink('every night')).toBe(full)
    expect(await ink('at every counter')).toBe(dim)
    await editor.press('F6')
    await expect(editor.status.getByRole('button').first()).toBeFocused()
    await expect(editor.status).not.toContainText(strings.ui.document.edited)

    await app.restart()
    await start.open('plan.md')
    await expect(editor.status.getByRole('button', { name: focusMode.leave })).toBeVisible()
    await expect(editor.header).toHaveCount(0)
    await editor.text.press('Escape')
    for (const pane of [editor.header, editor.navigator, editor.inspector]) await expect(pane).toBeVisible()
    await expect(editor.text).toBeFocused()
    expect(await ink('ShelfSense reads')).toBe(await ink('29 euros'))
    await app.restart()
    await start.open('plan.md')
    await expect(editor.header).toBeVisible()
  })

  test('is left by Escape only when nothing else takes it, and by what shows a pane', async ({
    app,
    start,
    editor,
    page,
  }) => {
    await app.putFile('plan.md', plan)
    await start.open('plan.md')
    await editor.text.getByText('ShelfSense reads').click()
    await editor.command('view.focusMode')
    await editor.press('End')
    await editor.press('Enter')
    await page.keyboard.type('/')
    await expect(page.getByRole('listbox', { name: slash.menu })).toBeVisible()
    await editor.press('Escape')
    await expect(page.getByRole('listbox', { name: slash.menu })).toHaveCount(0)
    await expect(editor.header).toHaveCount(0)
    await editor.command('view.palette')
    await editor.press('Escape')
    await expect(editor.dialog).toHaveCount(0)
    await expect(editor.header).toHaveCount(0)
    await editor.command('view.checks')
    await expect(editor.inspector).toBeVisible()
    await expect(editor.header).toBeVisible()
    await editor.command('view.focusMode')
    await editor.status.getByRole('button', { name: focusMode.leave }).click()
    await expect(editor.header).toBeVisible()
    await expect(editor.text).toBeFocused()
  })
})
