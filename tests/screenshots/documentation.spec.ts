import path from 'node:path'
import { strings } from '../../src-core/strings.ts'
import { test } from '../e2e/fixtures.ts'
import { launchBrowserShell } from '../e2e/shells/browser-shell.ts'
import { repository } from '../e2e/shells/electron-shell.ts'
import { halfWritten } from './half-written.ts'

// The pictures of README.md and docs/: npm run screenshots. Real windows, real text; look at them before committing.

const picture = (name: string) => path.join(repository, 'docs/screenshots', `${name}.png`)

test('pictures of the desktop application', async ({ app, start, editor, page }) => {
  // A picture must not catch a dialog half faded in.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await app.putFile('coffee-scale.md', '# Press release\n')
  await app.putFile('returns-desk.md', '# Press release\n')
  for (const name of ['coffee-scale.md', 'returns-desk.md']) {
    await app.answerOpenDialog(name)
    await page.evaluate(() => window.dateline.openWithDialog())
  }
  await page.screenshot({ path: picture('start-light') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: picture('start-dark') })

  await app.putFile('shelfsense.md', halfWritten)
  await start.open('shelfsense.md')
  await editor.text.locator('p').filter({ hasText: 'order bread' }).click()
  await editor.showGuide()
  await page.mouse.move(660, 830)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.screenshot({ path: picture('editor-light') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: picture('editor-dark') })

  await editor.showChecks()
  await editor
    .finding(/no number|number/i)
    .first()
    .click()
  await page.mouse.move(660, 830)
  await page.screenshot({ path: picture('checks-dark') })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.screenshot({ path: picture('checks-light') })

  await editor.command('file.export')
  await editor.dialog.getByRole('radio', { name: strings.ui.exporting.formats.docx }).check()
  await page.screenshot({ path: picture('export-light') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: picture('export-dark') })
})

test('picture of the browser edition', async ({ folder }) => {
  const app = await launchBrowserShell({ profile: path.join(folder, 'browser') })
  await app.putFile('shelfsense.md', halfWritten)
  await app.answerOpenDialog('shelfsense.md')
  await app.page.getByRole('button', { name: strings.ui.start.openFile }).click()
  await app.page.getByRole('textbox', { name: strings.ui.document.editorLabel }).waitFor()
  await app.page.getByRole('tab', { name: strings.ui.tabs.checks }).click()
  await app.page.screenshot({ path: picture('browser-edition') })
  await app.end()
})
