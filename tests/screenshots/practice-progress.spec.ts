import path from 'node:path'
import { addDays } from '../../src-core/practice/days.ts'
import { today } from '../../src-renderer/document/today.ts'
import { test } from '../e2e/fixtures.ts'
import { PracticeProgressPage } from '../e2e/pages/practice-progress-page.ts'
import { practised } from '../e2e/practised.ts'
import { repository } from '../e2e/shells/electron-shell.ts'

const picture = (name: string) => path.join(repository, 'docs/screenshots', `${name}.png`)

test('pictures of today and progress', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const practice = new PracticeProgressPage(app)
  await practice.open()
  await practice.goTo('progress')
  const now = new Date()
  const records = practised(now, { days: 9, answersADay: 8 })
  await practice.importRecords({ ...records, interviewDate: addDays(today(now), 16) })
  await practice.drawn.first().waitFor()
  const dismiss = page.getByRole('button', { name: 'Dismiss' })
  if (await dismiss.isVisible()) await dismiss.click()
  for (const name of ['progress', 'today'] as const) {
    await practice.goTo(name)
    if (name === 'progress') await practice.drawn.first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: picture(`${name === 'today' ? 'practice-today' : 'progress'}-${colorScheme}`) })
    }
  }
})
