import path from 'node:path'
import { strings } from '../../src-core/strings.ts'
import { test } from '../e2e/fixtures.ts'
import { repository } from '../e2e/shells/electron-shell.ts'
import { halfWritten } from './half-written.ts'

// Pictures of the navigator in both themes: states, words against budgets, what is missing, what reviewers ask.

const picture = (name: string) => path.join(repository, 'docs/screenshots', `${name}.png`)

test('pictures of the navigator', async ({ app, start, editor, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await app.putFile('shelfsense.md', halfWritten)
  await start.open('shelfsense.md')
  await editor.heading('What does it cost?').click()
  await editor.row('What does it cost?').first().focus()
  await editor.showGuide()
  await page.getByRole('complementary', { name: strings.ui.regions.inspector }).waitFor()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.screenshot({ path: picture(`navigator-${theme}`) })
  }
})
