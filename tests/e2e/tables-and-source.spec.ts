import { type CommandId, commands } from '../../src-core/commands.ts'
import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'

const markdown = 'Press <kbd>Enter</kbd>.\n\n<!-- Hidden -->\n\n| Measure | Target |\n| - | -: |\n| Waste | 7 % |\n'

test('rows and columns come and go, and the header row stays', async ({ app, start, editor, page }) => {
  await app.putFile('draft.md', markdown)
  await start.open('draft.md')
  const choose = async (cell: string, id: CommandId) => {
    await editor.text.getByText(cell).click()
    await page.getByRole('button', { name: strings.ui.document.tableMenu }).click()
    await page.getByRole('menuitem', { name: commands[id].label }).click()
  }
  await choose('Waste', 'format.addRow')
  await expect(editor.text.getByRole('row')).toHaveCount(3)
  await choose('Waste', 'format.addColumn')
  await expect(editor.text.getByRole('columnheader')).toHaveCount(3)
  await choose('7 %', 'format.deleteColumn')
  await choose('Waste', 'format.deleteRow')
  await expect(editor.text.getByRole('row')).toHaveCount(2)

  await editor.text.getByText('Measure').click()
  await page.getByRole('button', { name: strings.ui.document.tableMenu }).click()
  await expect(page.getByRole('menuitem', { name: strings.commands.deleteRow })).toHaveAttribute('data-disabled')
  await page.getByRole('menuitem', { name: strings.commands.deleteTable }).click()
  await expect(editor.text.getByRole('table')).toHaveCount(0)
  await editor.save()
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe(
    `${markdown.slice(0, markdown.indexOf('\n\n|'))}\n`,
  )
})

test('raw Markdown and HTML show their source, which can be edited', async ({ app, start, editor, page }) => {
  await app.putFile('draft.md', markdown)
  await start.open('draft.md')
  await expect(editor.text.locator('.raw-block')).toHaveAttribute('data-label', strings.ui.source.kept)
  await editor.text.getByText('Hidden').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' text')

  await editor.text.getByText('<kbd>').dblclick()
  await editor.dialog.getByLabel(strings.ui.source.field).fill('<kbd class="key">')
  await page.keyboard.press('Enter')
  await expect(editor.dialog).toHaveCount(0)
  await editor.save()
  expect(Buffer.from(await app.readFile('draft.md')).toString()).toBe(
    markdown.replace('-->', '--> text').replace('<kbd>', '<kbd class="key">'),
  )
})
