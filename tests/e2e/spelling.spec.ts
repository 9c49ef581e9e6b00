import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const { ui } = strings
const menu = (word: string) => ui.spelling.menu(word)

test.beforeEach(async ({ app, start, editor }) => {
  await app.putFile('draft.md', '# Press release\n\nThe custmer waits. The flumiox waits too.\n')
  await start.open('draft.md')
  await expect(editor.text).toContainText('The custmer waits')
})

test('misspelt words are marked; a suggestion is put in their place as one step', async ({ app, page, editor }) => {
  const marks = editor.text.locator('.misspelt')
  await expect(marks).toHaveText(['custmer', 'flumiox'])
  await marks.first().click({ button: 'right' })
  await page
    .getByRole('menu', { name: menu('custmer') })
    .getByRole('menuitem', { name: 'customer', exact: true })
    .click()
  await expect(editor.text).toContainText('The customer waits.')
  await expect(marks).toHaveText(['flumiox'])
  await app.press('ControlOrMeta+z')
  await expect(editor.text).toContainText('The custmer waits.')
  await expect(marks).toHaveText(['custmer', 'flumiox'])
})

test('a word is not marked while it is being written', async ({ page, editor }) => {
  await expect(editor.text.locator('.misspelt')).toHaveCount(2)
  await editor.text.getByText('waits too').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' They recieve')
  // The mark of another word comes and goes in the same step, so there is something to wait for.
  await page.keyboard.type(' adn recieve')
  await expect(editor.text.locator('.misspelt')).toHaveText(['custmer', 'flumiox', 'recieve', 'adn'])
  await page.keyboard.type('.')
  await expect(editor.text.locator('.misspelt')).toHaveText(['custmer', 'flumiox', 'recieve', 'adn', 'recieve'])
})

test('by key: to the next misspelt word, into the dictionary, which is kept; ignored until the document is closed', async ({
  app,
  page,
  start,
  editor,
}) => {
  const marks = editor.text.locator('.misspelt')
  await expect(marks).toHaveText(['custmer', 'flumiox'])
  await editor.text.getByText('waits too').click()
  await page.keyboard.press('Home')
  await editor.command('check.suggestions')
  await expect(page.getByRole('menu', { name: menu('custmer') })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(editor.text).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await editor.command('check.suggestions')
  await page
    .getByRole('menu', { name: menu('flumiox') })
    .getByRole('menuitem', { name: ui.spelling.add })
    .press('Enter')
  await expect(marks).toHaveText(['custmer'])
  await marks.click({ button: 'right' })
  await page.getByRole('menuitem', { name: ui.spelling.ignore }).click()
  await expect(marks).toHaveCount(0)

  await app.restart()
  await start.open('draft.md')
  await expect(editor.text.locator('.misspelt')).toHaveText(['custmer'])
})
