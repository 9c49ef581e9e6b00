import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strings } from '../../src-core/strings.ts'
import { templateStrings } from '../../src-core/template-strings.ts'
import { test } from '../e2e/fixtures.ts'
import { repository } from '../e2e/shells/electron-shell.ts'
import { sound } from '../unit/templates/broken-templates.ts'

// Pictures of choosing a template and of its guidance, in both themes.

const picture = (name: string) => path.join(repository, 'docs/screenshots', `${name}.png`)

test('pictures of the gallery and the guide', async ({ app, folder, start, editor, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const own = path.join(folder, 'our-templates')
  await mkdir(own)
  await writeFile(path.join(own, 'house-style.md'), sound.replace('name: Ours', 'name: House style'))
  await writeFile(
    path.join(own, 'pricing-change.md'),
    sound
      .replace('id: ours', 'id: pricing')
      .replace('- id: summary', '- id: sumary')
      .replace('role: finance', 'role: cfo'),
  )
  await app.answerOpenDialog('our-templates')
  await page.getByRole('button', { name: strings.ui.start.allTemplates }).click()
  await page.getByRole('button', { name: templateStrings.own.choose }).click()
  const list = page.getByRole('listbox', { name: templateStrings.gallery.list })
  await list.getByRole('option', { name: 'House style' }).waitFor()

  const inBothThemes = async (name: string) => {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await page.screenshot({ path: picture(`${name}-${theme}`) })
    }
  }
  await list.getByRole('option', { name: 'Press release and FAQ' }).click()
  await inBothThemes('gallery')
  await list.getByRole('option', { name: 'pricing-change.md' }).click()
  await inBothThemes('gallery-broken')

  await page.keyboard.press('Escape')
  await start.create('Press release and FAQ')
  await page.keyboard.type('Brightwell launches Swapboard for ward nurses')
  await page.getByRole('heading', { name: 'Customer problem' }).click()
  await editor.showGuide()
  await inBothThemes('guide')
})
