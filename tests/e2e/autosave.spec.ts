import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'
import type { ElectronShell } from './shells/electron-shell.ts'

test('switched on, changes are written a moment after they were made, and stay so at the next start', async ({
  app,
  start,
  editor,
}) => {
  await app.putFile('draft.md', 'One paragraph.\n')
  await start.open('draft.md')
  const choose = async () => {
    if (app.kind === 'browser') {
      await app.page.getByRole('button', { name: strings.ui.appMenu, exact: true }).click()
      await app.page.getByRole('menuitem', { name: strings.menus.file }).click()
      await app.page.getByRole('menuitemcheckbox', { name: strings.commands.autosave }).click()
    } else {
      await (app as ElectronShell).electron.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.getMenuItemById('file.autosave')?.click(),
      )
    }
  }
  await choose()
  await editor.text.getByText('One paragraph.').click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type(' More.')
  await editor.untilEdited()
  const onDisk = async () => Buffer.from(await app.readFile('draft.md')).toString()
  await expect.poll(onDisk).toBe('One paragraph. More.\n')
  await editor.untilSaved()

  await app.restart()
  await start.open('draft.md')
  await editor.text.getByText('One paragraph. More.').click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type(' And more.')
  await expect.poll(onDisk).toBe('One paragraph. More. And more.\n')
})
