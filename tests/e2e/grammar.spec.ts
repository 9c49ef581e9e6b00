import { strings } from '../../src-core/strings.ts'
import { expect, test } from './fixtures.ts'
import type { ElectronShell } from './shells/electron-shell.ts'

test('grammar is off until it is switched on; a finding has a change that is one step, and goes when it is off', async ({
  app,
  page,
  start,
  editor,
}) => {
  // Harper builds its dictionary first.
  test.setTimeout(240_000)
  await app.putFile(
    'draft.md',
    '# Press release\n\n## Summary\n\n🎉 They should of opened an account. She is happy now.\n',
  )
  await start.open('draft.md')
  await editor.showChecks()
  const finding = editor.finding(/rather than “of”/).first()
  const workers = () => page.workers().filter((worker) => worker.url().includes('grammar'))
  await expect.poll(() => page.workers().some((worker) => worker.url().includes('spelling'))).toBe(true)
  expect(workers()).toEqual([])
  await expect(finding).toHaveCount(0)

  const choose = async () => {
    if (app.kind === 'browser') {
      await page.getByRole('button', { name: strings.ui.appMenu, exact: true }).click()
      await page.getByRole('menuitem', { name: strings.menus.edit }).click()
      await page.getByRole('menuitemcheckbox', { name: strings.commands.grammar }).click()
    } else {
      await (app as ElectronShell).electron.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.getMenuItemById('check.grammar')?.click(),
      )
    }
  }
  await choose()
  await expect(finding).toBeVisible({ timeout: 180_000 })
  await finding.click()
  await page.getByRole('button', { name: strings.ui.checks.replaceWith('should have') }).click()
  await expect(editor.text).toContainText('They should have opened an account.')
  await expect(finding).toHaveCount(0)
  await editor.text.getByText('They should have').click()
  await app.press('ControlOrMeta+z')
  await expect(editor.text).toContainText('They should of opened')
  await expect(finding).toBeVisible()

  await choose()
  await expect(finding).toHaveCount(0)
  await expect.poll(() => workers().length).toBe(0)
})
